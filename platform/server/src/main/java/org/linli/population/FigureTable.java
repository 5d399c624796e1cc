package org.linli.population;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's population figures. */
@Singleton
class FigureTable {

  private static final String COLUMNS =
      "id, community_id, year, people_group, people, source, as_of, is_current IS NOT NULL,"
          + " recorded_at";

  private final Sql sql;
  private final Clock clock;

  FigureTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A figure as it was entered. */
  record Entered(
      long id,
      long community,
      int year,
      PopulationGroup group,
      PopulationFigure figure,
      boolean isCurrent,
      Instant recordedAt) {

    private static Entered read(ResultSet row) throws SQLException {
      return new Entered(
          row.getLong(1),
          row.getLong(2),
          row.getInt(3),
          PopulationGroup.valueOf(row.getString(4)),
          new PopulationFigure(row.getLong(5), row.getString(6), row.getObject(7, LocalDate.class)),
          row.getBoolean(8),
          row.getTimestamp(9).toInstant());
    }
  }

  /** The figures that hold for some communities and a year. */
  List<Entered> current(Collection<Long> communities, int year) {
    if (communities.isEmpty()) {
      return List.of();
    }
    Condition where =
        Condition.in("community_id", communities)
            .and(Condition.of("year = ? AND is_current = TRUE", year));
    return sql.query(
        "SELECT " + COLUMNS + " FROM population_figure WHERE " + where.sql(),
        where.values(),
        Entered::read);
  }

  /** The figures of a community that hold, of some years from a year on. */
  List<Entered> since(long community, int year) {
    return sql.query(
        "SELECT "
            + COLUMNS
            + " FROM population_figure WHERE community_id = ? AND year >= ? AND is_current = TRUE",
        List.of(community, year),
        Entered::read);
  }

  /** The last year of which a community has figures. */
  Optional<Integer> lastYear(long community) {
    return sql
        .query(
            "SELECT year FROM population_figure WHERE community_id = ? AND is_current = TRUE"
                + " ORDER BY year DESC LIMIT 1",
            List.of(community),
            row -> row.getInt(1))
        .stream()
        .findFirst();
  }

  long countHistory(long community) {
    return sql.query(
            "SELECT COUNT(*) FROM population_figure WHERE community_id = ?",
            List.of(community),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Everything entered for a community, the newest first. */
  List<Entered> history(long community, Paging paging) {
    return sql.query(
        "SELECT "
            + COLUMNS
            + " FROM population_figure WHERE community_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        List.of(community, paging.size(), paging.offset()),
        Entered::read);
  }

  /** Locks a community of today; whoever enters figures for it waits for whoever is entering. */
  boolean lock(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** What was entered for some groups of a year holds no more. */
  void close(long community, int year, Collection<PopulationGroup> groups) {
    Condition these = Condition.in("people_group", groups.stream().map(Enum::name).toList());
    List<Object> values = new ArrayList<>(List.of(community, year));
    values.addAll(these.values());
    sql.update(
        "UPDATE population_figure SET is_current = NULL WHERE community_id = ? AND year = ?"
            + " AND is_current = TRUE AND "
            + these.sql(),
        values.toArray());
  }

  void add(long community, YearFigures said, Collection<PopulationGroup> groups, long by) {
    Instant now = clock.instant();
    sql.batch(
        "INSERT INTO population_figure (community_id, year, people_group, people, source, as_of,"
            + " is_current, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, TRUE, ?, ?)",
        groups.stream()
            .map(
                group ->
                    List.<Object>of(
                        community,
                        said.year(),
                        group.name(),
                        said.people().getOrDefault(group, 0L),
                        said.source(),
                        said.asOf(),
                        by,
                        now))
            .toList());
  }
}
