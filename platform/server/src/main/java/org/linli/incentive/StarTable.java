package org.linli.incentive;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of levels. */
@Singleton
class StarTable {

  /** What the kind of a change begins with that another scale made; the scale's id follows. */
  static final String RESCALED = "SCALE ";

  /** Those who serve, or served, and are still there. */
  private static final String FROM =
      " FROM star_level s JOIN volunteer v ON v.id = s.volunteer_id"
          + " JOIN community c ON c.id = v.community_id WHERE v.state <> 'DELETED' AND ";

  private final Sql sql;

  StarTable(Sql sql) {
    this.sql = sql;
  }

  void note(Collection<Stars.Change> changes) {
    sql.batch(
        "INSERT INTO star_change (volunteer_id, stars, kind, entry_id, on_day, at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        changes.stream()
            .map(
                one ->
                    List.<Object>of(
                        one.volunteer(),
                        one.stars(),
                        one.reached() ? "REACHED" : "LOST",
                        one.entry(),
                        one.day(),
                        one.at()))
            .toList());
  }

  /** Sets levels; who has none left goes. */
  void set(Map<Long, Integer> levels) {
    sql.batch(
        "INSERT INTO star_level (volunteer_id, stars) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE stars = VALUES(stars)",
        levels.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(one -> List.<Object>of(one.getKey(), one.getValue()))
            .toList());
    sql.batch(
        "DELETE FROM star_level WHERE volunteer_id = ?",
        levels.entrySet().stream()
            .filter(one -> one.getValue() == 0)
            .map(one -> List.<Object>of(one.getKey()))
            .toList());
  }

  void forget(long volunteer) {
    sql.update("DELETE FROM star_level WHERE volunteer_id = ?", volunteer);
  }

  /**
   * When something happened to a level.
   *
   * @param rescaled whether another scale gave the level
   * @param on the day of service of the entry that did it
   */
  record Reached(int stars, boolean reached, boolean rescaled, LocalDate on) {}

  /** What happened to someone's level, the first first. */
  List<Reached> history(long volunteer) {
    return sql.query(
        "SELECT stars, kind, on_day FROM star_change WHERE volunteer_id = ? ORDER BY id",
        List.of(volunteer),
        row ->
            new Reached(
                row.getInt(1),
                !row.getString(2).equals("LOST"),
                row.getString(2).startsWith(RESCALED),
                Objects.requireNonNull(row.getObject(3, LocalDate.class))));
  }

  /** Those of some people who got where they are since a moment, by who. */
  Map<Long, Reached> lately(Collection<Long> volunteers, Instant since) {
    Condition these = Condition.in("h.volunteer_id", volunteers);
    List<Object> values = new ArrayList<>(these.values());
    values.add(since);
    Map<Long, Reached> found = new HashMap<>();
    sql.query(
            "SELECT h.volunteer_id, h.stars, h.on_day FROM star_change h JOIN star_level s"
                + " ON s.volunteer_id = h.volunteer_id AND s.stars = h.stars WHERE "
                + these.sql()
                + " AND h.kind = 'REACHED' AND h.at >= ? ORDER BY h.id",
            values,
            row ->
                Map.entry(
                    row.getLong(1),
                    new Reached(
                        row.getInt(2),
                        true,
                        false,
                        Objects.requireNonNull(row.getObject(3, LocalDate.class)))))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** How many have so many stars, by stars up to the most, with zeros. */
  Map<Integer, Long> counts(int most, Scope scope) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (int stars = 1; stars <= most; stars++) {
      counts.put(stars, 0L);
    }
    Condition where = Condition.within("c.path", scope);
    sql.query(
            "SELECT s.stars, COUNT(*)" + FROM + where.sql() + " GROUP BY s.stars",
            where.values(),
            row -> Map.entry(row.getInt(1), row.getLong(2)))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  /**
   * Someone with stars.
   *
   * @param since the day on which the level was reached
   */
  record Starred(long volunteer, int stars, LocalDate since) {}

  /** Those who have so many stars; 0 for any. */
  List<Starred> page(int stars, Scope scope, Paging paging) {
    Condition where = Condition.within("c.path", scope);
    if (stars > 0) {
      where = where.and(Condition.of("s.stars = ?", stars));
    }
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT s.volunteer_id, s.stars, (SELECT h.on_day FROM star_change h"
            + " WHERE h.volunteer_id = s.volunteer_id AND h.stars = s.stars"
            + " AND h.kind <> 'LOST' ORDER BY h.id DESC LIMIT 1)"
            + FROM
            + where.sql()
            + " ORDER BY s.stars DESC, s.volunteer_id LIMIT ? OFFSET ?",
        values,
        row ->
            new Starred(
                row.getLong(1),
                row.getInt(2),
                Objects.requireNonNull(row.getObject(3, LocalDate.class))));
  }
}
