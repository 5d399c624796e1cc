package org.linli.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.audit.AccountNames;
import org.linli.division.Sql;
import org.linli.report.ManualFigure.Place;

/** What people typed into forms in the current tenant; added to and never changed. */
@Singleton
class ManualFigures {

  private final Sql sql;
  private final AccountNames names;
  private final Clock clock;

  ManualFigures(Sql sql, AccountNames names, Clock clock) {
    this.sql = sql;
    this.names = names;
    this.clock = clock;
  }

  /** What is typed into a cell; null takes it back. */
  record Typed(Place place, @Nullable String text, String recorded, String reason) {}

  void add(String form, Asked asked, List<Typed> all, long account) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Typed one : all) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(form);
      row.add(asked.unit().kind().name());
      row.add(asked.unit().key());
      row.add(asked.turn().key());
      row.add(one.place().row());
      row.add(one.place().column());
      row.add(one.text());
      row.add(one.recorded());
      row.add(one.reason());
      row.add(account);
      row.add(clock.instant());
      rows.add(row);
    }
    sql.batch(
        "INSERT INTO report_manual (form, unit_kind, unit_key, turn_key, row_key, column_id, typed,"
            + " recorded, reason, account, done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** What stands in each cell that somebody typed into. */
  Map<Place, ManualFigure> standing(String form, Asked asked) {
    Map<Place, ManualFigure> last = new LinkedHashMap<>();
    history(form, asked).forEach(one -> last.put(one.place(), one));
    last.values().removeIf(one -> one.typed() == null);
    return last;
  }

  /** All that was typed into a form, the oldest first. */
  List<ManualFigure> history(String form, Asked asked) {
    List<ManualFigure> all =
        sql.query(
            "SELECT row_key, column_id, typed, recorded, reason, account, done_at"
                + " FROM report_manual WHERE form = ? AND unit_kind = ? AND unit_key = ?"
                + " AND turn_key = ? ORDER BY id",
            List.of(form, asked.unit().kind().name(), asked.unit().key(), asked.turn().key()),
            row ->
                new ManualFigure(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    "",
                    row.getTimestamp(7).toInstant()));
    Set<Long> accounts = all.stream().map(ManualFigure::account).collect(Collectors.toSet());
    Map<Long, String> known = names.names(accounts);
    return all.stream()
        .map(one -> one.by(Objects.requireNonNullElse(known.get(one.account()), "")))
        .toList();
  }
}
