package org.linli.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift, for programs.
 *
 * @param session its session; null for the committee's own people
 * @param needed how many are needed
 * @param state OWN_STAFF, CALLED_OFF, COVERED, SHORT or EMPTY
 */
@Serdeable
record ShiftItem(
    long id,
    long post,
    String name,
    long station,
    Instant from,
    Instant to,
    @Nullable Long session,
    int needed,
    String state,
    List<PersonItem> people,
    List<LeaveItem> leaves) {

  /**
   * Someone who has it.
   *
   * @param volunteer 0 for one of the committee's own people
   * @param name masked
   * @param state COMING, CAME, NO_SHOW or STAFF
   */
  @Serdeable
  record PersonItem(long volunteer, String name, String state) {}

  /**
   * Someone who asked for leave.
   *
   * @param standIn the masked name of who stands in; empty while nobody does
   */
  @Serdeable
  record LeaveItem(String name, String reason, String standIn) {}

  static ShiftItem of(Roster.Line line) {
    Shift shift = line.shift();
    return new ShiftItem(
        shift.id(),
        shift.post(),
        shift.postName(),
        shift.station(),
        shift.from(),
        shift.to(),
        shift.session(),
        shift.people(),
        line.state(),
        line.people().stream()
            .map(one -> new PersonItem(one.volunteer(), one.name(), one.state()))
            .toList(),
        line.absent().stream()
            .map(one -> new LeaveItem(one.name(), one.reason(), one.standIn()))
            .toList());
  }
}
