package org.linli.insurance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.OnceTold;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** The rows of the current tenant's policies. */
@Singleton
class PolicyTable {

  /** So many days before the end a policy runs out soon. */
  static final int SOON = 30;

  private static final String FROM =
      " FROM insurance_policy p LEFT JOIN community c ON c.id = p.community_id WHERE ";

  private final Sql sql;
  private final Clock clock;

  PolicyTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Which policies someone wants to see. */
  enum Which {
    CURRENT,
    SOON,
    OVER
  }

  Optional<Policy> find(long id) {
    return sql
        .query("SELECT " + Policy.COLUMNS + FROM + "p.id = ?", List.of(id), Policy::read)
        .stream()
        .findFirst();
  }

  Optional<String> pathOf(long community) {
    return sql
        .query(
            "SELECT path FROM community WHERE id = ?", List.of(community), row -> row.getString(1))
        .stream()
        .findFirst();
  }

  boolean isOpen(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  boolean isKnown(String insurer, String number) {
    return !sql.query(
            "SELECT id FROM insurance_policy WHERE insurer = ? AND policy_number = ?",
            List.of(insurer, number),
            row -> row.getLong(1))
        .isEmpty();
  }

  long count(Which which, Scope scope) {
    Condition where = where(which, scope);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, what runs out first first; those of the whole tenant are everyone's. */
  List<Policy> page(Which which, Scope scope, Paging paging) {
    Condition where = where(which, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Policy.COLUMNS
            + FROM
            + where.sql()
            + " ORDER BY p.until_on"
            + (which == Which.OVER ? " DESC" : "")
            + ", p.id LIMIT ? OFFSET ?",
        values,
        Policy::read);
  }

  private Condition where(Which which, Scope scope) {
    LocalDate today = Time.today(clock);
    Condition time =
        switch (which) {
          case CURRENT -> Condition.of("p.until_on >= ?", today);
          case SOON ->
              Condition.of("p.until_on >= ? AND p.until_on < ?", today, today.plusDays(SOON));
          case OVER -> Condition.of("p.until_on < ?", today);
        };
    Condition within = Condition.within("c.path", scope);
    return time.and(
        new Condition("(p.community_id IS NULL OR " + within.sql() + ")", within.values()));
  }

  /**
   * A policy that runs out soon, with where it counts.
   *
   * @param path the path of its community, or the tenant's own
   */
  record Ending(long policy, String path) {}

  /** Those that run out soon of which something wasn't told yet, anywhere in the tenant. */
  List<Ending> untold(String what) {
    String whole = CurrentTenant.get().division();
    Condition these =
        where(Which.SOON, new Scope(List.of(whole))).and(OnceTold.notYet(what, "p.id"));
    return sql.query(
        "SELECT p.id, c.path" + FROM + these.sql() + " ORDER BY p.id LIMIT 500",
        these.values(),
        row -> new Ending(row.getLong(1), row.getString(2) == null ? whole : row.getString(2)));
  }

  long add(@Nullable Long community, PolicyDetails said, long by) {
    return sql.insert(
        "INSERT INTO insurance_policy (community_id, covers, kind, insurer, policy_number, from_on,"
            + " until_on, noted_by, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        said.covers().name(),
        said.kind().name(),
        said.insurer(),
        said.number(),
        said.fromOn(),
        said.untilOn(),
        by,
        clock.instant());
  }

  void insure(long policy, Collection<Long> volunteers) {
    sql.batch(
        "INSERT IGNORE INTO insurance_insured (policy_id, volunteer_id) VALUES (?, ?)",
        volunteers.stream().map(one -> List.<Object>of(policy, one)).toList());
  }

  void release(long policy, long volunteer) {
    sql.update(
        "DELETE FROM insurance_insured WHERE policy_id = ? AND volunteer_id = ?",
        policy,
        volunteer);
  }

  long countInsured(long policy) {
    return sql.query(
            "SELECT COUNT(*) FROM insurance_insured WHERE policy_id = ?",
            List.of(policy),
            row -> row.getLong(1))
        .getFirst();
  }

  List<Long> insured(long policy, Paging paging) {
    return sql.query(
        "SELECT volunteer_id FROM insurance_insured WHERE policy_id = ?"
            + " ORDER BY volunteer_id LIMIT ? OFFSET ?",
        List.of(policy, paging.size(), paging.offset()),
        row -> row.getLong(1));
  }
}
