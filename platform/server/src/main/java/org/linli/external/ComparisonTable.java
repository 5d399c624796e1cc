package org.linli.external;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * Puts our ledger and their records side by side, a person's day against a person's day, by one
 * statement for all people.
 */
@Singleton
class ComparisonTable {

  /**
   * Why a day is as it is: {@code o} our minutes, {@code t} theirs, {@code n} those that we brought
   * there.
   */
  private static final String WHY =
      "CASE WHEN d.t = 0 AND d.n > d.o THEN 'CORRECTED' WHEN d.o = d.t THEN 'SAME' WHEN d.o = 0"
          + " THEN 'ONLY_THERE' WHEN d.t = 0 AND d.n = 0 THEN 'NOT_ENTERED' WHEN d.t = 0 THEN"
          + " 'ONLY_HERE' WHEN d.t = d.n AND d.n < d.o THEN 'NOT_ENTERED' ELSE 'DIFFERENT' END";

  private final Sql sql;

  ComparisonTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Minutes on both sides.
   *
   * @param entered what we brought there
   */
  record Sums(long ours, long theirs, long entered) {

    /** How much more they have. */
    public long difference() {
      return theirs - ours;
    }
  }

  /** Days of people with a reason, and the minutes on both sides. */
  record Share(Reason reason, long days, Sums sums) {}

  /** A volunteer's sums, and the reasons of their days that differ. */
  record Line(long volunteer, Sums sums, List<Reason> reasons) {}

  /** A person's day. */
  record Day(LocalDate day, Sums sums, Reason reason) {}

  /** What is compared. */
  record Asked(long system, Period period, Condition people) {

    /** Everybody who belongs to a scope. */
    static Asked within(long system, Period period, Scope scope) {
      return new Asked(system, period, Condition.within("c.path", scope));
    }

    /** One person. */
    static Asked of(long system, Period period, long volunteer) {
      return new Asked(system, period, Condition.of("v.id = ?", volunteer));
    }
  }

  /** The sums of all. */
  Sums total(Asked asked) {
    return sql.query(
            "SELECT COALESCE(SUM(d.o), 0), COALESCE(SUM(d.t), 0), COALESCE(SUM(d.n), 0) FROM "
                + days(asked),
            values(asked),
            row -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  /** What the difference is made of. */
  Map<Reason, Share> shares(Asked asked) {
    Map<Reason, Share> found = new EnumMap<>(Reason.class);
    sql.query(
            "SELECT "
                + WHY
                + " why, COUNT(*), SUM(d.o), SUM(d.t), SUM(d.n) FROM "
                + days(asked)
                + " GROUP BY why",
            values(asked),
            row ->
                new Share(
                    Reason.valueOf(row.getString(1)),
                    row.getLong(2),
                    new Sums(row.getLong(3), row.getLong(4), row.getLong(5))))
        .forEach(one -> found.put(one.reason(), one));
    return found;
  }

  /** How many people have hours on one side, or a day with the reason. */
  long countPeople(Asked asked, Optional<Reason> reason) {
    List<Object> values = values(asked);
    reason.ifPresent(one -> values.add(one.name()));
    return sql.query(
            "SELECT COUNT(DISTINCT d.volunteer_id) FROM "
                + days(asked)
                + (reason.isPresent() ? " WHERE " + WHY + " = ?" : ""),
            values,
            row -> row.getLong(1))
        .getFirst();
  }

  /** People, those with the largest difference first. */
  List<Line> people(Asked asked, Optional<Reason> reason, Paging paging) {
    List<Object> values = values(asked);
    reason.ifPresent(one -> values.add(one.name()));
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT d.volunteer_id, SUM(d.o), SUM(d.t), SUM(d.n), GROUP_CONCAT(DISTINCT "
            + WHY
            + ") FROM "
            + days(asked)
            + " GROUP BY d.volunteer_id"
            + (reason.isPresent() ? " HAVING SUM(" + WHY + " = ?) > 0" : "")
            + " ORDER BY ABS(SUM(d.t) - SUM(d.o)) DESC, d.volunteer_id LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                row.getLong(1),
                new Sums(row.getLong(2), row.getLong(3), row.getLong(4)),
                reasons(row.getString(5))));
  }

  long countDays(Asked asked) {
    return sql.query("SELECT COUNT(*) FROM " + days(asked), values(asked), row -> row.getLong(1))
        .getFirst();
  }

  /** Days, the latest first. */
  List<Day> days(Asked asked, Paging paging) {
    List<Object> values = values(asked);
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT d.served_on, d.o, d.t, d.n, "
            + WHY
            + " FROM "
            + days(asked)
            + " ORDER BY d.served_on DESC, d.volunteer_id LIMIT ? OFFSET ?",
        values,
        row ->
            new Day(
                Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                new Sums(row.getLong(2), row.getLong(3), row.getLong(4)),
                Reason.valueOf(row.getString(5))));
  }

  private static List<Reason> reasons(String names) {
    List<String> all = List.of(names.split(","));
    List<Reason> found = new ArrayList<>();
    for (Reason one : Reason.values()) {
      if (one != Reason.SAME && all.contains(one.name())) {
        found.add(one);
      }
    }
    return found;
  }

  /** People's days with something on one side, as {@code d}. */
  private static String days(Asked asked) {
    String these = " JOIN community c ON c.id = v.community_id WHERE " + asked.people().sql();
    return "(SELECT u.volunteer_id, u.served_on, SUM(u.o) o, SUM(u.t) t, SUM(u.n) n FROM ("
        + "SELECT e.volunteer_id, e.served_on, e.minutes o, 0 t, 0 n FROM ledger_entry e"
        + " JOIN volunteer v ON v.id = e.volunteer_id"
        + these
        + " AND e.served_on BETWEEN ? AND ?"
        + " UNION ALL SELECT p.volunteer_id, r.served_on, 0, r.minutes, 0 FROM external_record r"
        + " JOIN external_person p ON p.id = r.person_id JOIN volunteer v ON v.id = p.volunteer_id"
        + these
        + " AND r.system_id = ? AND r.served_on BETWEEN ? AND ?"
        + " UNION ALL SELECT e.volunteer_id, e.served_on, 0, 0, x.minutes FROM external_exported x"
        + " JOIN external_export o ON o.id = x.export_id AND o.state = 'ENTERED'"
        + " JOIN ledger_entry e ON e.id = x.entry_id JOIN volunteer v ON v.id = e.volunteer_id"
        + these
        + " AND x.system_id = ? AND e.served_on BETWEEN ? AND ?"
        + ") u GROUP BY u.volunteer_id, u.served_on"
        + " HAVING SUM(u.o) <> 0 OR SUM(u.t) <> 0 OR SUM(u.n) <> 0) d";
  }

  private static List<Object> values(Asked asked) {
    List<Object> values = new ArrayList<>(asked.people().values());
    List<Object> period = List.of(asked.period().from(), asked.period().until());
    values.addAll(period);
    for (int part = 0; part < 2; part++) {
      values.addAll(asked.people().values());
      values.add(asked.system());
      values.addAll(period);
    }
    return values;
  }

  /** People of theirs whom nobody has recognised yet, and what is on record of them. */
  record Undecided(long people, long minutes) {}

  /** Those whom somebody in a scope has to recognise. */
  Undecided undecided(long system, Period period, Scope scope) {
    Condition these = Condition.within("p.path", scope);
    List<Object> values = new ArrayList<>(List.of(system, period.from(), period.until()));
    values.addAll(these.values());
    return sql.query(
            "SELECT COUNT(DISTINCT p.id), COALESCE(SUM(r.minutes), 0) FROM external_record r"
                + " JOIN external_person p ON p.id = r.person_id AND p.state = 'DOUBTFUL'"
                + " WHERE r.system_id = ? AND r.served_on BETWEEN ? AND ? AND "
                + these.sql(),
            values,
            row -> new Undecided(row.getLong(1), row.getLong(2)))
        .getFirst();
  }
}
