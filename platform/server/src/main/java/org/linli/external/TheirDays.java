package org.linli.external;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.external.RecordTable.Kept;

/** What they have on record of a volunteer on some days. */
@Singleton
class TheirDays {

  private final Sql sql;

  TheirDays(Sql sql) {
    this.sql = sql;
  }

  /** By day; a day without anything is missing. */
  Map<LocalDate, List<Kept>> of(long system, long volunteer, Collection<LocalDate> days) {
    Condition these =
        Condition.of("p.volunteer_id = ? AND r.system_id = ?", volunteer, system)
            .and(Condition.in("r.served_on", days));
    Map<LocalDate, List<Kept>> found = new HashMap<>();
    sql.query(
            "SELECT r.record_number, r.person_id, r.served_on, r.minutes, r.activity"
                + " FROM external_record r JOIN external_person p ON p.id = r.person_id WHERE "
                + these.sql()
                + " ORDER BY r.id",
            these.values(),
            row ->
                new Kept(
                    row.getString(1),
                    row.getLong(2),
                    Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                    row.getInt(4),
                    row.getString(5)))
        .forEach(one -> found.computeIfAbsent(one.day(), _ -> new ArrayList<>()).add(one));
    return found;
  }
}
