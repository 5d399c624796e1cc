package org.linli.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;

/**
 * What a unit sends for a turn.
 *
 * @param way who takes it up, from below
 * @param step how many of them have accepted it
 * @param taker whose turn it is; null while it is with the unit and at the end
 * @param reviewer who took it up
 * @param version how often it was sent
 */
record Submission(
    long id,
    String form,
    String turn,
    ReportUnit unit,
    String title,
    String turnName,
    LocalDate due,
    SubmissionState state,
    List<Taker> way,
    int step,
    @Nullable Taker taker,
    @Nullable Long reviewer,
    int version,
    Instant changedAt) {

  static final String SELECT =
      "SELECT s.id, s.form_id, s.turn_key, s.unit_kind, s.unit_key, s.unit_name, s.path, s.title,"
          + " s.turn_name, s.due_on, s.state, s.way, s.step, s.taker, s.reviewer, s.version,"
          + " s.changed_at FROM submission s WHERE ";

  static Submission read(ResultSet row) throws SQLException {
    String taker = row.getString(14);
    long reviewer = row.getLong(15);
    return new Submission(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        new ReportUnit(
            ReportUnit.Kind.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getObject(10, LocalDate.class),
        SubmissionState.valueOf(row.getString(11)),
        Arrays.stream(row.getString(12).split(","))
            .filter(one -> !one.isEmpty())
            .map(Taker::valueOf)
            .toList(),
        row.getInt(13),
        taker == null ? null : Taker.valueOf(taker),
        reviewer == 0 ? null : reviewer,
        row.getInt(16),
        row.getTimestamp(17).toInstant());
  }

  /** Whether a university sends it, whose people alone read it here. */
  boolean isOfUniversity() {
    return unit.kind() == ReportUnit.Kind.UNIVERSITY;
  }

  /** Where the unit lies. */
  String path() {
    return unit.path();
  }

  /** Whether it lies with the tenant above, and nobody in this one had a part in it. */
  boolean wentStraightUp() {
    return state == SubmissionState.SUBMITTED && step == 0 && taker == Taker.OVERSEER;
  }

  /** Whether nobody on its way has done anything with it. */
  boolean isUntouched() {
    return state == SubmissionState.SUBMITTED && step == 0 && taker != Taker.OVERSEER;
  }
}
