package org.linli.standard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Names demonstration stations, and knows which counties have none (GD-8). */
@Singleton
class Demonstrations {

  private static final int COUNTY = 6;

  private final Standards standards;
  private final Standings standings;
  private final Divisions divisions;
  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  Demonstrations(
      Standards standards,
      Standings standings,
      Divisions divisions,
      Sql sql,
      Audit audit,
      Clock clock) {
    this.standards = standards;
    this.standings = standings;
    this.divisions = divisions;
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How far an area is.
   *
   * @param stations how many demonstration stations there are
   * @param counties how many counties; none where there are no counties
   * @param lacking the counties that have none
   */
  record Reached(long stations, int counties, List<DivisionFacts> lacking) {}

  /** How far a part of the tenant is by a standard. */
  Reached in(GivenStandard standard, Scope scope) {
    Condition where =
        Condition.within("c.path", scope)
            .and(Condition.of("d.standard = ? AND d.is_current", standard.key()));
    List<String> places =
        sql.query(
            "SELECT c.path FROM demonstration_station d JOIN station s ON s.id = d.station_id"
                + " JOIN community c ON c.id = s.community_id WHERE s.closed_on IS NULL AND "
                + where.sql(),
            where.values(),
            row -> row.getString(1));
    List<DivisionFacts> counties = divisions.of(DivisionLevel.COUNTY, scope);
    return new Reached(
        places.size(),
        counties.size(),
        counties.stream()
            .filter(county -> places.stream().noneMatch(path -> path.startsWith(county.code())))
            .toList());
  }

  /** Those among some stations that are demonstration stations by a standard. */
  Set<Long> among(GivenStandard standard, Collection<Long> stations) {
    Condition where =
        Condition.in("d.station_id", stations)
            .and(Condition.of("d.standard = ? AND d.is_current", standard.key()));
    return new HashSet<>(
        sql.query(
            "SELECT d.station_id FROM demonstration_station d WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1)));
  }

  /**
   * Whether someone may name the stations of a place: who answers for its whole county, or for the
   * city where there are no counties.
   */
  static boolean mayName(Scope scope, String path) {
    return scope.contains(path.substring(0, Math.min(COUNTY, path.length())));
  }

  /** Names one; one that is stays one. */
  @Transactional
  void name(long station, String standard, Scope scope, long by) {
    require(station, scope);
    GivenStandard given =
        standards
            .find(standard)
            .filter(one -> one.said().demonstration() != null)
            .orElseThrow(() -> Problem.conflict("standard.refused.demonstration"));
    if (standings
        .station(station)
        .filter(one -> given.said().about().contains(one.kind()))
        .isEmpty()) {
      throw Problem.conflict("standard.refused.station");
    }
    int added =
        sql.update(
            "INSERT IGNORE INTO demonstration_station"
                + " (station_id, standard, is_current, named_by, named_at) VALUES (?, ?, 1, ?, ?)",
            station,
            standard,
            by,
            clock.instant());
    if (added == 1) {
      audit.record(
          "standard.demonstration-named", "station", station, Map.of("standard", standard));
    }
  }

  /** Takes the name back, for a reason that is kept. */
  @Transactional
  void takeBack(long station, String standard, String reason, Scope scope, long by) {
    require(station, scope);
    int ended =
        sql.update(
            "UPDATE demonstration_station SET is_current = NULL, ended_by = ?, ended_at = ?,"
                + " reason = ? WHERE station_id = ? AND standard = ? AND is_current",
            by,
            clock.instant(),
            reason,
            station,
            standard);
    if (ended == 1) {
      audit.record(
          "standard.demonstration-ended", "station", station, Map.of("standard", standard));
    }
  }

  private void require(long station, Scope scope) {
    String path =
        sql
            .query(
                "SELECT c.path FROM station s JOIN community c ON c.id = s.community_id"
                    + " WHERE s.id = ?",
                List.of(station),
                row -> row.getString(1))
            .stream()
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (!mayName(scope, path)) {
      throw Problem.of(403, "standard.refused.level");
    }
  }
}
