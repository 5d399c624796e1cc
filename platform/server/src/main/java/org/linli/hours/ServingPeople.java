package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who stands behind sums of service, with names masked; a page at once. */
@Singleton
class ServingPeople {

  private final Volunteers volunteers;
  private final Sql sql;

  ServingPeople(Volunteers volunteers, Sql sql) {
    this.volunteers = volunteers;
    this.sql = sql;
  }

  private record Sum(long volunteer, long minutes, long services) {}

  /** Who served at least so many minutes in a community in a year, who served most first. */
  List<RecordsBehind.Line> here(long community, int year, long minutes, Paging asked) {
    Condition this1 = Condition.in("", List.of(community));
    List<Object> values =
        new ArrayList<>(Totals.values(Dimension.PERSON_HERE, this1, Optional.of(year)));
    values.add(minutes);
    List<Sum> sums =
        page(
            "SELECT p, SUM(m), SUM(n) FROM ("
                + Totals.source(Dimension.PERSON_HERE, this1.sql(), "AND %s = ?")
                + ") t GROUP BY p HAVING SUM(m) >= ? ORDER BY SUM(m) DESC, p",
            values,
            asked);
    String entries =
        "/hours?community=%d&from=%s&until=%s&volunteer="
            .formatted(community, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return lines(sums, entries);
  }

  /** The volunteers registered in a community by how often they served in a year. */
  RecordsBehind registered(long community, int year, Paging asked) {
    Condition here = Condition.of("v.community_id = ?", community);
    List<Object> values = List.of(year, community, year, community);
    String each =
        "SELECT p, SUM(m), SUM(n) FROM (" + ofRegistered(here) + ") t GROUP BY p HAVING SUM(n) > 0";
    long total =
        sql.query("SELECT COUNT(*) FROM (" + each + ") people", values, row -> row.getLong(1))
            .getFirst();
    return new RecordsBehind(
        total, lines(page(each + " ORDER BY SUM(n) DESC, p", values, asked), "/volunteers/"));
  }

  /** What volunteers {@code v} that meet a condition served in a year: columns c, p, m, n. */
  static String ofRegistered(Condition where) {
    return "SELECT v.community_id c, v.id p, t.minutes m, t.services n FROM volunteer v"
        + " JOIN hours_total t ON t.dimension = 'VOLUNTEER' AND t.subject_id = v.id"
        + " AND t.year = ? WHERE "
        + where.sql()
        + " UNION ALL SELECT v.community_id, v.id, e.minutes, IF(e.reverses_id IS NULL, 1, -1)"
        + " FROM unfolded_entry u JOIN ledger_entry e ON e.id = u.entry_id"
        + " JOIN volunteer v ON v.id = e.volunteer_id WHERE YEAR(e.served_on) = ? AND "
        + where.sql();
  }

  private List<Sum> page(String query, List<Object> values, Paging asked) {
    List<Object> all = new ArrayList<>(values);
    all.add(asked.size());
    all.add(asked.offset());
    return sql.query(
        query + " LIMIT ? OFFSET ?",
        all,
        row -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3)));
  }

  private List<RecordsBehind.Line> lines(List<Sum> sums, String path) {
    Map<Long, VolunteerFacts> known = volunteers.byIds(sums.stream().map(Sum::volunteer).toList());
    return sums.stream()
        .map(
            sum ->
                new RecordsBehind.Line(
                    who(known.get(sum.volunteer())),
                    null,
                    path + sum.volunteer(),
                    Message.of("hours.behind", sum.services(), inHours(sum.minutes()))))
        .toList();
  }

  private static Message who(@org.jspecify.annotations.Nullable VolunteerFacts volunteer) {
    return volunteer == null || volunteer.maskedName().isEmpty()
        ? Message.of("hours.behind.gone")
        : Message.asItIs((volunteer.maskedName() + " " + volunteer.number()).strip());
  }

  private static String inHours(long minutes) {
    return java.math.BigDecimal.valueOf(minutes)
        .divide(java.math.BigDecimal.valueOf(60), 1, java.math.RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
