package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.volunteer.RecordSection;

/** A volunteer's years, on the record of those who keep the register. */
@Singleton
final class HoursOfVolunteer implements RecordSection {

  private final Totals totals;

  HoursOfVolunteer(Totals totals) {
    this.totals = totals;
  }

  @Override
  public int order() {
    return 5;
  }

  /** Their own hours are a page of their own. */
  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    return own
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "hours.section.years",
                "hours/years",
                Map.of("years", totals.byYear(Dimension.VOLUNTEER, volunteer))));
  }
}
