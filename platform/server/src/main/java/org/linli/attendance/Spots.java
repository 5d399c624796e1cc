package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Where sessions are, whether the tenant asks for it, and how far from there people checked in. */
@Singleton
class Spots {

  private final Sql sql;
  private final Clock clock;

  Spots(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether the tenant lets people check in by where they are. */
  boolean areAskedFor() {
    return sql.query(
            "SELECT by_place FROM attendance_rule WHERE id = 1",
            List.of(),
            row -> row.getBoolean(1))
        .contains(true);
  }

  void askFor(boolean byPlace, long by) {
    sql.update(
        "INSERT INTO attendance_rule (id, by_place, set_by, set_at) VALUES (1, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE by_place = VALUES(by_place), set_by = VALUES(set_by),"
            + " set_at = VALUES(set_at)",
        byPlace,
        by,
        clock.instant());
  }

  Optional<Spot> of(long session) {
    return sql
        .query(
            "SELECT latitude, longitude, radius FROM session_spot WHERE session_id = ?",
            List.of(session),
            row -> new Spot(row.getDouble(1), row.getDouble(2), row.getInt(3)))
        .stream()
        .findFirst();
  }

  /** Which of some sessions have one. */
  Set<Long> among(Collection<Long> sessions) {
    Condition these = Condition.in("session_id", sessions);
    return Set.copyOf(
        sql.query(
            "SELECT session_id FROM session_spot WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1)));
  }

  void put(long session, Spot spot, long by) {
    sql.update(
        "INSERT INTO session_spot (session_id, latitude, longitude, radius, set_by, set_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE latitude = VALUES(latitude),"
            + " longitude = VALUES(longitude), radius = VALUES(radius),"
            + " set_by = VALUES(set_by), set_at = VALUES(set_at)",
        session,
        spot.latitude(),
        spot.longitude(),
        spot.radius(),
        by,
        clock.instant());
  }

  void remove(long session) {
    sql.update("DELETE FROM session_spot WHERE session_id = ?", session);
  }

  /** Notes how far from the spot someone was; where they were is not kept. */
  void checked(long session, long volunteer, int distance) {
    sql.update(
        "INSERT INTO place_check (session_id, volunteer_id, distance, checked_at)"
            + " VALUES (?, ?, ?, ?)",
        session,
        volunteer,
        distance,
        clock.instant());
  }

  /** How far from the spots of sessions someone was, in metres. */
  List<Checked> ofPerson(long volunteer) {
    return sql.query(
        "SELECT session_id, distance FROM place_check WHERE volunteer_id = ? ORDER BY id",
        List.of(volunteer),
        row -> new Checked(row.getLong(1), row.getInt(2)));
  }

  /** That someone was so many metres from the spot of a session. */
  record Checked(long session, int distance) {}
}
