package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.hours.Evidence;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/**
 * Takes what a desk noted, at once or after hours without network. A record counts once, by its
 * key; what was refused isn't kept, so that it may be sent again when the reason is gone. A record
 * that comes more than a day late is a late entry.
 */
@Singleton
class NotingAtDesk {

  /** How far a desk's clock may be ahead after it was corrected. */
  static final Duration AHEAD = Duration.ofMinutes(2);

  private static final String FIELD = "volunteer";

  private final NotingAttendance noting;
  private final DeskRecords records;
  private final Volunteers volunteers;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  NotingAtDesk(
      NotingAttendance noting,
      DeskRecords records,
      Volunteers volunteers,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.noting = noting;
    this.records = records;
    this.volunteers = volunteers;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes one record. The person's row is locked first: the same record sent twice at one moment
   * waits here for itself.
   *
   * @throws Refused if it can't be; nothing is kept then
   */
  @Transactional
  Noted note(DeskRecord record, long by) {
    volunteers.lock(List.of(record.volunteer()));
    Optional<DeskRecords.Kept> before = records.find(record.key());
    if (before.isPresent()) {
      if (!before.get().isOf(record)) {
        throw new Refused(FIELD, "attendance.refused.otherRecord");
      }
      return before.get().noted();
    }
    Instant now = clock.instant();
    if (record.at().isAfter(now.plus(AHEAD))) {
      throw new Refused(FIELD, "attendance.refused.clock");
    }
    Instant at = record.at().isAfter(now) ? now : record.at();
    boolean late = at.isBefore(now.minus(NotingAttendance.LATE));
    Noted noted =
        noting.note(
            record.session(),
            record.volunteer(),
            new NotingAttendance.Sign(
                record.move(),
                at,
                late ? Evidence.LATE : record.evidence(),
                late ? messages.say("attendance.desk.late") : ""),
            by);
    records.add(record, noted, by);
    audit.record(
        "attendance.desk",
        "activity-session",
        record.session(),
        Map.of("volunteer", Long.toString(record.volunteer()), "move", record.move().name()));
    return noted;
  }
}
