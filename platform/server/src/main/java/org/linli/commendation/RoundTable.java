package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's rounds. */
@Singleton
class RoundTable {

  static final Condition PUBLISHED = Condition.of("r.published_at IS NOT NULL");

  private final Sql sql;
  private final Clock clock;

  RoundTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  static Condition within(Scope scope) {
    return Condition.within("r.path", scope);
  }

  Optional<Round> find(long id) {
    return where(Condition.of("r.id = ?", id), "").stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends: its nominees change behind this alone. */
  Optional<Round> lock(long id) {
    sql.query(
        "SELECT id FROM commendation_round WHERE id = ? FOR UPDATE",
        List.of(id),
        row -> row.getLong(1));
    return find(id);
  }

  long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*)" + Round.FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Round> page(Condition these, Paging paging) {
    return where(
        these, " ORDER BY r.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  long open(RoundDetails details, String place, long by) {
    return sql.insert(
        "INSERT INTO commendation_round (title, path, place, from_on, until_on, categories,"
            + " own_minutes, all_minutes, criteria, opened_by, opened_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        details.title(),
        details.path(),
        place,
        details.from(),
        details.until(),
        details.categoryNames(),
        details.ownMinutes(),
        details.allMinutes(),
        details.criteria(),
        by,
        clock.instant());
  }

  void publish(long id, long by) {
    sql.update(
        "UPDATE commendation_round SET published_by = ?, published_at = ? WHERE id = ?",
        by,
        clock.instant(),
        id);
  }

  private List<Round> where(Condition these, String order) {
    return sql.query(Round.SELECT + these.sql() + order, these.values(), Round::read);
  }
}
