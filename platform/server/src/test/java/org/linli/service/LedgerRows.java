package org.linli.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.division.Sql;

/** Rows of a long ledger, laid at one stroke. */
final class LedgerRows {

  private static final int PEOPLE = 40;
  private static final int DAYS = 150;

  private final Sql sql;

  LedgerRows(Sql sql) {
    this.sql = sql;
  }

  /** So many hours of some forty people in each of some communities, spread over 150 days. */
  void lay(List<Long> communities, LocalDate from, int each) {
    List<List<Object>> rows = new ArrayList<>();
    for (Long community : communities) {
      for (int i = 0; i < each; i++) {
        LocalDate day = from.plusDays(i % DAYS);
        Instant begin = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        rows.add(
            List.of(
                UUID.randomUUID().toString(),
                community * 1000 + i % PEOPLE,
                community * 100_000 + i,
                community,
                day,
                begin,
                begin.plus(1, ChronoUnit.HOURS),
                60,
                begin));
      }
    }
    sql.batch(
        "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id, served_on,"
            + " started_at, ended_at, minutes, evidence, reason, posted_by, posted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER', '', 1, ?)",
        rows);
  }
}
