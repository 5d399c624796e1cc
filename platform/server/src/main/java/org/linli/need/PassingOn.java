package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * Asks the next team in line, for one request or many at once: each step is one statement, however
 * many there are. A request without another team waits for whoever dispatches it.
 */
@Singleton
class PassingOn {

  private final Sql sql;

  PassingOn(Sql sql) {
    this.sql = sql;
  }

  /** Teams that have not answered are asked no more. */
  void lapse(Collection<Long> requests, Instant now) {
    Condition these = Condition.in("request_id", requests);
    sql.update(
        "UPDATE service_dispatch SET state = 'LAPSED', is_live = NULL, answered_at = ?"
            + " WHERE state = 'OFFERED' AND "
            + these.sql(),
        filled(these, now));
  }

  /**
   * Asks the next in line.
   *
   * @param raising whether those without one go up a level
   */
  void next(Collection<Long> requests, boolean raising, Instant now) {
    Condition waiting = Condition.in("request_id", requests);
    List<@Nullable Object> offer = new ArrayList<>(waiting.values());
    offer.add(now);
    offer.add(now);
    sql.update(
        "UPDATE service_dispatch d JOIN (SELECT request_id, MIN(place_in_line) AS first"
            + " FROM service_dispatch WHERE state = 'QUEUED' AND "
            + waiting.sql()
            + " GROUP BY request_id) n ON n.request_id = d.request_id AND n.first = d.place_in_line"
            + " JOIN service_request r ON r.id = d.request_id"
            + " JOIN need_deadline l ON l.urgency = r.urgency"
            + " SET d.state = 'OFFERED', d.is_live = TRUE, d.offered_at = ?,"
            + " d.due_at = TIMESTAMPADD(HOUR, l.answer_hours, ?)",
        offer.toArray());
    Condition these = Condition.in("r.id", requests);
    sql.update(
        "UPDATE service_request r JOIN need_deadline l ON l.urgency = r.urgency"
            + " LEFT JOIN service_dispatch d ON d.request_id = r.id AND d.is_live = TRUE"
            + " SET r.state = IF(d.id IS NULL, 'ASKED', 'OFFERED'), r.team_id = d.team_id,"
            + " r.desk = IF(d.id IS NULL AND ?, IF(r.desk = 'COMMUNITY', ?, 'TENANT'), r.desk),"
            + " r.due_at = IF(d.id IS NULL, TIMESTAMPADD(HOUR, l.dispatch_hours, ?), d.due_at)"
            + " WHERE "
            + these.sql(),
        filled(these, raising, Desk.aboveCommunity().name(), now));
  }

  private static @Nullable Object[] filled(Condition condition, Object... before) {
    List<Object> all = new ArrayList<>();
    Collections.addAll(all, before);
    all.addAll(condition.values());
    return all.toArray();
  }
}
