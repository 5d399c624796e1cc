package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** To whom shifts were offered. */
@Singleton
class Offers {

  private final Sql sql;
  private final Clock clock;

  Offers(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Offers a shift to some; whoever was offered it before is asked again. */
  void add(long shift, Collection<Long> volunteers, long by) {
    Instant now = clock.instant();
    sql.batch(
        "INSERT INTO duty_offer (shift_id, volunteer_id, state, offered_by, offered_at)"
            + " VALUES (?, ?, 'OFFERED', ?, ?) ON DUPLICATE KEY UPDATE state = 'OFFERED',"
            + " offered_by = VALUES(offered_by), offered_at = VALUES(offered_at),"
            + " answered_at = NULL",
        volunteers.stream().map(one -> List.<Object>of(shift, one, by, now)).toList());
  }

  /** The answer of someone to whom it was offered; tells whether it was. */
  boolean answer(long shift, long volunteer, String state) {
    return sql.update(
            "UPDATE duty_offer SET state = ?, answered_at = ?"
                + " WHERE shift_id = ? AND volunteer_id = ? AND state = 'OFFERED'",
            state,
            clock.instant(),
            shift,
            volunteer)
        == 1;
  }

  List<Offer> of(long shift) {
    return select(Condition.of("o.shift_id = ?", shift));
  }

  List<Offer> ofVolunteer(long volunteer) {
    return select(Condition.of("o.volunteer_id = ?", volunteer));
  }

  /** What is offered to some people, still free and still to come. */
  List<Offer> open(Collection<Long> volunteers, Instant now) {
    Condition these =
        Condition.in("o.volunteer_id", volunteers)
            .and(
                Condition.of(
                    "o.state = 'OFFERED' AND EXISTS (SELECT 1 FROM duty_shift d"
                        + " JOIN activity_session a ON a.id = d.session_id"
                        + " WHERE d.id = o.shift_id AND d.starts_at > ? AND a.state <> 'CANCELLED'"
                        + " AND a.taken < a.capacity)",
                    now));
    return select(these);
  }

  /** Nobody waits for someone's answers any more. */
  void withdraw(long volunteer) {
    sql.update("DELETE FROM duty_offer WHERE volunteer_id = ? AND state = 'OFFERED'", volunteer);
  }

  private List<Offer> select(Condition these) {
    List<Object> values = new ArrayList<>(these.values());
    return sql.query(
        "SELECT o.shift_id, o.volunteer_id, o.state FROM duty_offer o WHERE "
            + these.sql()
            + " ORDER BY o.id",
        values,
        row -> new Offer(row.getLong(1), row.getLong(2), row.getString(3)));
  }
}
