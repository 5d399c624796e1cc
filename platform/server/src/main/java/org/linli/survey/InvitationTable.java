package org.linli.survey;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.linli.account.OneTimeCode;
import org.linli.division.Sql;

/** The codes of surveys. */
@Singleton
class InvitationTable {

  private final Sql sql;

  InvitationTable(Sql sql) {
    this.sql = sql;
  }

  /** How many codes there are, and how many of them were used. */
  record Counts(long issued, long used) {}

  void add(long survey, List<OneTimeCode> codes, long by, Instant at) {
    sql.batch(
        "INSERT INTO survey_invitation (survey_id, code, issued_by, issued_at) VALUES (?, ?, ?, ?)",
        codes.stream()
            .map(
                code -> List.<Object>of(survey, code.characters(), by, java.sql.Timestamp.from(at)))
            .toList());
  }

  /** Uses a code up; false if it was used before, or isn't the survey's. */
  boolean use(long survey, OneTimeCode code) {
    return sql.update(
            "UPDATE survey_invitation SET used = TRUE"
                + " WHERE code = ? AND survey_id = ? AND NOT used",
            code.characters(),
            survey)
        == 1;
  }

  boolean isUsed(OneTimeCode code) {
    return sql
        .query(
            "SELECT used FROM survey_invitation WHERE code = ?",
            List.of(code.characters()),
            row -> row.getBoolean(1))
        .stream()
        .anyMatch(used -> used);
  }

  Counts counts(long survey) {
    return sql.query(
            "SELECT COUNT(*), COALESCE(SUM(used), 0) FROM survey_invitation WHERE survey_id = ?",
            List.of(survey),
            row -> new Counts(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** The codes that nobody has used, the oldest first. */
  List<OneTimeCode> unused(long survey, int most) {
    return sql.query(
        "SELECT code FROM survey_invitation WHERE survey_id = ? AND NOT used ORDER BY id LIMIT ?",
        List.of(survey, most),
        row -> new OneTimeCode(row.getString(1)));
  }
}
