package org.linli.space;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of who has the current tenant's spaces when; changed under the space's lock only. */
@Singleton
class BookingTable {

  private static final String HOLDS = "b.state IN ('ASKED', 'BOOKED')";

  private final Sql sql;
  private final Clock clock;

  BookingTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Booking> find(long id) {
    return where(Condition.of("b.id = ?", id), "").stream().findFirst();
  }

  /** Who has a space between two days, both included, in order. */
  List<Booking> held(long space, LocalDate from, LocalDate to) {
    return where(
        Condition.of("b.space_id = ? AND b.day BETWEEN ? AND ? AND " + HOLDS, space, from, to),
        " ORDER BY b.day, b.from_minute");
  }

  long count(BookingFilter filter, Scope scope) {
    return count(filter.within(scope, clock.instant()));
  }

  List<Booking> page(BookingFilter filter, Scope scope, Paging paging) {
    String order =
        filter.looksBack()
            ? " ORDER BY b.day DESC, b.from_minute DESC, b.id"
            : " ORDER BY b.day, b.from_minute, b.id";
    return where(filter.within(scope, clock.instant()), order + part(paging));
  }

  long countOf(Collection<Long> teams) {
    return count(Condition.in("b.team_id", teams));
  }

  /** Those of some teams, the latest day first. */
  List<Booking> of(Collection<Long> teams, Paging paging) {
    return where(
        Condition.in("b.team_id", teams),
        " ORDER BY b.day DESC, b.from_minute DESC, b.id" + part(paging));
  }

  /** How often a team had a space since a day, said nothing and didn't come. */
  long unused(long team, LocalDate since) {
    return count(Condition.of("b.team_id = ? AND b.day >= ? AND b.used = FALSE", team, since));
  }

  /** What became of some spaces' time between two days. */
  Map<Long, Use> use(Collection<Long> spaces, LocalDate from, LocalDate to) {
    Condition these =
        Condition.in("space_id", spaces)
            .and(Condition.of("day BETWEEN ? AND ? AND state = 'BOOKED'", from, to));
    return sql
        .query(
            "SELECT space_id, SUM(CASE WHEN used THEN to_minute - from_minute ELSE 0 END),"
                + " SUM(CASE WHEN used = FALSE THEN 1 ELSE 0 END)"
                + " FROM open_space_booking WHERE "
                + these.sql()
                + " GROUP BY space_id",
            these.values(),
            row -> Map.entry(row.getLong(1), new Use(row.getLong(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What became of a space's time.
   *
   * @param minutes for how long teams were there
   * @param unused how many bookings nobody came for, without a word
   */
  record Use(long minutes, long unused) {}

  long add(long space, BookingSaid said, BookingState state, long by) {
    return sql.insert(
        "INSERT INTO open_space_booking (space_id, team_id, session_id, purpose, people, day,"
            + " from_minute, to_minute, state, asked_by, asked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        space,
        said.team(),
        said.session(),
        said.purpose(),
        said.people(),
        said.day(),
        said.span().from(),
        said.span().to(),
        state.name(),
        by,
        clock.instant());
  }

  void decide(long id, BookingState state, @Nullable String reason, long by) {
    sql.update(
        "UPDATE open_space_booking SET state = ?, reason = ?, decided_by = ?, decided_at = ?"
            + " WHERE id = ?",
        state.name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  void cancelAll(Collection<Long> ids, String reason, long by) {
    Instant now = clock.instant();
    sql.batch(
        "UPDATE open_space_booking SET state = 'CANCELLED', reason = ?, decided_by = ?,"
            + " decided_at = ? WHERE id = ?",
        ids.stream().map(id -> List.<Object>of(reason, by, Timestamp.from(now), id)).toList());
  }

  void note(long id, boolean used, long by) {
    sql.update(
        "UPDATE open_space_booking SET used = ?, used_by = ?, used_at = ? WHERE id = ?",
        used,
        by,
        clock.instant(),
        id);
  }

  private long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*)" + Booking.FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  private List<Booking> where(Condition these, String order) {
    return sql.query(Booking.SELECT + these.sql() + order, these.values(), Booking::read);
  }

  private static String part(Paging paging) {
    return " LIMIT " + paging.size() + " OFFSET " + paging.offset();
  }
}
