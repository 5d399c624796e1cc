package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * Sums of service, exact at any moment and at a cost that doesn't grow with the ledger: what was
 * folded and what was not, read in one statement, so that nothing is counted twice or missed while
 * a fold goes on.
 */
@Singleton
public class Totals {

  private final Sql sql;

  Totals(Sql sql) {
    this.sql = sql;
  }

  /**
   * A sum.
   *
   * @param minutes all that is credited
   * @param services how many entries stand
   */
  public record Total(long minutes, long services) {

    /** Nothing. */
    public static final Total NONE = new Total(0, 0);
  }

  /** The sums of some subjects over all years, by subject; nothing for one without service. */
  public Map<Long, Total> of(Dimension dimension, Collection<Long> subjects) {
    return read(dimension, subjects, Optional.empty());
  }

  /** The sums of some subjects in a year of service, by subject. */
  public Map<Long, Total> of(Dimension dimension, Collection<Long> subjects, int year) {
    return read(dimension, subjects, Optional.of(year));
  }

  /** A subject's sums by year, the newest first. */
  public List<YearTotal> byYear(Dimension dimension, long subject) {
    return sql.query(
        "SELECT y, SUM(m), SUM(n) FROM ("
            + source(dimension, "= ?", "")
            + ") t GROUP BY y ORDER BY y DESC",
        List.of(dimension.name(), subject, subject),
        row -> new YearTotal(row.getInt(1), new Total(row.getLong(2), row.getLong(3))));
  }

  /** A year's sum. */
  public record YearTotal(int year, Total total) {}

  /** How many volunteers served in some communities in a year, each counted once a community. */
  public Map<Long, Long> people(Collection<Long> communities, int year) {
    if (communities.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("", communities);
    return sql
        .query(
            "SELECT s, COUNT(*) FROM (SELECT s, p FROM ("
                + source(Dimension.PERSON_HERE, these.sql(), "AND %s = ?")
                + ") t GROUP BY s, p HAVING SUM(m) > 0) people GROUP BY s",
            values(Dimension.PERSON_HERE, these, Optional.of(year)),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Somebody in a community in a year. */
  public record Here(long community, long volunteer, int year) {}

  /**
   * How many minutes some people served in some communities in some years, in one statement; who
   * served nothing somewhere is missing.
   */
  public Map<Here, Long> here(
      Collection<Long> communities, Collection<Long> volunteers, Collection<Integer> years) {
    if (communities.isEmpty() || volunteers.isEmpty() || years.isEmpty()) {
      return Map.of();
    }
    Condition folded =
        Condition.of("dimension = ?", Dimension.PERSON_HERE.name())
            .and(Condition.in("subject_id", communities))
            .and(Condition.in("year", years))
            .and(Condition.in("part_id", volunteers));
    Condition unfolded =
        Condition.in("e.community_id", communities)
            .and(Condition.in("YEAR(e.served_on)", years))
            .and(Condition.in("e.volunteer_id", volunteers));
    List<Object> values = new ArrayList<>(folded.values());
    values.addAll(unfolded.values());
    return sql
        .query(
            "SELECT s, p, y, SUM(m) FROM (SELECT subject_id s, part_id p, year y, minutes m"
                + " FROM hours_total WHERE "
                + folded.sql()
                + " UNION ALL SELECT e.community_id, e.volunteer_id, YEAR(e.served_on), e.minutes"
                + " FROM unfolded_entry u JOIN ledger_entry e ON e.id = u.entry_id WHERE "
                + unfolded.sql()
                + ") t GROUP BY s, p, y",
            values,
            row ->
                Map.entry(new Here(row.getLong(1), row.getLong(2), row.getInt(3)), row.getLong(4)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<Long, Total> read(
      Dimension dimension, Collection<Long> subjects, Optional<Integer> year) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("", subjects);
    return sql
        .query(
            "SELECT s, SUM(m), SUM(n) FROM ("
                + source(dimension, these.sql(), year.isPresent() ? "AND %s = ?" : "")
                + ") t GROUP BY s",
            values(dimension, these, year),
            row -> Map.entry(row.getLong(1), new Total(row.getLong(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<Object> values(Dimension dimension, Condition these, Optional<Integer> year) {
    List<Object> values = new ArrayList<>();
    values.add(dimension.name());
    values.addAll(these.values());
    year.ifPresent(values::add);
    values.addAll(these.values());
    year.ifPresent(values::add);
    return values;
  }

  /** What was folded and what wasn't, of some subjects: columns s, p, y, m, n. */
  static String source(Dimension dimension, String subjects, String year) {
    return "SELECT subject_id s, part_id p, year y, minutes m, services n FROM hours_total"
        + " WHERE dimension = ? AND subject_id "
        + subjects
        + " "
        + year.formatted("year")
        + " UNION ALL SELECT "
        + columns(dimension)
        + " FROM unfolded_entry u JOIN ledger_entry e ON e.id = u.entry_id WHERE "
        + dimension.only()
        + " AND "
        + dimension.subject()
        + " "
        + subjects
        + " "
        + year.formatted(dimension.grain().column());
  }

  /** What an entry adds to a dimension: subject, part, year or other time, minutes, services. */
  static String columns(Dimension dimension) {
    return dimension.subject()
        + " s, "
        + dimension.part()
        + " p, "
        + dimension.grain().column()
        + " y, e.minutes m,"
        + " IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1) n";
  }
}
