package org.linli.timebank;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is offered, as programs read it.
 *
 * @param giver who gives it
 * @param place where it is handed over
 * @param price in minutes
 * @param stock how many there are in all; nothing where it doesn't run out
 * @param left how many are left; nothing where it doesn't run out
 * @param waiting how many wait to be handed over
 * @param until the last day; nothing for one without an end
 * @param endedOn the first day on which it is no more, if it was ended
 */
@Serdeable
record OfferItem(
    long id,
    long community,
    OfferKind kind,
    String title,
    String what,
    String giver,
    String place,
    int price,
    @Nullable Integer stock,
    @Nullable Integer left,
    long waiting,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate endedOn,
    @Nullable String endedReason) {

  static OfferItem of(Offer offer) {
    OfferDetails details = offer.details();
    return new OfferItem(
        offer.id(),
        offer.community(),
        details.kind(),
        details.title(),
        details.what(),
        details.giver(),
        details.place(),
        details.price(),
        details.stock(),
        offer.left(),
        offer.waiting(),
        details.from(),
        details.until(),
        offer.endedOn(),
        offer.endedReason());
  }
}
