package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.volunteer.RecordSection;

/** The stars in a volunteer's record: how many, since when, and how far it is to the next. */
@Singleton
final class StarOfVolunteer implements RecordSection {

  private final Totals totals;
  private final StarTable table;
  private final Scales scales;

  StarOfVolunteer(Totals totals, StarTable table, Scales scales) {
    this.totals = totals;
    this.table = table;
    this.scales = scales;
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    long minutes =
        totals
            .of(Dimension.VOLUNTEER, List.of(volunteer))
            .getOrDefault(volunteer, Totals.Total.NONE)
            .minutes();
    return Optional.of(
        new Shown(
            "star.title",
            "star/of-volunteer",
            Map.of(
                "progress", scales.now().progress(minutes), "history", table.history(volunteer))));
  }
}
