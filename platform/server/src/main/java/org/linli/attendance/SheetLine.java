package org.linli.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.api.Message;
import org.linli.attendance.EnteringSheet.Entered;
import org.linli.joining.Refusal;

/**
 * A line of the form that the paper list is typed into: as it was typed, else with the times of the
 * session or of whoever checked in.
 *
 * @param person who it is about; null for someone who wasn't on the list
 * @param error what is wrong with it
 * @param why what excludes someone who wasn't on the list
 */
record SheetLine(
    TypedLine typed, @Nullable RosterLine person, @Nullable Message error, List<Refusal> why) {

  /** A line for each who can be written down, and some for those who weren't on the list. */
  static List<SheetLine> of(SessionFacts session, List<RosterLine> people, List<Entered> wrong) {
    Map<String, Entered> before = new HashMap<>();
    wrong.forEach(one -> before.put(one.line().id(), one));
    Stream<SheetLine> listed =
        people.stream()
            .filter(RosterLine::isFree)
            .map(
                person ->
                    line(
                        before, Long.toString(person.volunteer()), blank(session, person), person));
    Stream<SheetLine> walkIns =
        IntStream.rangeClosed(1, TypedLine.WALK_INS)
            .mapToObj(number -> "new" + number)
            .map(id -> line(before, id, blank(session, id, 0, session.from()), null));
    return Stream.concat(listed, walkIns).toList();
  }

  /** Whether it is for someone who wasn't on the list. */
  public boolean isWalkIn() {
    return person == null;
  }

  private static SheetLine line(
      Map<String, Entered> before, String id, TypedLine blank, @Nullable RosterLine person) {
    return Optional.ofNullable(before.get(id))
        .map(one -> new SheetLine(one.line(), person, one.error(), one.why()))
        .orElseGet(() -> new SheetLine(blank, person, null, List.of()));
  }

  private static TypedLine blank(SessionFacts session, RosterLine person) {
    Attendance known = person.attendance();
    return blank(
        session,
        Long.toString(person.volunteer()),
        person.volunteer(),
        known == null || known.arrivedAt() == null ? session.from() : known.arrivedAt());
  }

  private static TypedLine blank(SessionFacts session, String id, long volunteer, Instant from) {
    return new TypedLine(
        id, volunteer, "", "", SessionTimes.write(from), SessionTimes.write(session.to()), false);
  }
}
