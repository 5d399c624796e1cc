package org.linli.duty;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;

/** Whoever serves no more is offered no shifts; what they left they take along. */
@Singleton
final class DutyTrace implements VolunteerTrace {

  private final Leaves leaves;
  private final Offers offers;

  DutyTrace(Leaves leaves, Offers offers) {
    this.leaves = leaves;
    this.offers = offers;
  }

  @Override
  public String name() {
    return "duty";
  }

  @Override
  public Object kept(long volunteer) {
    List<Map<String, String>> left =
        leaves.ofVolunteer(volunteer).stream()
            .map(one -> Map.of("at", one.at().toString(), "reason", one.reason()))
            .toList();
    List<Map<String, String>> asked =
        offers.ofVolunteer(volunteer).stream()
            .map(one -> Map.of("shift", Long.toString(one.shift()), "state", one.state()))
            .toList();
    return Map.of("leaves", left, "offers", asked);
  }

  @Override
  public void ended(long volunteer) {
    offers.withdraw(volunteer);
  }

  @Override
  public void deleted(long volunteer) {
    leaves.forget(volunteer);
  }
}
