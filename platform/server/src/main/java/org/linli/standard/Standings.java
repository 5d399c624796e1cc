package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard.Check;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.Stations;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How stations stand by a standard. What is on record is judged by a plugin's function, so all
 * stations of an area are looked at together: a tenant has some thousands at the most.
 */
@Singleton
class Standings {

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  private final FindingTable findings;
  private final StationsOnRecord records;
  private final Stations stations;
  private final Sql sql;
  private final Clock clock;

  Standings(
      FindingTable findings, StationsOnRecord records, Stations stations, Sql sql, Clock clock) {
    this.findings = findings;
    this.records = records;
    this.stations = stations;
    this.sql = sql;
    this.clock = clock;
  }

  /** How some stations stand by a standard, in their order. */
  List<Standing> of(GivenStandard standard, Collection<StationFacts> some) {
    Map<Long, StationOnRecord> known = records.of(some);
    Map<Long, Map<String, Finding>> found =
        findings.newest(standard.key(), some.stream().map(StationFacts::id).toList());
    return some.stream()
        .map(
            station ->
                new Standing(
                    standard,
                    station,
                    standard.said().items().stream()
                        .map(
                            item ->
                                line(
                                    standard,
                                    item,
                                    found.getOrDefault(station.id(), Map.of()).get(item.key()),
                                    Objects.requireNonNull(known.get(station.id()))))
                        .toList()))
        .toList();
  }

  /** How one station stands. */
  Standing of(GivenStandard standard, StationFacts station) {
    return of(standard, List.of(station)).getFirst();
  }

  /** How all open stations of an area stand that the standard is about, by place. */
  List<Standing> within(GivenStandard standard, AreaFilter area, Scope scope) {
    Condition where = area.within("c.path", scope);
    List<Long> communities =
        sql.query(
            "SELECT c.id FROM community c WHERE "
                + where.sql()
                + " AND EXISTS (SELECT 1 FROM station s WHERE s.community_id = c.id)"
                + " ORDER BY c.path, c.id",
            where.values(),
            row -> row.getLong(1));
    Map<Long, List<StationFacts>> open = open(communities);
    return of(
        standard,
        communities.stream()
            .flatMap(community -> open.getOrDefault(community, List.of()).stream())
            .filter(station -> standard.said().about().contains(station.kind()))
            .toList());
  }

  /** The open stations of some communities, by community. */
  Map<Long, List<StationFacts>> open(Collection<Long> communities) {
    return stations.openOn(Time.today(clock), communities);
  }

  /** The open ones among some stations. */
  List<StationFacts> stations(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    List<Long> places =
        sql.query(
            "SELECT DISTINCT community_id FROM station WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1));
    return open(places).values().stream()
        .flatMap(List::stream)
        .filter(station -> ids.contains(station.id()))
        .toList();
  }

  /** An open station of the current tenant by its id. */
  Optional<StationFacts> station(long id) {
    return stations(List.of(id)).stream().findFirst();
  }

  private static Standing.Line line(
      GivenStandard standard, Item item, @Nullable Finding newest, StationOnRecord record) {
    Known known = item.check() == null ? null : known(item.check(), item, record);
    String mend =
        known != null && !known.isMet()
            ? known.path()
            : path(record.station().id(), standard.key(), item.key());
    return new Standing.Line(item, ItemState.of(item, newest, known), newest, known, mend);
  }

  /** Where evidence is given for an item. */
  static String path(long station, String standard, String item) {
    return "/stations/%d/findings/new?standard=%s&item=%s".formatted(station, standard, item);
  }

  /** A check that fails shows nothing; people can still look. */
  private static Known known(Check check, Item item, StationOnRecord record) {
    try {
      return check.of(record);
    } catch (RuntimeException e) {
      LOG.warn("The item {} can't be checked", item.key(), e);
      return new Known(
          false,
          Message.of("standard.unchecked"),
          "/stations/" + record.station().id() + "/standards");
    }
  }
}
