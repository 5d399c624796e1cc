package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** What looks wrong in the current tenant's ledger. */
@Singleton
class FindingTable {

  private final Sql sql;
  private final Clock clock;

  FindingTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Finding> find(long id) {
    return select("f.id = ?", List.of(id)).stream().findFirst();
  }

  /** Locks it until the transaction ends. */
  Optional<Finding> lock(long id) {
    sql.query("SELECT id FROM finding WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  long count(FindingFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            "SELECT COUNT(*)" + Finding.FROM + " WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them, the newest first. */
  List<Finding> page(FindingFilter filter, Scope scope, Paging paging) {
    Condition where =
        filter
            .within(scope)
            .and(
                Condition.of(
                    "TRUE ORDER BY f.id DESC LIMIT ? OFFSET ?", paging.size(), paging.offset()));
    return select(where.sql(), where.values());
  }

  /** Those that weren't told of. */
  List<Finding> untold(Condition notYet) {
    Condition where = Condition.of("f.state = 'OPEN'").and(notYet);
    return select(where.sql() + " ORDER BY f.id LIMIT 10000", where.values());
  }

  /** The ids of a part of the entries behind it. */
  List<Long> entries(long finding, Paging paging) {
    return sql.query(
        "SELECT entry_id FROM finding_entry WHERE finding_id = ? ORDER BY entry_id"
            + " LIMIT ? OFFSET ?",
        List.of(finding, paging.size(), paging.offset()),
        row -> row.getLong(1));
  }

  /** How many of the entries behind it were taken back, perhaps with another in their place. */
  long takenBack(long finding) {
    return sql.query(
            "SELECT COUNT(*) FROM finding_entry n JOIN ledger_entry r ON r.reverses_id = n.entry_id"
                + " WHERE n.finding_id = ?",
            List.of(finding),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Whether an account posted, confirmed or served, or acts for who served, in what was found. */
  boolean isInvolved(long finding, long account) {
    return !sql.query(
            "SELECT 1 FROM finding f LEFT JOIN finding_entry n ON n.finding_id = f.id"
                + " LEFT JOIN ledger_entry e ON e.id = n.entry_id"
                + " LEFT JOIN volunteer v ON v.id = COALESCE(e.volunteer_id, f.volunteer_id)"
                + " WHERE f.id = ? AND (f.account = ? OR e.posted_by = ? OR e.confirmed_by = ?"
                + " OR v.account_id = ? OR v.guardian_account_id = ?) LIMIT 1",
            List.of(finding, account, account, account, account, account),
            row -> row.getLong(1))
        .isEmpty();
  }

  void looked(long id, Finding.State state, String words, long by) {
    sql.update(
        "UPDATE finding SET state = ?, words = ?, looked_by = ?, looked_at = ? WHERE id = ?",
        state.name(),
        words,
        by,
        clock.instant(),
        id);
  }

  /** One from a spot check: once for what was drawn. */
  void add(long item, long entry, long community) {
    sql.update(
        "INSERT IGNORE INTO finding (cause, cause_key, community_id, amount, found_at, state)"
            + " VALUES ('SPOT_CHECK', ?, ?, 1, ?, 'OPEN')",
        Long.toString(item),
        community,
        clock.instant());
    sql.update(
        "INSERT IGNORE INTO finding_entry (finding_id, entry_id) SELECT id, ? FROM finding"
            + " WHERE cause = 'SPOT_CHECK' AND cause_key = ?",
        entry,
        Long.toString(item));
  }

  private List<Finding> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Finding.COLUMNS + Finding.FROM + " WHERE " + where, values, Finding::read);
  }
}
