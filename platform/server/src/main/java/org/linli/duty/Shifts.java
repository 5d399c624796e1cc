package org.linli.duty;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.station.StationPlaces;

/** The rows of the current tenant's shifts. */
@Singleton
class Shifts {

  private static final String FROM =
      " FROM duty_shift d JOIN duty_pattern w ON w.id = d.pattern_id"
          + " JOIN duty_post p ON p.id = d.post_id JOIN station s ON s.id = p.station_id"
          + " JOIN community c ON c.id = s.community_id"
          + StationPlaces.NAMED
          + " LEFT JOIN activity_session a ON a.id = d.session_id WHERE ";

  private static final String SELECT =
      "SELECT d.id, d.post_id, p.name, p.station_id, n.name, s.community_id, c.path,"
          + " d.pattern_id, w.staff, d.starts_at, d.ends_at, d.session_id,"
          + " COALESCE(a.capacity, p.people), COALESCE(a.taken, 0),"
          + " d.called_off_at IS NOT NULL OR COALESCE(a.state, '') = 'CANCELLED'"
          + FROM;

  /** Volunteers are needed, and it takes place. */
  private static final String NEEDED = "a.state <> 'CANCELLED' AND d.called_off_at IS NULL";

  private final Sql sql;
  private final Patterns patterns;

  Shifts(Sql sql, Patterns patterns) {
    this.sql = sql;
    this.patterns = patterns;
  }

  /** A shift that is to be written down. */
  record New(Pattern pattern, LocalDate day, @Nullable Long session) {}

  Optional<Shift> find(long id) {
    return select(Condition.of("d.id = ?", id)).stream().findFirst();
  }

  List<Shift> byIds(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : select(Condition.in("d.id", ids));
  }

  Optional<String> pathOf(long id) {
    return sql
        .query("SELECT c.path" + FROM + "d.id = ?", List.of(id), row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** The shifts of a station that begin between two moments, the earliest first. */
  List<Shift> of(long station, Instant from, Instant to) {
    return select(
        Condition.of(
            "p.station_id = ? AND d.starts_at >= ? AND d.starts_at < ?", station, from, to));
  }

  /** The days for which shifts of a pattern have been made from a day on. */
  Set<LocalDate> made(long pattern, LocalDate from) {
    return Set.copyOf(
        sql.query(
            "SELECT day FROM duty_shift WHERE pattern_id = ? AND day >= ?",
            List.of(pattern, from),
            row -> row.getObject(1, LocalDate.class)));
  }

  void add(List<New> shifts) {
    sql.batch(
        "INSERT INTO duty_shift (post_id, pattern_id, day, starts_at, ends_at, session_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        shifts.stream()
            .map(
                one ->
                    Arrays.<@Nullable Object>asList(
                        one.pattern().post(),
                        one.pattern().id(),
                        one.day(),
                        one.pattern().begin(one.day()),
                        one.pattern().end(one.day()),
                        one.session()))
            .toList());
  }

  /** What is still to come of a post from a moment on. */
  List<Shift> ahead(long post, Instant from) {
    return select(
        Condition.of("d.post_id = ? AND d.starts_at > ? AND d.called_off_at IS NULL", post, from));
  }

  void callOff(Collection<Long> ids, Instant now) {
    sql.batch(
        "UPDATE duty_shift SET called_off_at = ? WHERE id = ?",
        ids.stream().map(id -> List.<Object>of(now, id)).toList());
  }

  /** How many shifts that begin between two moments nobody has, in a part of the tenant. */
  long countEmpty(Scope scope, Instant from, Instant to) {
    Condition these = empty(scope, from, to);
    return sql.query("SELECT COUNT(*)" + FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** Some of them, the earliest first. */
  List<Shift> empty(Scope scope, Instant from, Instant to, Paging paging) {
    return part(empty(scope, from, to), paging);
  }

  private static Condition empty(Scope scope, Instant from, Instant to) {
    return Condition.of(
            NEEDED + " AND a.taken = 0 AND d.starts_at > ? AND d.starts_at < ?", from, to)
        .and(Condition.within("c.path", scope));
  }

  /** How many shifts of some communities volunteers may still take. */
  long countFree(Collection<Long> communities, Instant from, Instant to) {
    Condition these = free(communities, from, to);
    return sql.query("SELECT COUNT(*)" + FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** Some of them, the earliest first. */
  List<Shift> free(Collection<Long> communities, Instant from, Instant to, Paging paging) {
    return part(free(communities, from, to), paging);
  }

  private static Condition free(Collection<Long> communities, Instant from, Instant to) {
    return Condition.in("s.community_id", communities)
        .and(
            Condition.of(
                NEEDED
                    + " AND a.taken < a.capacity AND a.waiting = 0"
                    + " AND d.starts_at > ? AND d.starts_at < ?",
                from,
                to));
  }

  /** Where some volunteers have a place and that isn't over, the earliest first. */
  List<Shift> held(Collection<Long> volunteers, Instant now) {
    Condition whose = Condition.in("u.volunteer_id", volunteers);
    List<Object> values = new ArrayList<>(whose.values());
    values.add(now);
    return select(
        new Condition(
            "EXISTS (SELECT 1 FROM sign_up u WHERE u.session_id = d.session_id"
                + " AND u.state = 'CONFIRMED' AND "
                + whose.sql()
                + ") AND d.ends_at > ? AND "
                + NEEDED,
            values));
  }

  private List<Shift> part(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        SELECT + these.sql() + " ORDER BY d.starts_at, d.id LIMIT ? OFFSET ?", values, this::read);
  }

  private List<Shift> select(Condition these) {
    return sql.query(
        SELECT + these.sql() + " ORDER BY d.starts_at, d.post_id, d.id",
        these.values(),
        this::read);
  }

  private Shift read(ResultSet row) throws SQLException {
    return new Shift(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getLong(8),
        patterns.staff(row.getLong(8), row.getBytes(9)),
        row.getTimestamp(10).toInstant(),
        row.getTimestamp(11).toInstant(),
        row.getObject(12, Long.class),
        row.getInt(13),
        row.getInt(14),
        row.getBoolean(15));
  }
}
