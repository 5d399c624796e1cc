package org.linli.survey;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.linli.account.OneTimeCode;
import org.linli.api.Paging;
import org.linli.division.Sql;

/** The codes of surveys. */
@Singleton
class InvitationTable {

  private final Sql sql;

  InvitationTable(Sql sql) {
    this.sql = sql;
  }

  private static final String AT_DESK =
      "EXISTS (SELECT 1 FROM survey_partner p WHERE p.code = i.code)";

  /**
   * How many codes there are.
   *
   * @param used how many of them were used
   * @param left how many nobody has used, and stand at no unit's desk
   */
  record Counts(long issued, long used, long left) {}

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
            "SELECT COUNT(*), COALESCE(SUM(i.used), 0), COUNT(CASE WHEN NOT i.used AND NOT "
                + AT_DESK
                + " THEN 1 END) FROM survey_invitation i WHERE i.survey_id = ?",
            List.of(survey),
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  /**
   * A code that nobody has used.
   *
   * @param number its number among the survey's codes, from 1: it stays when others are used
   */
  record Unused(long number, OneTimeCode code) {}

  /** Some of the codes that nobody has used and that stand at no desk, the oldest first. */
  List<Unused> unused(long survey, Paging paging) {
    return sql.query(
        "SELECT i.place, i.code FROM (SELECT ROW_NUMBER() OVER (ORDER BY id) AS place, code, used"
            + " FROM survey_invitation WHERE survey_id = ?) i"
            + " WHERE NOT i.used AND NOT "
            + AT_DESK
            + " ORDER BY i.place LIMIT ? OFFSET ?",
        List.of(survey, paging.size(), paging.offset()),
        row -> new Unused(row.getLong(1), new OneTimeCode(row.getString(2))));
  }
}
