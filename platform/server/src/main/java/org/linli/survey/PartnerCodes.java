package org.linli.survey;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.account.OneTimeCode;
import org.linli.division.Sql;
import org.linli.pairing.Pairing;

/** The codes of surveys that stand at the desks of paired units. */
@Singleton
class PartnerCodes {

  private static final int MOST = 10;

  private final Sql sql;

  PartnerCodes(Sql sql) {
    this.sql = sql;
  }

  /** A survey at a desk, with the code that is good for the unit's one answer. */
  record AtDesk(Survey survey, OneTimeCode code, boolean used) {}

  void add(long survey, List<Pairing> pairings, List<OneTimeCode> codes) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < pairings.size(); i++) {
      rows.add(List.of(survey, pairings.get(i).id(), codes.get(i).characters()));
    }
    sql.batch("INSERT INTO survey_partner (survey_id, pairing_id, code) VALUES (?, ?, ?)", rows);
  }

  /** The institutions at whose desks a survey stands. */
  Set<Long> institutions(long survey) {
    return new HashSet<>(
        sql.query(
            "SELECT q.institution_id FROM survey_partner p JOIN pairing q ON q.id = p.pairing_id"
                + " WHERE p.survey_id = ?",
            List.of(survey),
            row -> row.getLong(1)));
  }

  /** The surveys at the desk of a pairing's unit, the newest first. */
  List<AtDesk> of(long pairing) {
    return sql.query(
        "SELECT "
            + Survey.COLUMNS
            + ", i.code, i.used FROM survey_partner p JOIN survey s ON s.id = p.survey_id"
            + " JOIN survey_invitation i ON i.code = p.code"
            + " WHERE p.pairing_id = ? ORDER BY s.id DESC LIMIT "
            + MOST,
        List.of(pairing),
        row -> new AtDesk(Survey.read(row), new OneTimeCode(row.getString(8)), row.getBoolean(9)));
  }
}
