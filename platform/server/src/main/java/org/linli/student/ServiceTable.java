package org.linli.student;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * What was told of students' service. A visit is one student on one day in one community, however
 * many sessions there were; a day on which everything was taken back is none. Students count where
 * the roster has them today.
 */
@Singleton
class ServiceTable {

  private final Sql sql;

  ServiceTable(Sql sql) {
    this.sql = sql;
  }

  /** By what service is counted, and how its groups are named. */
  enum By {
    COLLEGE("s.institution_id", ""),
    BRANCH("s.branch_id", ""),
    COMMUNITY("CONCAT(v.tenant, ' ', v.community_id)", "v.community");

    private final String key;
    private final String label;

    By(String key, String label) {
      this.key = key;
      this.label = label;
    }
  }

  /**
   * Visits and hours of a group.
   *
   * @param key its id; empty for students without a league branch
   * @param label its name, where that was told with the service
   * @param students how many served
   * @param paired the visits in communities that the university was paired with
   */
  record Figure(
      String key,
      String label,
      String tenant,
      long students,
      long visits,
      long minutes,
      long paired) {}

  /** A student's service in one community on one day. */
  record Visit(String tenant, String community, LocalDate day, int minutes, boolean paired) {}

  /** Keeps entries; told again, each stands as it was told last. */
  void put(StudentClaim claim, List<ToldService> told) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ToldService one : told) {
      rows.add(
          Arrays.asList(
              claim.tenant(),
              one.entry(),
              claim.id(),
              claim.student(),
              one.day(),
              one.minutes(),
              one.community(),
              one.name(),
              one.pairing()));
    }
    sql.batch(
        "INSERT INTO student_service (tenant, entry_id, claim_id, student_id, served_on, minutes,"
            + " community_id, community, pairing_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE claim_id = VALUES(claim_id),"
            + " student_id = VALUES(student_id), minutes = VALUES(minutes)",
        rows);
  }

  /** Forgets what was told under a claim; tells how much it was. */
  int remove(long claim) {
    return sql.update("DELETE FROM student_service WHERE claim_id = ?", claim);
  }

  /** The visits behind all figures. */
  private static String visits(String columns, Condition where) {
    return "(SELECT "
        + columns
        + ", v.student_id, v.tenant, SUM(v.minutes) AS minutes,"
        + " MAX(v.pairing_id) IS NOT NULL AS paired"
        + " FROM student_service v JOIN student s ON s.id = v.student_id WHERE "
        + where.sql()
        + " GROUP BY k, v.student_id, v.served_on, v.tenant, v.community_id"
        + " HAVING SUM(v.minutes) > 0) d";
  }

  private static Condition where(Scope scope, Period period) {
    return Condition.within("s.path", scope)
        .and(Condition.of("v.served_on BETWEEN ? AND ?", period.from(), period.to()));
  }

  private static String columns(By by) {
    return "COALESCE("
        + by.key
        + ", '') AS k, "
        + (by.label.isEmpty() ? "''" : "MAX(" + by.label + ")")
        + " AS label";
  }

  long count(By by, Scope scope, Period period) {
    Condition where = where(scope, period);
    return sql.query(
            "SELECT COUNT(DISTINCT d.k) FROM " + visits(columns(by), where),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the groups, those with the most hours first. */
  List<Figure> page(By by, Scope scope, Period period, Paging paging) {
    Condition where = where(scope, period);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT d.k, MAX(d.label), MAX(d.tenant), COUNT(DISTINCT d.student_id), COUNT(*),"
            + " SUM(d.minutes), SUM(d.paired) FROM "
            + visits(columns(by), where)
            + " GROUP BY d.k ORDER BY SUM(d.minutes) DESC, d.k LIMIT ? OFFSET ?",
        values,
        ServiceTable::figure);
  }

  /** All of them together. */
  Figure total(Scope scope, Period period) {
    Condition where = where(scope, period);
    return sql.query(
            "SELECT '', '', '', COUNT(DISTINCT d.student_id), COUNT(*),"
                + " COALESCE(SUM(d.minutes), 0), COALESCE(SUM(d.paired), 0) FROM "
                + visits("0 AS k", where),
            where.values(),
            ServiceTable::figure)
        .getFirst();
  }

  /** By student, those with an id above a given one. */
  List<Figure> byStudent(Scope scope, Period period, long after, int most) {
    Condition where = where(scope, period).and(Condition.of("s.id > ?", after));
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    return sql.query(
        "SELECT d.k, '', '', 1, COUNT(*), SUM(d.minutes), SUM(d.paired) FROM "
            + visits("s.id AS k", where)
            + " GROUP BY d.k ORDER BY d.k LIMIT ?",
        values,
        ServiceTable::figure);
  }

  /** Where some students served, by student. */
  Map<Long, List<String>> communities(List<Long> students, Period period) {
    Condition where =
        Condition.in("s.id", students)
            .and(Condition.of("v.served_on BETWEEN ? AND ?", period.from(), period.to()));
    Map<Long, List<String>> found = new HashMap<>();
    sql.query(
            "SELECT DISTINCT d.student_id, d.label FROM "
                + visits("0 AS k, MAX(v.community) AS label", where)
                + " ORDER BY d.student_id, d.label",
            where.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(
            one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  long countOf(long student) {
    return sql.query(
            "SELECT COUNT(*) FROM (SELECT 1 FROM student_service WHERE student_id = ?"
                + " GROUP BY served_on, tenant, community_id HAVING SUM(minutes) > 0) d",
            List.of(student),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A student's visits, the latest first. */
  List<Visit> of(long student, Paging paging) {
    return sql.query(
        "SELECT tenant, MAX(community), served_on, SUM(minutes), MAX(pairing_id) IS NOT NULL"
            + " FROM student_service WHERE student_id = ?"
            + " GROUP BY served_on, tenant, community_id HAVING SUM(minutes) > 0"
            + " ORDER BY served_on DESC, tenant, community_id LIMIT ? OFFSET ?",
        List.of(student, paging.size(), paging.offset()),
        row ->
            new Visit(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getBoolean(5)));
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }
}
