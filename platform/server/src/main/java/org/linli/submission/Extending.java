package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.ReportUnit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** The level above gives one unit more time for one turn, and says why. */
@Singleton
class Extending {

  private static final int LONGEST = 180;

  private final Extensions extensions;
  private final SubmissionTable submissions;
  private final SubmissionTelling telling;
  private final Audit audit;
  private final Clock clock;

  Extending(
      Extensions extensions,
      SubmissionTable submissions,
      SubmissionTelling telling,
      Audit audit,
      Clock clock) {
    this.extensions = extensions;
    this.submissions = submissions;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** A day that more time can be given to. */
  static void requireDay(LocalDate until, LocalDate due, LocalDate today) {
    if (!until.isAfter(due) || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST))) {
      throw new Refused("until", "submission.refused.until", due, today.plusDays(LONGEST));
    }
  }

  /** Takes an extension back; the turn's own day holds again. */
  @Transactional
  void revoke(OwedTurn owed, ReportUnit unit, String reason, long by) {
    Submission submission = submissions.open(owed, unit);
    if (!submission.state().isWithUnit()) {
      throw new Refused("until", "submission.refused.already");
    }
    LocalDate until =
        extensions.until(owed.form().id(), owed.turn().key(), unit).orElse(owed.turn().due());
    if (!Standing.isExtended(owed.turn(), until)) {
      throw new Refused("reason", "submission.refused.noExtension");
    }
    LocalDate due = owed.turn().due();
    extensions.add(owed, unit, new Extension(due, reason, by, submissions.now()));
    audit.record(
        "submission.extension-revoked",
        "submission",
        submission.id(),
        Map.of("until", due.toString(), "turn", owed.turn().key()));
    telling.shortened(submission, due, reason, by);
  }

  @Transactional
  void extend(OwedTurn owed, ReportUnit unit, LocalDate until, String reason, long by) {
    LocalDate due =
        Standing.due(
            owed.turn(), extensions.until(owed.form().id(), owed.turn().key(), unit).orElse(null));
    requireDay(until, due, Time.today(clock));
    Submission submission = submissions.open(owed, unit);
    if (!submission.state().isWithUnit()) {
      throw new Refused("until", "submission.refused.already");
    }
    extensions.add(owed, unit, new Extension(until, reason, by, submissions.now()));
    audit.record(
        "submission.extended",
        "submission",
        submission.id(),
        Map.of("until", until.toString(), "turn", owed.turn().key()));
    telling.extended(submission, until, reason, by);
  }
}
