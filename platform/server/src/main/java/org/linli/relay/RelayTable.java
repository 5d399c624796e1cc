package org.linli.relay;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of the current tenant's relays. */
@Singleton
class RelayTable {

  private final Sql sql;
  private final Clock clock;

  RelayTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Relay> find(long id) {
    return where(Condition.of("r.id = ?", id), "").stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Relay> lock(long id) {
    return sql.query(
                "SELECT id FROM relay WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1))
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  /** Whether a relay of the project that runs has this name. */
  boolean isNamed(long project, String name) {
    return !sql.query(
            "SELECT id FROM relay WHERE project_id = ? AND state = 'RUNNING' AND name = ?",
            List.of(project, name),
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(long project, RelayTerms terms, long by) {
    return sql.insert(
        "INSERT INTO relay (project_id, name, from_on, until_on, block_weeks, in_holidays, state,"
            + " made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)",
        project,
        terms.name(),
        terms.from(),
        terms.until(),
        terms.block(),
        terms.inHolidays().name(),
        by,
        Timestamp.from(clock.instant()));
  }

  /** Ends one that runs; false if it runs no more. */
  boolean end(long id, String reason) {
    return sql.update(
            "UPDATE relay SET state = 'ENDED', end_reason = ? WHERE id = ? AND state = 'RUNNING'",
            reason,
            id)
        > 0;
  }

  void setTold(long id, int told, String digest) {
    sql.update("UPDATE relay SET told = ?, told_digest = ? WHERE id = ?", told, digest, id);
  }

  long count(AreaFilter area, String state, Scope scope) {
    Condition where = where(area, state, scope);
    return sql.query(
            "SELECT COUNT(*)" + Relay.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the newest first. */
  List<Relay> page(AreaFilter area, String state, Scope scope, Paging paging) {
    Condition where = where(area, state, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        Relay.SELECT + where.sql() + " ORDER BY r.id DESC LIMIT ? OFFSET ?", values, Relay::read);
  }

  /** Those of a project, the newest first. */
  List<Relay> ofProject(long project, int most) {
    return where(Condition.of("r.project_id = ?", project), " ORDER BY r.id DESC LIMIT " + most);
  }

  /** Those of a community that run and aren't over, the newest first. */
  List<Relay> running(long community, int most) {
    return where(
        running().and(Condition.of("pr.community_id = ?", community)),
        " ORDER BY r.id DESC LIMIT " + most);
  }

  /** The ids of all that run or that partners still think run. */
  List<Long> toTell() {
    Condition where = running();
    return sql.query(
        "SELECT r.id" + Relay.FROM + where.sql() + " ORDER BY r.id",
        where.values(),
        row -> row.getLong(1));
  }

  private Condition running() {
    return Condition.of(
        "r.state = 'RUNNING' AND r.until_on >= ? AND pr.closed_on IS NULL", Time.today(clock));
  }

  private Condition where(AreaFilter area, String state, Scope scope) {
    Condition all = area.within("c.path", scope);
    return switch (state) {
      case "ALL" -> all;
      case "ENDED" ->
          all.and(
              Condition.of(
                  "(r.state = 'ENDED' OR r.until_on < ? OR pr.closed_on IS NOT NULL)",
                  Time.today(clock)));
      default -> all.and(running());
    };
  }

  private List<Relay> where(Condition condition, String order) {
    return sql.query(Relay.SELECT + condition.sql() + order, condition.values(), Relay::read);
  }
}
