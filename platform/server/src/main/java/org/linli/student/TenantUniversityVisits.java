package org.linli.student;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.UniversityVisits;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.ServedBetween;

/** Answers {@link UniversityVisits}: sessions for which students' hours stand in the ledger. */
@Singleton
final class TenantUniversityVisits implements UniversityVisits {

  private static final String FROM =
      " FROM study y JOIN ledger_entry e ON e.volunteer_id = y.volunteer_id"
          + " WHERE y.state = 'JOINED' AND ";
  private static final String EACH =
      " GROUP BY e.community_id, e.session_id HAVING SUM(IF(e.reverses_id IS NULL, 1, -1)) > 0";

  private final ServedBetween between;
  private final Sql sql;

  TenantUniversityVisits(ServedBetween between, Sql sql) {
    this.between = between;
    this.sql = sql;
  }

  @Override
  public Map<Long, Long> in(Collection<Long> communities, int year) {
    return between.visits(communities, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  @Override
  public RecordsBehind records(long community, int year, Paging asked) {
    Condition where = where(List.of(community), year);
    List<Object> values = new ArrayList<>(where.values());
    values.add(asked.size());
    values.add(asked.offset());
    List<RecordsBehind.Line> lines =
        sql.query(
            "SELECT v.session_id, a.name, v.day, v.students FROM (SELECT e.session_id,"
                + " MIN(e.served_on) day, COUNT(DISTINCT e.volunteer_id) students"
                + FROM
                + where.sql()
                + EACH
                + " ORDER BY day DESC, e.session_id DESC LIMIT ? OFFSET ?) v"
                + " JOIN activity_session s ON s.id = v.session_id"
                + " JOIN activity a ON a.id = s.activity_id ORDER BY v.day DESC, v.session_id DESC",
            values,
            row ->
                new RecordsBehind.Line(
                    Message.asItIs(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    "/sessions/%d/roster".formatted(row.getLong(1)),
                    Message.of("student.behind", row.getLong(4))));
    return new RecordsBehind(in(List.of(community), year).getOrDefault(community, 0L), lines);
  }

  private static Condition where(Collection<Long> communities, int year) {
    return Condition.in("e.community_id", communities)
        .and(
            Condition.of(
                "e.served_on BETWEEN ? AND ?",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31)));
  }
}
