package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;

/** To which teams requests of the current tenant were sent. */
@Singleton
class DispatchTable {

  private static final int MOST = 50;

  private final Sql sql;
  private final Clock clock;

  DispatchTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** In the order in which the teams were or will be asked. */
  List<Dispatch> of(long request) {
    return sql.query(
        Dispatch.SELECT + "d.request_id = ? ORDER BY d.place_in_line LIMIT " + MOST,
        List.of(request),
        Dispatch::read);
  }

  /** The one that is asked or has accepted. */
  Optional<Dispatch> live(long request) {
    return sql
        .query(Dispatch.SELECT + "d.request_id = ? AND d.is_live", List.of(request), Dispatch::read)
        .stream()
        .findFirst();
  }

  /** Puts teams into a request's line, which is held. */
  void queue(long request, List<Long> teams, boolean byRule, long by) {
    int last =
        sql.query(
                "SELECT COALESCE(MAX(place_in_line), 0) FROM service_dispatch WHERE request_id = ?",
                List.of(request),
                row -> row.getInt(1))
            .getFirst();
    Instant now = clock.instant();
    List<List<Object>> rows = new ArrayList<>();
    for (long team : teams) {
      last++;
      rows.add(List.of(request, team, last, byRule, by, now));
    }
    sql.batch(
        "INSERT INTO service_dispatch (request_id, team_id, place_in_line, state, by_rule, sent_by,"
            + " sent_at) VALUES (?, ?, ?, 'QUEUED', ?, ?, ?)",
        rows);
  }

  /** The team that is asked has answered. */
  void accept(long id, long by) {
    sql.update(
        "UPDATE service_dispatch SET state = 'ACCEPTED', answered_by = ?, answered_at = ?"
            + " WHERE id = ?",
        by,
        clock.instant(),
        id);
  }

  /** The team is out: it said no, or is asked no more. */
  void drop(long id, DispatchState state, @Nullable String reason, long by) {
    sql.update(
        "UPDATE service_dispatch SET state = ?, is_live = NULL, reason = ?, answered_by = ?,"
            + " answered_at = ? WHERE id = ?",
        state.name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  /** Nobody else is asked; who has accepted stays unless it is over. */
  void withdraw(long request, boolean liveToo) {
    sql.update(
        "UPDATE service_dispatch SET state = 'WITHDRAWN', is_live = NULL WHERE request_id = ?"
            + (liveToo ? " AND state IN ('QUEUED', 'OFFERED')" : " AND state = 'QUEUED'"),
        request);
  }
}
