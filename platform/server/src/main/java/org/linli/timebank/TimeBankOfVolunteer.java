package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.volunteer.RecordSection;

/** What someone can spend and redeemed, in their record. */
@Singleton
final class TimeBankOfVolunteer implements RecordSection {

  private static final int LATEST = 5;

  private final TimeBook book;
  private final RedemptionTable redemptions;

  TimeBankOfVolunteer(TimeBook book, RedemptionTable redemptions) {
    this.book = book;
    this.redemptions = redemptions;
  }

  @Override
  public int order() {
    return 34;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    Purse purse = book.purse(volunteer);
    List<Redemption> latest =
        redemptions.page(RedemptionTable.of(List.of(volunteer)), new Paging(1, LATEST, LATEST));
    return own || purse.minutes() != 0 || !latest.isEmpty()
        ? Optional.of(
            new Shown(
                "timebank.title",
                "timebank/of-volunteer",
                Map.of("volunteer", volunteer, "purse", purse, "redemptions", latest, "own", own)))
        : Optional.empty();
  }
}
