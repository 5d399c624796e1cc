package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.outbox.Outbox;
import org.linli.pairing.Pairing;
import org.linli.pairing.Pairings;
import org.linli.tenant.Time;

/** Tells institutions with a desk of their own how a relay stands, if that is news. */
@Singleton
class TellingPartners {

  private final RelayTable relays;
  private final TurnTable turns;
  private final Pairings pairings;
  private final Communities communities;
  private final Outbox outbox;
  private final Clock clock;

  TellingPartners(
      RelayTable relays,
      TurnTable turns,
      Pairings pairings,
      Communities communities,
      Outbox outbox,
      Clock clock) {
    this.relays = relays;
    this.turns = turns;
    this.pairings = pairings;
    this.communities = communities;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Sends a relay's news, in the transaction of what changed it. */
  @Transactional
  void tell(long id) {
    Relay relay = relays.lock(id).orElseThrow();
    RelayNews news = news(relay);
    String digest = digest(news);
    boolean concernsNobody = relay.told() == 0 && news.pairings().isEmpty();
    if (concernsNobody || digest.equals(relay.toldDigest())) {
      return;
    }
    relays.setTold(id, news.version(), digest);
    outbox.send(RelayNews.TOPIC, Long.toString(id), news.payload());
  }

  private RelayNews news(Relay relay) {
    CommunityFacts community =
        Objects.requireNonNull(
            communities.everByIds(List.of(relay.community())).get(relay.community()));
    List<Long> partners =
        pairings.inForce(relay.community()).stream()
            .filter(Pairing::hasDesk)
            .map(Pairing::id)
            .toList();
    LocalDate from = Week.of(Time.today(clock));
    return new RelayNews(
        relay.id(),
        relay.name(),
        relay.projectName(),
        community.shortName(),
        community.placeFrom(DivisionLevel.COUNTY),
        relay.until(),
        relay.runs(),
        partners,
        turns.of(relay.id()).stream()
            .filter(one -> !one.week().isBefore(from))
            .filter(one -> one.uncovered() || one.institution() != null)
            .map(one -> new RelayNews.TurnNews(one.week(), one.uncovered(), one.pairing()))
            .toList(),
        relay.told() + 1);
  }

  private static String digest(RelayNews news) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(
                      new TreeMap<>(news.content()).toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
