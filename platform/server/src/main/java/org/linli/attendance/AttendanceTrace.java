package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;

/**
 * The comings and goings that a person takes along; they stay under the id when the person goes.
 */
@Singleton
final class AttendanceTrace implements VolunteerTrace {

  private final AttendanceTable table;

  AttendanceTrace(AttendanceTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public Object kept(long volunteer) {
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
                    "absent",
                    one.absent()))
        .toList();
  }
}
