package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;

/** What happened to requests: added to and never changed. */
@Singleton
class RequestHistory {

  private static final int MOST = 200;

  private final Sql sql;
  private final Clock clock;

  RequestHistory(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Something that happened.
   *
   * @param team the team that it is about, by name
   * @param reason why, in the words of whoever did it
   */
  record Event(Step step, @Nullable String team, String reason, Instant at) {}

  /** Something that is to be noted. */
  record Noted(long request, Step step, @Nullable Long team, String reason) {}

  void note(long request, Step step, @Nullable Long team, String reason, long by) {
    note(List.of(new Noted(request, step, team, reason)), by);
  }

  void note(Collection<Noted> all, long by) {
    Instant now = clock.instant();
    sql.batch(
        "INSERT INTO service_request_event (request_id, step, team_id, reason, account, done_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        all.stream()
            .map(
                one ->
                    java.util.Arrays.<@Nullable Object>asList(
                        one.request(), one.step().name(), one.team(), one.reason(), by, now))
            .toList());
  }

  /** The latest first. */
  List<Event> of(long request) {
    return sql.query(
        "SELECT e.step, t.name, e.reason, e.done_at FROM service_request_event e"
            + " LEFT JOIN team t ON t.id = e.team_id WHERE e.request_id = ?"
            + " ORDER BY e.id DESC LIMIT "
            + MOST,
        List.of(request),
        row ->
            new Event(
                Step.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant()));
  }
}
