package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.RecordSection;

/** How far a person's transfers are, on the page of those who keep the register. */
@Singleton
final class TransfersOfVolunteer implements RecordSection {

  private final DepartureTable departures;
  private final ArrivalTable arrivals;

  TransfersOfVolunteer(DepartureTable departures, ArrivalTable arrivals) {
    this.departures = departures;
    this.arrivals = arrivals;
  }

  @Override
  public int order() {
    return 9;
  }

  /** Their own are a page of their own. */
  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    if (own) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("volunteer", volunteer);
    model.put("leaving", departures.of(volunteer).stream().findFirst().orElse(null));
    model.put("came", arrivals.of(volunteer).stream().findFirst().orElse(null));
    return Optional.of(new Shown("transfer.mine", "transfer/of-volunteer", model));
  }
}
