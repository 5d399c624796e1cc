package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.report.SendingImported;
import org.linli.tenant.Time;

/** Counts a spreadsheet that came in as a submission, under the same rules as one sent by hand. */
@Singleton
final class CountingImports implements SendingImported {

  private final Turns turns;
  private final Submitting submitting;
  private final SubmissionTable submissions;
  private final Extensions extensions;
  private final Clock clock;

  CountingImports(
      Turns turns,
      Submitting submitting,
      SubmissionTable submissions,
      Extensions extensions,
      Clock clock) {
    this.turns = turns;
    this.submitting = submitting;
    this.submissions = submissions;
    this.extensions = extensions;
    this.clock = clock;
  }

  @Override
  public boolean takes(String form, ReportUnit unit, ReportTurn turn) {
    return turns.find(form, turn.key()).filter(owed -> isOpen(owed, unit)).isPresent();
  }

  private boolean isOpen(OwedTurn owed, ReportUnit unit) {
    LocalDate today = Time.today(clock);
    Optional<SubmissionState> state =
        submissions.find(owed.form().id(), owed.turn().key(), unit).map(Submission::state);
    return !owed.form().sending().way().isEmpty()
        && state.map(SubmissionState::isWithUnit).orElse(true)
        && !today.isBefore(owed.turn().from())
        && owed.standing(
                extensions.until(owed.form().id(), owed.turn().key(), unit).orElse(null),
                state.orElse(null),
                today)
            != Standing.CLOSED;
  }

  @Override
  public String send(String form, ReportUnit unit, ReportTurn turn, long by) {
    OwedTurn owed = turns.find(form, turn.key()).orElseThrow(Problem::notFound);
    return "/submissions/" + submitting.submit(owed, unit, "", false, by);
  }

  @Override
  public String place(String form, ReportUnit unit, ReportTurn turn) {
    return "/due/%s/%s/%s".formatted(form, turn.key(), UnitRows.name(unit));
  }
}
