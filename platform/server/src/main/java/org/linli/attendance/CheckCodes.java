package org.linli.attendance;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.key.SignedTexts;
import org.linli.key.SigningKey;
import org.linli.key.SigningKeys;
import org.linli.tenant.CurrentTenant;

/**
 * The codes at the gate. Each belongs to a session and a half minute, and the one before is good
 * too; forwarded to someone at home it is soon of no use. Whoever scanned one in time has a ticket
 * for five minutes, which survives a log-in.
 */
@Singleton
class CheckCodes {

  static final Duration STEP = Duration.ofSeconds(30);
  static final Duration TICKET = Duration.ofMinutes(5);

  private static final String PURPOSE = "check-in";
  private static final String TICKETS = "check-in-ticket";
  private static final int BYTES = 6;

  private final SigningKeys keys;
  private final SignedTexts texts;
  private final Clock clock;

  CheckCodes(SigningKeys keys, SignedTexts texts, Clock clock) {
    this.keys = keys;
    this.texts = texts;
    this.clock = clock;
  }

  /** The code of now. */
  String now(long session) {
    return code(keys.current(PURPOSE), session, step());
  }

  /** Whether a code is one of now or of the half minute before. */
  boolean isGood(long session, String code) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    return keys.valid(PURPOSE).stream()
        .anyMatch(
            key ->
                MessageDigest.isEqual(bytes(code(key, session, step())), given)
                    | MessageDigest.isEqual(bytes(code(key, session, step() - 1)), given));
  }

  /** A ticket to come in or go out at a session. */
  String ticket(long session) {
    Instant until = clock.instant().plus(TICKET);
    return texts.sign(TICKETS, tenant() + " " + session + " " + until.toEpochMilli());
  }

  /** Whether a ticket is one for this session and still good. */
  boolean opens(long session, String ticket) {
    Optional<String> text = texts.open(TICKETS, ticket);
    String start = tenant() + " " + session + " ";
    return text.filter(open -> open.startsWith(start))
        .map(open -> Instant.ofEpochMilli(Long.parseLong(open.substring(start.length()))))
        .filter(clock.instant()::isBefore)
        .isPresent();
  }

  private long step() {
    return clock.instant().getEpochSecond() / STEP.toSeconds();
  }

  private static String code(SigningKey key, long session, long step) {
    byte[] mac = key.mac(bytes(tenant() + " " + session + " " + step));
    return HexFormat.of().formatHex(mac, 0, BYTES);
  }

  private static String tenant() {
    return CurrentTenant.get().id().value();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
