package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** Whether people serve since something happened to them: one read for all of them. */
@Singleton
public class ServingSince {

  private final Sql sql;

  ServingSince(Sql sql) {
    this.sql = sql;
  }

  /**
   * What people have served since a day each.
   *
   * @param days from which day on, by the volunteer's id; no more than fit on a page
   * @return the sums by the volunteer's id; who served nothing is missing
   */
  public Map<Long, Totals.Total> of(Map<Long, LocalDate> days) {
    if (days.isEmpty()) {
      return Map.of();
    }
    List<Object> values = new ArrayList<>();
    days.forEach(
        (volunteer, day) -> {
          values.add(volunteer);
          values.add(day);
        });
    String each =
        String.join(
            " OR ", Collections.nCopies(days.size(), "(e.volunteer_id = ? AND e.served_on >= ?)"));
    return sql
        .query(
            "SELECT e.volunteer_id, SUM(e.minutes), SUM(IF(e.reverses_id IS NULL"
                + " AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))"
                + " FROM ledger_entry e WHERE "
                + each
                + " GROUP BY e.volunteer_id",
            values,
            row -> Map.entry(row.getLong(1), new Totals.Total(row.getLong(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
