package org.linli.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The grants that were asked for in the current tenant. */
@Singleton
class GrantTable {

  private static final String FROM =
      " FROM fund_grant g JOIN community c ON c.id = g.community_id WHERE ";

  private final Sql sql;
  private final Clock clock;

  GrantTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What is asked for. */
  record Asked(@Nullable Long project, String recipient, long amount, String purpose) {}

  long ask(long community, Asked asked, long by) {
    return sql.insert(
        "INSERT INTO fund_grant (community_id, project_id, recipient, amount, purpose, state,"
            + " asked_by, asked_at) VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?)",
        community,
        asked.project(),
        asked.recipient(),
        asked.amount(),
        asked.purpose(),
        by,
        clock.instant());
  }

  void decide(long id, GrantState state, @Nullable String reason, long by) {
    sql.update(
        "UPDATE fund_grant SET state = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ?",
        state.name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  Optional<Grant> find(long id) {
    return where(Condition.of("g.id = ?", id), "").stream().findFirst();
  }

  /** Those in one state, or all. */
  long count(Optional<GrantState> state, Scope scope) {
    Condition these = in(state, scope);
    return sql.query("SELECT COUNT(*)" + FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Grant> page(Optional<GrantState> state, Scope scope, Paging paging) {
    return where(
        in(state, scope),
        " ORDER BY g.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  List<Grant> ofCommunity(long community, int most) {
    return where(
        Condition.of("g.community_id = ?", community), " ORDER BY g.id DESC LIMIT " + most);
  }

  /** How many wait that somebody else asked for. */
  long waiting(long notOf) {
    return sql.query(
            "SELECT COUNT(*) FROM fund_grant WHERE state = 'ASKED' AND asked_by <> ?",
            List.of(notOf),
            row -> row.getLong(1))
        .getFirst();
  }

  private static Condition in(Optional<GrantState> state, Scope scope) {
    Condition all = Condition.within("c.path", scope);
    return state.map(one -> all.and(Condition.of("g.state = ?", one.name()))).orElse(all);
  }

  private List<Grant> where(Condition these, String order) {
    return sql.query(
        "SELECT g.id, g.community_id, c.path, g.project_id, g.recipient, g.amount, g.purpose,"
            + " g.state, g.asked_by, g.asked_at, g.reason"
            + FROM
            + these.sql()
            + order,
        these.values(),
        row ->
            new Grant(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, Long.class),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                GrantState.valueOf(row.getString(8)),
                row.getLong(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11)));
  }
}
