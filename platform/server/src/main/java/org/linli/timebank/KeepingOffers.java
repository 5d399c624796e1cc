package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.division.CommunityEnding;
import org.linli.web.Refused;

/** Puts what communities offer into the catalogue, changes it and ends it. */
@Singleton
class KeepingOffers implements CommunityEnding {

  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final EndingRedemptions ending;
  private final Audit audit;

  KeepingOffers(
      OfferTable offers, RedemptionTable redemptions, EndingRedemptions ending, Audit audit) {
    this.offers = offers;
    this.redemptions = redemptions;
    this.ending = ending;
    this.audit = audit;
  }

  /**
   * Offers something.
   *
   * @throws Refused if the community was closed
   */
  @Transactional
  long offer(long community, OfferDetails details, long by) {
    if (!offers.hold(community)) {
      throw new Refused("title", "community.refused.gone");
    }
    long id = offers.add(community, details, by);
    audit.record("time-offer.added", "time-offer", id);
    return id;
  }

  /**
   * Changes what is said of it; who redeemed it before gave what it cost then.
   *
   * @throws Refused if it was ended, or there would be fewer than were redeemed
   */
  @Transactional
  void change(long id, OfferDetails details) {
    Offer offer = offers.lock(id).orElseThrow(Problem::notFound);
    if (offer.endedOn() != null) {
      throw new Refused("title", "timebank.refused.over");
    }
    Integer stock = details.stock();
    if (stock != null && stock < offer.taken()) {
      throw new Refused("stock", "timebank.refused.stock", offer.taken());
    }
    offers.change(id, details);
    audit.record("time-offer.changed", "time-offer", id);
  }

  /**
   * Ends it. Who waits for it gets the minutes back, and reads why.
   *
   * @throws Refused if it was ended before
   */
  @Transactional
  void end(long id, String reason, long by) {
    offers.lock(id).orElseThrow(Problem::notFound);
    if (!offers.end(id, reason)) {
      throw new Refused("reason", "timebank.refused.over");
    }
    ending.giveBack(
        redemptions.waiting("offer_id", List.of(id)), RedemptionState.REFUNDED, reason, by);
    audit.record("time-offer.ended", "time-offer", id);
  }

  @Override
  @Transactional
  public void closed(CommunityFacts community, String reason, long by) {
    offers.notEnded(community.id()).forEach(id -> end(id, reason, by));
  }
}
