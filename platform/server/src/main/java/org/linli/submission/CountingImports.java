package org.linli.submission;

import jakarta.inject.Singleton;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.report.SendingImported;

/** Counts a spreadsheet that came in as a submission, under the same rules as one sent by hand. */
@Singleton
final class CountingImports implements SendingImported {

  private final Turns turns;
  private final Submitting submitting;

  CountingImports(Turns turns, Submitting submitting) {
    this.turns = turns;
    this.submitting = submitting;
  }

  @Override
  public boolean takes(String form, ReportUnit unit, ReportTurn turn) {
    return turns.find(form, turn.key()).filter(owed -> submitting.takes(owed, unit)).isPresent();
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
