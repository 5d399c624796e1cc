package org.linli.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.division.Sql;
import org.linli.hours.HoursGround;
import org.linli.testing.LinliServer;

/** Rows of a long ledger, laid at one stroke. */
final class LedgerRows {

  private static final int DAYS = 150;

  private final Sql sql;
  private final HoursGround hours;

  LedgerRows(LinliServer server, String tenant) {
    this.sql = server.get(Sql.class);
    this.hours = new HoursGround(server, tenant);
  }

  /**
   * An hour of everybody in every session, in each of some communities, spread over 150 days;
   * folded.
   */
  void lay(List<Long> communities, LocalDate from, int people, int sessions) {
    long before =
        sql.query("SELECT COALESCE(MAX(id), 0) FROM ledger_entry", List.of(), row -> row.getLong(1))
            .getFirst();
    List<List<Object>> rows = new ArrayList<>();
    for (Long community : communities) {
      for (int session = 0; session < sessions; session++) {
        LocalDate day = from.plusDays((long) session * DAYS / sessions);
        Instant begin = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        for (int person = 0; person < people; person++) {
          rows.add(
              List.of(
                  UUID.randomUUID().toString(),
                  community * 1000 + person,
                  community * 10_000_000 + day.toEpochDay() * 10 + session % 10,
                  community,
                  community * 10 + session % 2,
                  day,
                  begin,
                  begin.plus(1, ChronoUnit.HOURS),
                  60,
                  begin));
        }
      }
    }
    sql.batch(
        "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id, project_id,"
            + " served_on, started_at, ended_at, minutes, evidence, reason, posted_by, posted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER', '', 1, ?)",
        rows);
    sql.update(
        "INSERT INTO unfolded_entry (entry_id) SELECT id FROM ledger_entry WHERE id > ?"
            + " AND id NOT IN (SELECT entry_id FROM unfolded_entry)",
        before);
    hours.foldAll();
  }
}
