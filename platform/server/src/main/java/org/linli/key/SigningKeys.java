package org.linli.key;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The platform's signing keys, one line of generations for each purpose ({@code "jwt"}, {@code
 * "csrf"}). The current one signs; it and its predecessor are believed. A successor is made two
 * minutes before it signs, so that every node has read it by then.
 */
@Singleton
public class SigningKeys {

  private static final Duration READ_AGAIN = Duration.ofMinutes(1);
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final PlatformKeys rows;
  private final MasterKey master;
  private final KeySettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  SigningKeys(PlatformKeys rows, MasterKey master, KeySettings settings, Clock clock) {
    this.rows = rows;
    this.master = master;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The key that signs now; the first of its purpose is made when it is first asked for. Who read
   * the clock a moment before it was made, here or on a node whose clock is behind, signs with it
   * all the same: there is none before it.
   */
  public SigningKey current(String purpose) {
    Instant now = clock.instant();
    List<SigningKey> keys = valid(purpose);
    return keys.stream().filter(key -> key.hasBegun(now)).findFirst().orElseGet(keys::getLast);
  }

  /**
   * The keys that are believed, newest first: a successor that doesn't sign yet (another node's
   * clock may be ahead), the current one and the one before it.
   */
  public List<SigningKey> valid(String purpose) {
    Instant now = clock.instant();
    List<SigningKey> keys =
        read.compute(
                purpose,
                (same, known) ->
                    known != null && now.isBefore(known.at.plus(READ_AGAIN))
                        ? known
                        : new Read(now, load(purpose, now)))
            .keys();
    long waiting = keys.stream().filter(key -> !key.hasBegun(now)).count();
    return keys.subList(0, (int) Math.min(keys.size(), waiting + 2));
  }

  /** Makes the successor of the current key; it signs in two minutes. */
  public void rotate(String purpose) {
    int newest = rows.newest(purpose).stream().mapToInt(PlatformKey::generation).max().orElse(0);
    make(purpose, newest + 1, clock.instant().plus(AHEAD));
    read.remove(purpose);
  }

  /** Gives old keys successors. On every node: whoever is second finds the generation made. */
  @Scheduled(fixedDelay = "6h", initialDelay = "10m")
  void rotateWhatIsOld() {
    Instant old = clock.instant().minus(settings.rotateAfter());
    for (String purpose : rows.purposes()) {
      if (rows.newest(purpose).stream().noneMatch(key -> key.startsAt().isAfter(old))) {
        rotate(purpose);
      }
    }
  }

  private List<SigningKey> load(String purpose, Instant now) {
    List<PlatformKey> found = rows.newest(purpose);
    if (found.isEmpty()) {
      make(purpose, 1, now);
      found = rows.newest(purpose);
    }
    return found.stream()
        .map(
            row ->
                new SigningKey(
                    row.name(), master.unwrap(row.wrapped(), row.name()), row.startsAt()))
        .toList();
  }

  private void make(String purpose, int generation, Instant startsAt) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    rows.add(purpose, generation, master.wrap(secret, purpose + "-" + generation), startsAt);
  }

  /** Keys as they stood in the database at some instant, newest first. */
  private record Read(Instant at, List<SigningKey> keys) {}
}
