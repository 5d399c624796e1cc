package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.volunteer.VolunteerTrace;

/**
 * The comings and goings that a person takes along; they stay under the id when the person goes.
 */
@Singleton
final class AttendanceTrace implements VolunteerTrace {

  private final AttendanceTable table;
  private final Visits visits;
  private final Spots spots;

  AttendanceTrace(AttendanceTable table, Visits visits, Spots spots) {
    this.table = table;
    this.visits = visits;
    this.spots = spots;
  }

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public Object kept(long volunteer) {
    Map<Long, List<Integer>> distances =
        spots.ofPerson(volunteer).stream()
            .collect(
                Collectors.groupingBy(
                    Spots.Checked::session,
                    Collectors.mapping(Spots.Checked::distance, Collectors.toList())));
    Map<Long, List<Visit>> earlier = visits.ofPerson(volunteer);
    return table.ofPerson(volunteer).stream()
        .map(
            one ->
                Map.of(
                    "session",
                    one.session(),
                    "arrived",
                    AttendanceTable.text(one.arrivedAt()),
                    "left",
                    AttendanceTable.text(one.leftAt()),
                    "before",
                    earlier.getOrDefault(one.session(), List.of()).stream()
                        .map(
                            visit ->
                                Map.of(
                                    "arrived",
                                    visit.from().toString(),
                                    "left",
                                    AttendanceTable.text(visit.to())))
                        .toList(),
                    "absent",
                    one.absent(),
                    "metresAway",
                    distances.getOrDefault(one.session(), List.of())))
        .toList();
  }
}
