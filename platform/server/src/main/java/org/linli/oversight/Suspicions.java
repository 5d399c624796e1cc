package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.linli.division.Sql;

/**
 * The statements that look through the ledger, one for each cause: sets, never a row at a time.
 * Found again, a thing is the same finding; entries that join it later are added while it is open.
 */
@Singleton
class Suspicions {

  private static final String INTO =
      "INSERT IGNORE INTO finding (cause, cause_key, community_id, volunteer_id, account,"
          + " session_id, found_day, amount, found_at, state) ";
  private static final String BEHIND =
      "INSERT IGNORE INTO finding_entry (finding_id, entry_id) SELECT f.id, e.id FROM finding f"
          + " JOIN ledger_entry e ON ";
  private static final String STANDS =
      " LEFT JOIN ledger_entry r ON r.reverses_id = e.id"
          + " WHERE e.reverses_id IS NULL AND r.id IS NULL";
  private static final String BY_HAND = " AND e.evidence IN ('ROSTER', 'LATE', 'CORRECTED')";
  private static final String POSTED_DAY = "DATE(e.posted_at + INTERVAL 8 HOUR)";
  private static final String ON_THE_DAY =
      "e.posted_by = f.account AND e.community_id = f.community_id"
          + " AND e.posted_at >= f.found_day - INTERVAL 8 HOUR"
          + " AND e.posted_at < f.found_day + INTERVAL 16 HOUR";

  /** Whoever had a hand in an entry: its poster, and its second person. */
  private static final String HANDS =
      "(SELECT e.id, e.volunteer_id, e.community_id, e.posted_at, e.posted_by AS hand"
          + " FROM ledger_entry e"
          + STANDS
          + BY_HAND
          + " AND e.posted_at >= ? UNION ALL SELECT e.id, e.volunteer_id, e.community_id,"
          + " e.posted_at, e.confirmed_by FROM ledger_entry e"
          + STANDS
          + " AND e.confirmed_by IS NOT NULL AND e.posted_at >= ?)";

  private static final String PAIRS =
      "(SELECT h.hand, v.account_id AS served, MIN(h.community_id) AS community_id,"
          + " COUNT(*) AS entries FROM "
          + HANDS
          + " h JOIN volunteer v ON v.id = h.volunteer_id WHERE v.account_id IS NOT NULL"
          + " AND v.account_id <> h.hand GROUP BY h.hand, v.account_id)";

  private final Sql sql;

  Suspicions(Sql sql) {
    this.sql = sql;
  }

  /**
   * Finds what a cause looks for in what was posted since a moment, the beginning of a day.
   *
   * @return how many things were found that weren't known
   */
  int find(Cause cause, OversightRule rule, Instant since, Instant now) {
    int found =
        switch (cause) {
          case TWO_PLACES ->
              sql.update(
                  INTO
                      + "SELECT 'TWO_PLACES', CONCAT(x.volunteer_id, ':', x.on_day),"
                      + " MIN(x.community_id), x.volunteer_id, IF(MIN(x.tried_by) ="
                      + " MAX(x.tried_by), MIN(x.tried_by), NULL), NULL, x.on_day, COUNT(*), ?,"
                      + " 'OPEN' FROM (SELECT k.*, DATE(k.started_at + INTERVAL 8 HOUR) AS on_day"
                      + " FROM hours_clash k WHERE k.tried_at >= ?) x"
                      + " GROUP BY x.volunteer_id, x.on_day",
                  now,
                  since);
          case IMPOSSIBLE_DAY ->
              sql.update(
                  INTO
                      + "SELECT 'IMPOSSIBLE_DAY', CONCAT(e.volunteer_id, ':', e.served_on),"
                      + " MAX(e.community_id), e.volunteer_id, NULL, NULL, e.served_on,"
                      + " SUM(e.minutes), ?, 'OPEN' FROM ledger_entry e JOIN (SELECT DISTINCT"
                      + " volunteer_id, served_on FROM ledger_entry WHERE posted_at >= ?) t"
                      + " ON t.volunteer_id = e.volunteer_id AND t.served_on = e.served_on"
                      + " GROUP BY e.volunteer_id, e.served_on HAVING SUM(e.minutes) > ?",
                  now,
                  since,
                  rule.dayMinutes());
          case BURST ->
              sql.update(
                  INTO
                      + "SELECT 'BURST', CONCAT(x.posted_by, ':', x.community_id, ':', x.on_day),"
                      + " x.community_id, NULL, x.posted_by, NULL, x.on_day, MAX(x.entries), ?,"
                      + " 'OPEN' FROM (SELECT e.posted_by, e.community_id, "
                      + POSTED_DAY
                      + " AS on_day, COUNT(*) OVER lately AS entries,"
                      + " MIN(e.session_id) OVER lately AS one, MAX(e.session_id) OVER lately"
                      + " AS other FROM ledger_entry e"
                      + STANDS
                      + BY_HAND
                      + " AND e.posted_at >= ? WINDOW lately AS (PARTITION BY e.posted_by,"
                      + " e.community_id ORDER BY UNIX_TIMESTAMP(e.posted_at) RANGE BETWEEN "
                      + rule.burstMinutes() * 60
                      + " PRECEDING AND CURRENT ROW)) x WHERE x.entries >= ? AND x.one <> x.other"
                      + " GROUP BY x.posted_by, x.community_id, x.on_day",
                  now,
                  since,
                  rule.burstEntries());
          case LATE_BULK ->
              sql.update(
                  INTO
                      + "SELECT 'LATE_BULK', CONCAT(x.posted_by, ':', x.community_id, ':',"
                      + " x.on_day), x.community_id, NULL, x.posted_by, NULL, x.on_day, COUNT(*),"
                      + " ?, 'OPEN' FROM (SELECT e.posted_by, e.community_id, "
                      + POSTED_DAY
                      + " AS on_day FROM ledger_entry e"
                      + STANDS
                      + " AND e.evidence = 'LATE' AND e.posted_at >= ?) x"
                      + " GROUP BY x.posted_by, x.community_id, x.on_day HAVING COUNT(*) >= ?",
                  now,
                  since,
                  rule.lateEntries());
          case NO_CHECK_INS ->
              sql.update(
                  INTO
                      + "SELECT 'NO_CHECK_INS', e.session_id, MIN(e.community_id), NULL,"
                      + " IF(MIN(e.posted_by) = MAX(e.posted_by), MIN(e.posted_by), NULL),"
                      + " e.session_id, MIN(e.served_on), COUNT(DISTINCT e.volunteer_id), ?,"
                      + " 'OPEN' FROM ledger_entry e LEFT JOIN ledger_entry r"
                      + " ON r.reverses_id = e.id WHERE e.session_id IN (SELECT session_id FROM"
                      + " ledger_entry WHERE posted_at >= ?) GROUP BY e.session_id"
                      + " HAVING SUM(e.evidence IN ('CODE', 'DESK', 'GEO', 'ROSTER')) = 0"
                      + " AND COUNT(DISTINCT IF(e.reverses_id IS NULL AND r.id IS NULL,"
                      + " e.volunteer_id, NULL)) >= ?",
                  now,
                  since,
                  rule.unseenPeople());
          case OWN_HOURS ->
              sql.update(
                  INTO
                      + "SELECT 'OWN_HOURS', CONCAT(h.volunteer_id, ':', h.hand, ':',"
                      + " DATE_FORMAT(MIN(h.posted_at), '%Y%m')), MIN(h.community_id),"
                      + " h.volunteer_id, h.hand, NULL, NULL, COUNT(DISTINCT h.id), ?, 'OPEN'"
                      + " FROM "
                      + HANDS
                      + " h JOIN volunteer v ON v.id = h.volunteer_id"
                      + " AND h.hand IN (v.account_id, v.guardian_account_id)"
                      + " GROUP BY h.volunteer_id, h.hand",
                  now,
                  since,
                  since);
          case MUTUAL ->
              sql.update(
                  INTO
                      + "SELECT 'MUTUAL', CONCAT(x.hand, ':', x.served, ':',"
                      + " YEAR(?)), x.community_id, NULL, x.hand, NULL, NULL,"
                      + " x.entries + y.entries, ?, 'OPEN' FROM "
                      + PAIRS
                      + " x JOIN "
                      + PAIRS
                      + " y ON y.hand = x.served AND y.served = x.hand WHERE x.hand < x.served",
                  now,
                  now,
                  earlier(since),
                  earlier(since),
                  earlier(since),
                  earlier(since));
          case TRANSFER ->
              sql.update(
                  INTO
                      + "SELECT 'TRANSFER', m.id, e.community_id, m.volunteer_id, NULL,"
                      + " e.session_id, m.served_on, m.minutes, ?, 'OPEN' FROM moved_service m"
                      + " JOIN ledger_entry e ON e.id = m.clash_entry AND e.community_id <> 0"
                      + " WHERE m.state = 'CLASHES' AND m.came_at >= ?",
                  now,
                  since);
          case SPOT_CHECK -> 0;
        };
    behind(cause, since);
    return found;
  }

  private void behind(Cause cause, Instant since) {
    String open = " AND f.cause = '" + cause + "' AND f.state = 'OPEN'";
    switch (cause) {
      case TWO_PLACES, IMPOSSIBLE_DAY ->
          sql.update(
              BEHIND
                  + "e.volunteer_id = f.volunteer_id AND e.served_on = f.found_day"
                  + STANDS
                  + open);
      case TRANSFER ->
          sql.update(
              "INSERT IGNORE INTO finding_entry (finding_id, entry_id) SELECT f.id, m.clash_entry"
                  + " FROM finding f JOIN moved_service m ON m.id = f.cause_key"
                  + " WHERE m.clash_entry IS NOT NULL"
                  + open);
      case BURST -> sql.update(BEHIND + ON_THE_DAY + STANDS + BY_HAND + open);
      case LATE_BULK ->
          sql.update(BEHIND + ON_THE_DAY + STANDS + " AND e.evidence = 'LATE'" + open);
      case NO_CHECK_INS -> sql.update(BEHIND + "e.session_id = f.session_id" + STANDS + open);
      case OWN_HOURS ->
          sql.update(
              BEHIND
                  + "e.volunteer_id = f.volunteer_id AND f.account IN (e.posted_by, e.confirmed_by)"
                  + STANDS
                  + BY_HAND
                  + " AND e.posted_at >= ?"
                  + open,
              since);
      case MUTUAL ->
          sql.update(
              "INSERT IGNORE INTO finding_entry (finding_id, entry_id) SELECT f.id, h.id"
                  + " FROM finding f JOIN "
                  + HANDS
                  + " h JOIN volunteer v ON v.id = h.volunteer_id WHERE"
                  + " f.cause_key LIKE CONCAT(LEAST(h.hand, v.account_id), ':',"
                  + " GREATEST(h.hand, v.account_id), ':%')"
                  + open,
              earlier(since),
              earlier(since));
      case SPOT_CHECK -> {
        // Its entry is added with it.
      }
    }
  }

  /** Favours are returned later: a quarter of a year is looked through. */
  private static Instant earlier(Instant since) {
    Instant before = since.minus(Duration.ofDays(90));
    return before.isBefore(Instant.EPOCH) ? Instant.EPOCH : before;
  }
}
