package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;
import org.linli.web.template.Messages;

/** What a person takes along of the time bank; who serves no more gets back what waits. */
@Singleton
final class TimeBankTrace implements VolunteerTrace {

  private final TimeBook book;
  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final EndingRedemptions ending;
  private final Messages messages;

  TimeBankTrace(
      TimeBook book,
      OfferTable offers,
      RedemptionTable redemptions,
      EndingRedemptions ending,
      Messages messages) {
    this.book = book;
    this.offers = offers;
    this.redemptions = redemptions;
    this.ending = ending;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "timeBank";
  }

  @Override
  public Object kept(long volunteer) {
    return book.all(volunteer).stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "day",
                    one.day().toString(),
                    "kind",
                    one.move().name(),
                    "minutes",
                    one.minutes(),
                    "what",
                    one.title() == null ? "" : one.title()))
        .toList();
  }

  @Override
  public void ended(long volunteer) {
    List<Long> waiting = redemptions.waiting("volunteer_id", List.of(volunteer));
    offers.lockAll(redemptions.offersOf(waiting));
    ending.giveBack(waiting, RedemptionState.REFUNDED, messages.say("timebank.servesNoMore"), 0);
  }
}
