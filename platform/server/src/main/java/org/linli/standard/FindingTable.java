package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The findings of the current tenant: added, read, and never changed. */
@Singleton
class FindingTable {

  private static final int LONGEST_HISTORY = 50;
  private static final String INSERT =
      "INSERT INTO station_finding (station_id, standard, version, item, wording, is_met, lacking,"
          + " evidence, fact, fact_path, remark, visit_id, checked_by, checked_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final Clock clock;

  FindingTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest finding of each item of a standard at some stations, by station and item. */
  Map<Long, Map<String, Finding>> newest(String standard, Collection<Long> stations) {
    Condition these = Condition.in("g.station_id", stations);
    List<Object> values = new ArrayList<>(these.values());
    values.add(standard);
    return sql
        .query(
            "SELECT "
                + Finding.COLUMNS
                + " FROM station_finding f JOIN (SELECT MAX(g.id) AS id FROM station_finding g"
                + " WHERE "
                + these.sql()
                + " AND g.standard = ? GROUP BY g.station_id, g.standard, g.item) n"
                + " ON n.id = f.id",
            values,
            Finding::read)
        .stream()
        .collect(
            Collectors.groupingBy(
                Finding::station, Collectors.toMap(Finding::item, finding -> finding)));
  }

  /** The newest finding of each item at a station that came with a photo or document, by item. */
  Map<String, Finding> newestShown(String standard, long station) {
    return sql
        .query(
            "SELECT "
                + Finding.COLUMNS
                + " FROM station_finding f JOIN (SELECT MAX(g.id) AS id FROM station_finding g"
                + " WHERE g.station_id = ? AND g.standard = ?"
                + " AND g.evidence IN ('PHOTO', 'DOCUMENT') GROUP BY g.item) n ON n.id = f.id",
            List.of(station, standard),
            Finding::read)
        .stream()
        .collect(Collectors.toMap(Finding::item, finding -> finding));
  }

  /** What was found of an item at a station, the newest first. */
  List<Finding> history(long station, String standard, String item) {
    return sql.query(
        "SELECT "
            + Finding.COLUMNS
            + " FROM station_finding f WHERE f.station_id = ? AND f.standard = ? AND f.item = ?"
            + " ORDER BY f.id DESC LIMIT "
            + LONGEST_HISTORY,
        List.of(station, standard, item),
        Finding::read);
  }

  /** What was found at some visits. */
  Map<Long, List<Finding>> ofVisits(Collection<Long> visits) {
    Condition these = Condition.in("f.visit_id", visits);
    return sql
        .query(
            "SELECT "
                + Finding.COLUMNS
                + " FROM station_finding f WHERE "
                + these.sql()
                + " ORDER BY f.id",
            these.values(),
            Finding::read)
        .stream()
        .collect(Collectors.groupingBy(finding -> finding.visit() == null ? 0 : finding.visit()));
  }

  /** The station that a finding is of, as its path in the division tree; none for no finding. */
  List<String> pathOf(long finding) {
    return sql.query(
        "SELECT c.path FROM station_finding f JOIN station s ON s.id = f.station_id"
            + " JOIN community c ON c.id = s.community_id WHERE f.id = ?",
        List.of(finding),
        row -> row.getString(1));
  }

  long add(Finding.New one) {
    return sql.insert(INSERT, values(one, clock.instant()).toArray());
  }

  void addAll(List<Finding.New> some) {
    Instant now = clock.instant();
    sql.batch(INSERT, some.stream().map(one -> values(one, now)).toList());
  }

  private static List<@Nullable Object> values(Finding.New one, Instant now) {
    return Arrays.asList(
        one.station(),
        one.standard(),
        one.version(),
        one.item(),
        one.wording(),
        one.isMet(),
        String.join(",", one.lacking()),
        one.evidence().name(),
        one.fact(),
        one.factPath(),
        one.remark(),
        one.visit(),
        one.checkedBy(),
        now);
  }
}
