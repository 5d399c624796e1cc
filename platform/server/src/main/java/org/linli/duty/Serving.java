package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Who has places in shifts and came, read from sign-ups and attendance; set-based. */
@Singleton
class Serving {

  /** They had a place in a shift that is over, and neither came nor have hours of it. */
  private static final String NEVER_CAME =
      "u.state = 'CONFIRMED' AND t.arrived_at IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry e"
          + " WHERE e.session_id = u.session_id AND e.volunteer_id = u.volunteer_id)";

  private final Sql sql;

  Serving(Sql sql) {
    this.sql = sql;
  }

  /**
   * A station's figures.
   *
   * @param shifts shifts of volunteers that are over
   * @param empty those of them that nobody had
   * @param places how many people had them
   * @param noShows how many of those never came
   * @param leaves how often leave was asked for
   */
  record Figures(long station, long shifts, long empty, long places, long noShows, long leaves) {

    static Figures none(long station) {
      return new Figures(station, 0, 0, 0, 0, 0);
    }
  }

  /** Those of some shifts, in the order in which they signed up. */
  List<Served> of(Collection<Shift> shifts) {
    List<Long> sessions =
        shifts.stream().map(Shift::session).filter(Objects::nonNull).distinct().toList();
    Condition these = Condition.in("u.session_id", sessions);
    return sql.query(
        "SELECT u.session_id, u.volunteer_id, u.changed_at, t.arrived_at,"
            + " EXISTS (SELECT 1 FROM ledger_entry e WHERE e.session_id = u.session_id"
            + " AND e.volunteer_id = u.volunteer_id) FROM sign_up u"
            + " LEFT JOIN attendance t ON t.session_id = u.session_id"
            + " AND t.volunteer_id = u.volunteer_id WHERE u.state IN ('CONFIRMED', 'WALKED_IN')"
            + " AND "
            + these.sql()
            + " ORDER BY u.signed_at, u.id",
        these.values(),
        row -> {
          Instant since = row.getTimestamp(3).toInstant();
          var arrived = row.getTimestamp(4);
          Instant came = arrived != null ? arrived.toInstant() : row.getBoolean(5) ? since : null;
          return new Served(row.getLong(1), row.getLong(2), since, came);
        });
  }

  /** The figures of some stations for shifts that ended between two moments. */
  List<Figures> figures(Collection<Long> stations, Instant from, Instant to) {
    Condition these = Condition.in("p.station_id", stations);
    List<Object> values = new ArrayList<>(these.values());
    values.add(from);
    values.add(to);
    return sql.query(
        "SELECT x.station_id, COUNT(*), SUM(x.places = 0), SUM(x.places), SUM(x.absent),"
            + " SUM(x.leaves) FROM (SELECT p.station_id,"
            + " (SELECT COUNT(*) FROM sign_up u WHERE u.session_id = d.session_id"
            + " AND u.state IN ('CONFIRMED', 'WALKED_IN')) AS places,"
            + " (SELECT COUNT(*) FROM sign_up u LEFT JOIN attendance t"
            + " ON t.session_id = u.session_id AND t.volunteer_id = u.volunteer_id"
            + " WHERE u.session_id = d.session_id AND "
            + NEVER_CAME
            + ") AS absent,"
            + " (SELECT COUNT(*) FROM duty_leave l WHERE l.shift_id = d.id) AS leaves"
            + " FROM duty_shift d JOIN duty_post p ON p.id = d.post_id"
            + " JOIN activity_session a ON a.id = d.session_id WHERE "
            + these.sql()
            + " AND d.ends_at >= ? AND d.ends_at < ? AND a.state <> 'CANCELLED') x"
            + " GROUP BY x.station_id",
        values,
        row ->
            new Figures(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)));
  }

  /** Someone with a place in a shift that begins soon, who wasn't told yet. */
  record Soon(long signUp, long shift, long volunteer) {}

  List<Soon> untold(String what, Instant from, Instant to, int most) {
    Condition not = org.linli.notice.OnceTold.notYet(what, "u.id");
    List<Object> values = new ArrayList<>(List.of(from, to));
    values.addAll(not.values());
    values.add(most);
    return sql.query(
        "SELECT u.id, d.id, u.volunteer_id FROM duty_shift d JOIN activity_session a"
            + " ON a.id = d.session_id JOIN sign_up u ON u.session_id = a.id"
            + " WHERE d.starts_at > ? AND d.starts_at <= ? AND a.state <> 'CANCELLED'"
            + " AND u.state = 'CONFIRMED' AND "
            + not.sql()
            + " ORDER BY u.id LIMIT ?",
        values,
        row -> new Soon(row.getLong(1), row.getLong(2), row.getLong(3)));
  }
}
