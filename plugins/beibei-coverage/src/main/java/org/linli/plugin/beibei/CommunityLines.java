package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.StationDays;
import org.linli.api.StationFacts;
import org.linli.api.Stations;

/** The villages and communities with what they have, and where what is lacking is opened. */
@Singleton
class CommunityLines {

  /** What can be asked for. */
  static final List<String> SHOWS = List.of("LACKING", "COVERED", "ALL");

  private final Stations stations;

  CommunityLines(Stations stations) {
    this.stations = stations;
  }

  /**
   * A village or community on a day.
   *
   * @param sites the ids of its stations and points
   * @param planned a station that is being got ready; null if there is none
   */
  record Line(CommunityFacts community, List<Long> sites, @Nullable Long planned) {

    boolean isLacking() {
      return sites.isEmpty();
    }
  }

  /**
   * The same with the names of what it has.
   *
   * @param link where a station is opened, or the one that is planned; null where there is one
   */
  record Named(
      CommunityFacts community,
      String town,
      List<StationFacts> sites,
      boolean planned,
      @Nullable String link) {}

  /** Those of a place that are asked for, in the order of the national list. */
  List<Line> of(Territory territory, LocalDate day, String show) {
    return territory.countableOn(day).stream()
        .map(community -> line(territory, community, day))
        .filter(
            line ->
                switch (show) {
                  case "COVERED" -> !line.isLacking();
                  case "ALL" -> true;
                  default -> line.isLacking();
                })
        .toList();
  }

  /** Some of them, with one call for all that they have. */
  List<Named> named(List<Line> lines, LocalDate day) {
    Map<Long, StationFacts> known =
        stations.byIds(day, lines.stream().flatMap(line -> line.sites().stream()).toList());
    return lines.stream().map(line -> named(line, known)).toList();
  }

  private static Line line(Territory territory, CommunityFacts community, LocalDate day) {
    return new Line(
        community,
        territory.sitesOf(community, day).stream().map(StationDays::id).toList(),
        territory.plannedFor(community, day).stream()
            .min(Comparator.comparing(StationDays::id))
            .map(StationDays::id)
            .orElse(null));
  }

  private static Named named(Line line, Map<Long, StationFacts> known) {
    CommunityFacts community = line.community();
    List<StationFacts> sites =
        line.sites().stream().map(known::get).filter(Objects::nonNull).toList();
    return new Named(
        community,
        community.in(DivisionLevel.TOWNSHIP).map(town -> town.name()).orElse(""),
        sites,
        line.planned() != null,
        line.isLacking() ? link(line) : null);
  }

  private static String link(Line line) {
    return line.planned() == null
        ? "/communities/" + line.community().id() + "/stations/new"
        : "/stations/" + line.planned();
  }
}
