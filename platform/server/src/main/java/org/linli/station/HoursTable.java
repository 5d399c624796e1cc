package org.linli.station;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of when stations are open. */
@Singleton
class HoursTable {

  private final Sql sql;

  HoursTable(Sql sql) {
    this.sql = sql;
  }

  /** When some stations are open, with the special days from a day on; every one is there. */
  Map<Long, OpeningHours> of(Collection<Long> stations, LocalDate from) {
    Map<Long, Map<DayOfWeek, List<Span>>> weeks = weeks(stations);
    Map<Long, Map<LocalDate, SpecialDay>> special = special(stations, from);
    Map<Long, OpeningHours> all = new HashMap<>();
    for (Long station : stations) {
      all.put(
          station,
          new OpeningHours(
              weeks.getOrDefault(station, Map.of()), special.getOrDefault(station, Map.of())));
    }
    return all;
  }

  OpeningHours of(long station, LocalDate from) {
    return Objects.requireNonNull(of(List.of(station), from).get(station));
  }

  private Map<Long, Map<DayOfWeek, List<Span>>> weeks(Collection<Long> stations) {
    Condition these = Condition.in("station_id", stations);
    return sql
        .query(
            "SELECT station_id, weekday, opens, closes FROM station_hours WHERE "
                + these.sql()
                + " ORDER BY station_id, weekday, opens",
            these.values(),
            row ->
                new Line(
                    row.getLong(1),
                    DayOfWeek.of(row.getInt(2)),
                    new Span(row.getInt(3), row.getInt(4))))
        .stream()
        .collect(
            groupingBy(Line::station, groupingBy(Line::weekday, mapping(Line::span, toList()))));
  }

  private record Line(long station, DayOfWeek weekday, Span span) {}

  private Map<Long, Map<LocalDate, SpecialDay>> special(Collection<Long> stations, LocalDate from) {
    Condition these = Condition.in("d.station_id", stations).and(Condition.of("d.day >= ?", from));
    Map<Long, Map<LocalDate, SpecialDay>> all = new HashMap<>();
    sql.query(
        "SELECT d.station_id, d.day, d.reason, t.opens, t.closes FROM station_special_day d"
            + " LEFT JOIN station_special_span t ON t.station_id = d.station_id AND t.day = d.day"
            + " WHERE "
            + these.sql()
            + " ORDER BY d.station_id, d.day, t.opens",
        these.values(),
        row -> {
          LocalDate day = row.getObject(2, LocalDate.class);
          int opens = row.getInt(4);
          List<Span> spans = row.wasNull() ? List.of() : List.of(new Span(opens, row.getInt(5)));
          return all.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
              .merge(day, new SpecialDay(day, spans, row.getString(3)), HoursTable::both);
        });
    return all;
  }

  private static SpecialDay both(SpecialDay one, SpecialDay more) {
    List<Span> spans = new ArrayList<>(one.spans());
    spans.addAll(more.spans());
    return new SpecialDay(one.day(), spans, one.reason());
  }

  void putWeek(long station, Map<DayOfWeek, List<Span>> week) {
    sql.update("DELETE FROM station_hours WHERE station_id = ?", station);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    week.forEach(
        (day, spans) ->
            spans.forEach(
                one -> rows.add(List.of(station, day.getValue(), one.opens(), one.closes()))));
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT INTO station_hours (station_id, weekday, opens, closes) VALUES (?, ?, ?, ?)",
          rows);
    }
  }

  /** Says how some days are, in place of what was said of them before. */
  void putSpecial(long station, List<SpecialDay> days) {
    removeSpecial(station, days.getFirst().day(), days.getLast().day());
    sql.batch(
        "INSERT INTO station_special_day (station_id, day, reason) VALUES (?, ?, ?)",
        days.stream().map(one -> List.<Object>of(station, one.day(), one.reason())).toList());
    List<List<Object>> spans =
        days.stream()
            .flatMap(
                one ->
                    one.spans().stream()
                        .map(it -> List.<Object>of(station, one.day(), it.opens(), it.closes())))
            .toList();
    if (!spans.isEmpty()) {
      sql.batch(
          "INSERT INTO station_special_span (station_id, day, opens, closes) VALUES (?, ?, ?, ?)",
          spans);
    }
  }

  /** Days from one to another, both included, are ordinary again. */
  void removeSpecial(long station, LocalDate from, LocalDate to) {
    sql.update(
        "DELETE FROM station_special_span WHERE station_id = ? AND day BETWEEN ? AND ?",
        station,
        from,
        to);
    sql.update(
        "DELETE FROM station_special_day WHERE station_id = ? AND day BETWEEN ? AND ?",
        station,
        from,
        to);
  }
}
