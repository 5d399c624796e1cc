package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * What was served between any two days, exact at any moment, from totals: what is read are the
 * people who came and the sessions that were held, not who came to what. Only the days at the ends
 * that make no half of a month are read from the ledger itself.
 */
@Singleton
public class ServedBetween {

  private final Sql sql;

  ServedBetween(Sql sql) {
    this.sql = sql;
  }

  /**
   * What people did somewhere.
   *
   * @param people how many have service that stands
   */
  public record People(long people, long minutes) {}

  /** Who served in some communities, each person counted once a community. */
  public Map<Long, People> people(Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition source =
        source(
            Map.of(
                Grain.QUARTER, Dimension.PERSON_QUARTER, Grain.HALF_MONTH, Dimension.PERSON_HALF),
            communities,
            communities,
            Spell.byQuarter(from, to));
    return found(
        communities,
        "SELECT s, COUNT(*), SUM(m) FROM (SELECT s, SUM(m) m FROM ("
            + source.sql()
            + ") t GROUP BY s, p HAVING SUM(n) > 0) people GROUP BY s",
        source.values(),
        row -> new People(row.getLong(2), row.getLong(3)));
  }

  /** How many sessions some communities held in which somebody served. */
  public Map<Long, Long> sessions(Collection<Long> communities, LocalDate from, LocalDate to) {
    return held(Dimension.SESSION_HALF, communities, communities, from, to);
  }

  /**
   * How many sessions some projects held in which somebody served.
   *
   * @param communities those in which the projects are
   */
  public Map<Long, Long> sessionsOfProjects(
      Collection<Long> communities, Collection<Long> projects, LocalDate from, LocalDate to) {
    return held(Dimension.PROJECT_HALF, projects, communities, from, to);
  }

  /** In how many sessions of some communities a student served whose university has found them. */
  public Map<Long, Long> visits(Collection<Long> communities, LocalDate from, LocalDate to) {
    return held(Dimension.VISIT_HALF, communities, communities, from, to);
  }

  private Map<Long, Long> held(
      Dimension dimension,
      Collection<Long> subjects,
      Collection<Long> communities,
      LocalDate from,
      LocalDate to) {
    Spell spell = Spell.byHalfMonth(from, to);
    Condition source = source(Map.of(Grain.HALF_MONTH, dimension), subjects, communities, spell);
    return found(
        subjects,
        "SELECT s, COUNT(*) FROM (SELECT s FROM ("
            + source.sql()
            + ") t GROUP BY s, p HAVING SUM(n) > 0) held GROUP BY s",
        source.values(),
        row -> row.getLong(2));
  }

  private <T> Map<Long, T> found(
      Collection<Long> subjects, String query, List<Object> values, Sql.Row<T> row) {
    return subjects.isEmpty()
        ? Map.of()
        : sql.query(query, values, found -> Map.entry(found.getLong(1), row.read(found))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What was folded, what was not, and what lies in the days at the ends. */
  private static Condition source(
      Map<Grain, Dimension> dimensions,
      Collection<Long> subjects,
      Collection<Long> communities,
      Spell spell) {
    Dimension entries = Objects.requireNonNull(dimensions.get(Grain.HALF_MONTH));
    List<Condition> all = new ArrayList<>();
    for (Spell.Stretch stretch : spell.stretches()) {
      Dimension dimension = Objects.requireNonNull(dimensions.get(stretch.grain()));
      all.add(
          select(
              "subject_id s, part_id p, year y, minutes m, services n FROM hours_total",
              Condition.of("dimension = ?", dimension.name())
                  .and(Condition.in("subject_id", subjects))
                  .and(Condition.of("year BETWEEN ? AND ?", stretch.first(), stretch.last()))));
    }
    Condition these =
        Condition.in(entries.subject(), subjects)
            .and(Condition.in("e.community_id", communities))
            .and(Condition.of(entries.only()));
    for (Spell.Edge whole : spell.whole()) {
      // From the few that aren't folded on, whatever the database thinks of a short ledger.
      all.add(
          select(
              Totals.columns(entries)
                  + " FROM unfolded_entry u STRAIGHT_JOIN ledger_entry e ON e.id = u.entry_id",
              these.and(on(whole))));
    }
    for (Spell.Edge edge : spell.edges()) {
      all.add(select(Totals.columns(entries) + " FROM ledger_entry e", these.and(on(edge))));
    }
    return new Condition(
        all.stream().map(Condition::sql).collect(Collectors.joining(" UNION ALL ")),
        all.stream().flatMap(one -> one.values().stream()).toList());
  }

  private static Condition select(String columns, Condition where) {
    return new Condition("SELECT " + columns + " WHERE " + where.sql(), where.values());
  }

  private static Condition on(Spell.Edge days) {
    return Condition.of("e.served_on BETWEEN ? AND ?", days.from(), days.to());
  }
}
