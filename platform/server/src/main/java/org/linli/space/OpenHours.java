package org.linli.space;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** When the current tenant's spaces are free. */
@Singleton
class OpenHours {

  private final Sql sql;

  OpenHours(Sql sql) {
    this.sql = sql;
  }

  FreeTime of(long space, LocalDate from, LocalDate to) {
    return of(List.of(space), from, to).getOrDefault(space, new FreeTime(Map.of(), Map.of()));
  }

  /** When some spaces are free, by their ids, with the changed days between two days. */
  Map<Long, FreeTime> of(Collection<Long> spaces, LocalDate from, LocalDate to) {
    Condition these = Condition.in("space_id", spaces);
    Map<Long, Map<DayOfWeek, List<Span>>> weekly = new HashMap<>();
    sql.query(
            "SELECT space_id, weekday, from_minute, to_minute FROM open_space_hours WHERE "
                + these.sql()
                + " ORDER BY space_id, weekday, from_minute",
            these.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    Map.entry(DayOfWeek.of(row.getInt(2)), new Span(row.getInt(3), row.getInt(4)))))
        .forEach(
            one ->
                weekly
                    .computeIfAbsent(one.getKey(), _ -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(one.getValue().getKey(), _ -> new ArrayList<>())
                    .add(one.getValue().getValue()));
    Map<Long, Map<LocalDate, ChangedDay>> changed = new HashMap<>();
    Condition days = these.and(Condition.of("day BETWEEN ? AND ?", from, to));
    sql.query(
            "SELECT space_id, day, hours, reason FROM open_space_day WHERE " + days.sql(),
            days.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    new ChangedDay(
                        row.getObject(2, LocalDate.class),
                        Span.read(row.getString(3)).orElse(List.of()),
                        row.getString(4))))
        .forEach(
            one ->
                changed
                    .computeIfAbsent(one.getKey(), _ -> new HashMap<>())
                    .put(one.getValue().day(), one.getValue()));
    return spaces.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new FreeTime(
                        weekly.getOrDefault(id, Map.of()), changed.getOrDefault(id, Map.of()))));
  }

  /** The days from one on that are unlike their weekday, the earliest first. */
  List<ChangedDay> changed(long space, LocalDate from) {
    return sql.query(
        "SELECT day, hours, reason FROM open_space_day WHERE space_id = ? AND day >= ?"
            + " ORDER BY day LIMIT 100",
        List.of(space, from),
        row ->
            new ChangedDay(
                row.getObject(1, LocalDate.class),
                Span.read(row.getString(2)).orElse(List.of()),
                row.getString(3)));
  }

  void keep(long space, Map<DayOfWeek, List<Span>> hours) {
    sql.update("DELETE FROM open_space_hours WHERE space_id = ?", space);
    sql.batch(
        "INSERT INTO open_space_hours (space_id, weekday, from_minute, to_minute)"
            + " VALUES (?, ?, ?, ?)",
        hours.entrySet().stream()
            .flatMap(
                day ->
                    day.getValue().stream()
                        .map(
                            span ->
                                List.<Object>of(
                                    space, day.getKey().getValue(), span.from(), span.to())))
            .toList());
  }

  void change(long space, ChangedDay day) {
    sql.update(
        "INSERT INTO open_space_day (space_id, day, hours, reason) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE hours = VALUES(hours), reason = VALUES(reason)",
        space,
        day.day(),
        day.hours(),
        day.reason());
  }

  void asUsual(long space, LocalDate day) {
    sql.update("DELETE FROM open_space_day WHERE space_id = ? AND day = ?", space, day);
  }
}
