package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;

/** The stars that a person takes along; who goes is counted no more. */
@Singleton
final class StarTrace implements VolunteerTrace {

  private final StarTable table;

  StarTrace(StarTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "stars";
  }

  @Override
  public Object kept(long volunteer) {
    return table.history(volunteer).stream()
        .map(
            one ->
                Map.of(
                    "stars",
                    one.stars(),
                    "reached",
                    one.reached(),
                    "rescaled",
                    one.rescaled(),
                    "day",
                    one.on().toString()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    table.forget(volunteer);
  }
}
