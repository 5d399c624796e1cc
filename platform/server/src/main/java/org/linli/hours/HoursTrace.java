package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/** The entries that a person takes along; the ledger keeps them under the id when they go. */
@Singleton
final class HoursTrace implements VolunteerTrace {

  private final Sql sql;

  HoursTrace(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "hours";
  }

  @Override
  public Object kept(long volunteer) {
    return sql.query(
        "SELECT " + Entry.COLUMNS + Entry.FROM + " WHERE e.volunteer_id = ? ORDER BY e.id",
        List.of(volunteer),
        row -> line(Entry.read(row)));
  }

  private static Map<String, Object> line(Entry entry) {
    return Map.of(
        "day",
        entry.servedOn().toString(),
        "from",
        entry.from().toString(),
        "to",
        entry.to().toString(),
        "minutes",
        entry.minutes(),
        "evidence",
        entry.evidence().name(),
        "reason",
        entry.reason(),
        "stands",
        entry.stands());
  }
}
