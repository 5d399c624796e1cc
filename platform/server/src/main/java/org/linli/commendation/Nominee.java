package org.linli.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that is nominated.
 *
 * @param subject the id of the volunteer, team or project
 * @param minutes in the period, when it was nominated
 * @param byRecords whether the records proposed it
 * @param shownName the full name, if the person agreed that it is published
 * @param roundTitle what the round is called
 */
record Nominee(
    long id,
    long round,
    Category category,
    long subject,
    long minutes,
    String reason,
    boolean byRecords,
    NomineeState state,
    long nominatedBy,
    @Nullable String answer,
    @Nullable String shownName,
    String roundTitle) {

  static final String SELECT =
      "SELECT n.id, n.round_id, n.category, n.subject_id, n.minutes, n.reason, n.by_records,"
          + " n.state, n.nominated_by, n.answer, n.shown_name, r.title"
          + " FROM commendation_nominee n JOIN commendation_round r ON r.id = n.round_id WHERE ";

  static Nominee read(ResultSet row) throws SQLException {
    return new Nominee(
        row.getLong(1),
        row.getLong(2),
        Category.valueOf(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getBoolean(7),
        NomineeState.valueOf(row.getString(8)),
        row.getLong(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
