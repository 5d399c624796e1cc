package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's nominees; changed under the round's lock only. */
@Singleton
class NomineeTable {

  private static final String RECORDS =
      " FROM ledger_entry e JOIN community c ON c.id = e.community_id";

  private final Sql sql;
  private final Clock clock;

  NomineeTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Nominee> find(long id) {
    return where(Condition.of("n.id = ?", id), "").stream().findFirst();
  }

  static Condition of(long round, @Nullable NomineeState state) {
    Condition all = Condition.of("n.round_id = ?", round);
    return state == null ? all : all.and(Condition.of("n.state = ?", state.name()));
  }

  /** What was published of some subjects of a category. */
  static Condition awarded(Category category, long subject) {
    return Condition.of(
        "n.category = ? AND n.subject_id = ? AND n.state = 'CHOSEN'"
            + " AND r.published_at IS NOT NULL",
        category.name(),
        subject);
  }

  long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*) FROM commendation_nominee n"
                + " JOIN commendation_round r ON r.id = n.round_id WHERE "
                + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part, by category, who did most first. */
  List<Nominee> page(Condition these, Paging paging) {
    return where(
        these,
        " ORDER BY n.category DESC, n.minutes DESC, n.id LIMIT "
            + paging.size()
            + " OFFSET "
            + paging.offset());
  }

  List<Nominee> byIds(long round, Collection<Long> ids) {
    return where(of(round, null).and(Condition.in("n.id", ids)), " ORDER BY n.id");
  }

  /** Proposes all of a category whose records reach the round's minimum; tells how many are new. */
  int propose(Round round, Category category, long by) {
    RoundDetails details = round.details();
    return sql.update(
        "INSERT IGNORE INTO commendation_nominee (round_id, category, subject_id, minutes, reason,"
            + " by_records, state, nominated_by, nominated_at) SELECT ?, ?, "
            + category.column()
            + ", SUM(e.minutes), '', TRUE, 'NOMINATED', ?, ?"
            + RECORDS
            + category.join()
            + " WHERE c.path LIKE ? AND e.served_on BETWEEN ? AND ? GROUP BY "
            + category.column()
            + " HAVING SUM(e.minutes) >= ?",
        round.id(),
        category.name(),
        by,
        clock.instant(),
        Condition.literal(details.path()) + "%",
        details.from(),
        details.until(),
        details.minimum(category));
  }

  /** Nominates one by hand; false if it is nominated already. */
  boolean nominate(Round round, Category category, long subject, String reason, long by) {
    if (!category.isOnRecord()) {
      return nominateUnrecorded(round.id(), category, subject, reason, by);
    }
    RoundDetails details = round.details();
    return sql.update(
            "INSERT IGNORE INTO commendation_nominee (round_id, category, subject_id, minutes,"
                + " reason, by_records, state, nominated_by, nominated_at) VALUES (?, ?, ?,"
                + " (SELECT COALESCE(SUM(e.minutes), 0)"
                + RECORDS
                + " WHERE c.path LIKE ? AND e.served_on BETWEEN ? AND ? AND "
                + category.column()
                + " = ?), ?, FALSE, 'NOMINATED', ?, ?)",
            round.id(),
            category.name(),
            subject,
            Condition.literal(details.path()) + "%",
            details.from(),
            details.until(),
            subject,
            reason,
            by,
            clock.instant())
        == 1;
  }

  private boolean nominateUnrecorded(
      long round, Category category, long subject, String reason, long by) {
    return sql.update(
            "INSERT IGNORE INTO commendation_nominee (round_id, category, subject_id, minutes,"
                + " reason, by_records, state, nominated_by, nominated_at)"
                + " VALUES (?, ?, ?, 0, ?, FALSE, 'NOMINATED', ?, ?)",
            round,
            category.name(),
            subject,
            reason,
            by,
            clock.instant())
        == 1;
  }

  void decide(Collection<Long> ids, NomineeState state, @Nullable String answer, long by) {
    Condition these = Condition.in("id", ids);
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state.name());
    values.add(by);
    values.add(clock.instant());
    values.add(answer);
    values.addAll(these.values());
    sql.update(
        "UPDATE commendation_nominee SET state = ?, decided_by = ?, decided_at = ?, answer = ?"
            + " WHERE "
            + these.sql(),
        values.toArray());
  }

  /** The volunteers who are commended in a round. */
  List<Long> chosenVolunteers(long round) {
    return sql.query(
        "SELECT subject_id FROM commendation_nominee WHERE round_id = ? AND state = 'CHOSEN'"
            + " AND category = 'VOLUNTEER' ORDER BY id",
        List.of(round),
        row -> row.getLong(1));
  }

  void show(long id, @Nullable String name) {
    sql.update("UPDATE commendation_nominee SET shown_name = ? WHERE id = ?", name, id);
  }

  void hideAll(long volunteer) {
    sql.update(
        "UPDATE commendation_nominee SET shown_name = NULL WHERE category = 'VOLUNTEER'"
            + " AND subject_id = ?",
        volunteer);
  }

  /** The names of teams or projects, by id. */
  Map<Long, String> names(Category category, Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    return sql
        .query(
            "SELECT id, "
                + category.nameColumn()
                + " FROM "
                + category.table()
                + " WHERE "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The team or project of exactly that name in a part of the tenant. */
  Optional<Long> named(Category category, String name, String path) {
    return sql
        .query(
            "SELECT s.id FROM "
                + category.table()
                + " s JOIN community c ON c.id = s.community_id WHERE s."
                + category.nameColumn()
                + " = ? AND c.path LIKE ?"
                + " ORDER BY s.id LIMIT 1",
            List.of(name, Condition.literal(path) + "%"),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  private List<Nominee> where(Condition these, String order) {
    return sql.query(Nominee.SELECT + these.sql() + order, these.values(), Nominee::read);
  }
}
