package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's book. What may be added is decided elsewhere. */
@Singleton
class TimeBook {

  private static final String PURSE =
      "SUM(CASE WHEN to_account = 'PURSE' THEN minutes WHEN from_account = 'PURSE' THEN -minutes"
          + " ELSE 0 END)";
  private static final String HELD =
      "SUM(CASE WHEN to_account = 'HELD' THEN minutes WHEN from_account = 'HELD' THEN -minutes"
          + " ELSE 0 END)";

  private final Sql sql;
  private final Clock clock;

  TimeBook(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(List<NewMove> moves) {
    if (moves.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sql.batch(
        "INSERT INTO time_entry (entry_key, volunteer_id, kind, from_account, to_account, minutes,"
            + " ledger_entry_id, redemption_id, day_on, booked_by, booked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        moves.stream().map(one -> values(one, now)).toList());
  }

  /** What some people have; who never had anything is missing. */
  Map<Long, Purse> purses(Collection<Long> volunteers) {
    Condition these = Condition.in("volunteer_id", volunteers);
    return sql
        .query(
            "SELECT volunteer_id, "
                + PURSE
                + ", "
                + HELD
                + " FROM time_entry WHERE "
                + these.sql()
                + " GROUP BY volunteer_id",
            these.values(),
            row -> Map.entry(row.getLong(1), new Purse(row.getLong(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Purse purse(long volunteer) {
    return purses(List.of(volunteer)).getOrDefault(volunteer, Purse.EMPTY);
  }

  long count(long volunteer) {
    return sql.query(
            "SELECT COUNT(*) FROM time_entry WHERE volunteer_id = ?",
            List.of(volunteer),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of someone's rows, the latest first. */
  List<TimeEntry> page(long volunteer, Paging paging) {
    return sql.query(
        TimeEntry.SELECT
            + "e.volunteer_id = ? ORDER BY e.id DESC LIMIT "
            + paging.size()
            + " OFFSET "
            + paging.offset(),
        List.of(volunteer),
        TimeEntry::read);
  }

  List<TimeEntry> all(long volunteer) {
    return sql.query(
        TimeEntry.SELECT + "e.volunteer_id = ? ORDER BY e.id", List.of(volunteer), TimeEntry::read);
  }

  /**
   * What lapses of minutes served before a day, by the volunteer's id. The oldest are spent first,
   * so it is what was served before, less all that was ever spent or lapsed, and no more than the
   * purse holds.
   *
   * @param only those people; none for whoever it concerns
   */
  Map<Long, Integer> lapsing(LocalDate before, Collection<Long> only, int most) {
    Condition these = only.isEmpty() ? Condition.of("TRUE") : Condition.in("volunteer_id", only);
    List<Object> values = new ArrayList<>();
    values.add(before);
    values.add(before);
    values.addAll(these.values());
    values.add(most);
    Map<Long, Integer> found = new LinkedHashMap<>();
    sql.query(
            "SELECT volunteer_id, LEAST("
                + "SUM(CASE WHEN kind = 'EARNED' AND day_on < ? THEN minutes"
                + " WHEN kind = 'TAKEN_BACK' AND day_on < ? THEN -minutes"
                + " WHEN kind IN ('REDEEMED', 'LAPSED') THEN -minutes"
                + " WHEN kind IN ('REFUNDED', 'EXPIRED') THEN minutes ELSE 0 END), "
                + PURSE
                + ") due FROM time_entry WHERE "
                + these.sql()
                + " GROUP BY volunteer_id HAVING due > 0 ORDER BY volunteer_id LIMIT ?",
            values,
            row -> Map.entry(row.getLong(1), row.getInt(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private static List<@Nullable Object> values(NewMove one, Instant now) {
    return Arrays.<@Nullable Object>asList(
        one.key(),
        one.volunteer(),
        one.move().name(),
        one.move().from().name(),
        one.move().to().name(),
        one.minutes(),
        one.ledgerEntry(),
        one.redemption(),
        one.day(),
        one.by(),
        now);
  }
}
