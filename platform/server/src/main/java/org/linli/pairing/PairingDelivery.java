package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.outbox.Outbox;

/**
 * Sends what an institution with a desk of its own must know of a pairing: by the outbox, in the
 * transaction that changes it.
 */
@Singleton
class PairingDelivery {

  private final Communities communities;
  private final Outbox outbox;

  PairingDelivery(Communities communities, Outbox outbox) {
    this.communities = communities;
    this.outbox = outbox;
  }

  /** Sends how it stands now; nothing for a partner without a desk. */
  void send(Pairing pairing, long by) {
    Long institution = pairing.partner().institution();
    if (institution != null) {
      outbox.send(
          PairingNews.TOPIC, Long.toString(pairing.id()), news(pairing, institution, by).payload());
    }
  }

  private PairingNews news(Pairing pairing, long institution, long by) {
    CommunityFacts community =
        Objects.requireNonNull(
            communities.everByIds(List.of(pairing.community())).get(pairing.community()));
    return new PairingNews(
        pairing.id(),
        institution,
        community.shortName(),
        community.placeFrom(DivisionLevel.COUNTY),
        pairing.terms().manner(),
        pairing.terms().duty(),
        pairing.terms().from(),
        pairing.terms().until(),
        pairing.state(),
        pairing.proposedBy(),
        pairing.version(),
        by);
  }
}
