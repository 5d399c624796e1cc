package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;

/** The rows of the days that a tenant sets itself, one for a form. */
@Singleton
class LocalDaysTable {

  private final Sql sql;
  private final Clock clock;

  LocalDaysTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All of them, by the form's id. */
  Map<String, LocalDays> all() {
    Map<String, LocalDays> found = new LinkedHashMap<>();
    sql.query(
        "SELECT form_id, earlier, after_end, closes_after FROM submission_local_days",
        List.of(),
        row ->
            found.put(
                row.getString(1),
                new LocalDays(row.getInt(2), number(row.getObject(3)), number(row.getObject(4)))));
    return found;
  }

  void keep(String form, LocalDays days, long by) {
    sql.update("DELETE FROM submission_local_days WHERE form_id = ?", form);
    if (!days.isNone()) {
      sql.update(
          "INSERT INTO submission_local_days (form_id, earlier, after_end, closes_after, account,"
              + " set_at) VALUES (?, ?, ?, ?, ?, ?)",
          form,
          days.earlier(),
          days.afterEnd(),
          days.closesAfter(),
          by,
          Extensions.kept(clock.instant()));
    }
  }

  private static @Nullable Integer number(@Nullable Object value) {
    return value == null ? null : ((Number) value).intValue();
  }
}
