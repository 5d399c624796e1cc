package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's applications. */
@Singleton
class ApplicationTable {

  private final Sql sql;

  ApplicationTable(Sql sql) {
    this.sql = sql;
  }

  Optional<StationApplication> find(long id) {
    return first(Condition.of("a.id = ?", id));
  }

  /** As {@link #find}, held until the transaction ends; lock the station before. */
  Optional<StationApplication> lock(long id) {
    sql.query(
        "SELECT id FROM station_application WHERE id = ? FOR UPDATE",
        List.of(id),
        row -> row.getLong(1));
    return find(id);
  }

  /** The one that waits for an answer. */
  Optional<StationApplication> waitingOf(long station) {
    return first(Condition.of("a.station_id = ? AND a.waiting", station));
  }

  /** All of a station, the latest first. */
  List<StationApplication> of(long station) {
    return sql.query(
        StationApplication.SELECT + "a.station_id = ? ORDER BY a.id DESC LIMIT 50",
        List.of(station),
        StationApplication::read);
  }

  long count(ApplicationState state, Scope scope) {
    Condition these = these(state, scope);
    return sql.query(
            "SELECT COUNT(*)" + StationApplication.FROM + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list: of those that wait the oldest first, of the others the latest. */
  List<StationApplication> page(ApplicationState state, Scope scope, Paging paging) {
    Condition these = these(state, scope);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    String order = state == ApplicationState.WAITING ? "a.id" : "a.id DESC";
    return sql.query(
        StationApplication.SELECT + these.sql() + " ORDER BY " + order + " LIMIT ? OFFSET ?",
        values,
        StationApplication::read);
  }

  /** The stations of a community whose last application was given back. */
  List<Long> returned(long community) {
    return sql.query(
        "SELECT s.id FROM station s JOIN station_application a ON a.station_id = s.id"
            + " WHERE s.community_id = ? AND s.closed_on IS NULL AND a.state = 'RETURNED'"
            + " AND a.id = (SELECT MAX(b.id) FROM station_application b"
            + " WHERE b.station_id = s.id) ORDER BY s.id",
        List.of(community),
        row -> row.getLong(1));
  }

  long add(long station, Wish wish, LocalDate day, String reason, long by, Instant now) {
    return sql.insert(
        "INSERT INTO station_application"
            + " (station_id, wish, day, reason, state, waiting, applied_by, applied_at)"
            + " VALUES (?, ?, ?, ?, 'WAITING', TRUE, ?, ?)",
        station,
        wish.name(),
        day,
        reason,
        by,
        now);
  }

  void answer(long id, ApplicationState state, String answer, long by, Instant now) {
    sql.update(
        "UPDATE station_application SET state = ?, waiting = NULL, answer = ?, answered_by = ?,"
            + " answered_at = ? WHERE id = ?",
        state.name(),
        answer,
        by,
        now,
        id);
  }

  private Optional<StationApplication> first(Condition where) {
    return sql
        .query(StationApplication.SELECT + where.sql(), where.values(), StationApplication::read)
        .stream()
        .findFirst();
  }

  private static Condition these(ApplicationState state, Scope scope) {
    return Condition.within("c.path", scope).and(Condition.of("a.state = ?", state.name()));
  }
}
