package org.linli.standard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Plans inspections, and calls them off. */
@Singleton
class PlanningInspections {

  static final Set<Role> INSPECTORS = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  static final int MOST = 100;

  /** How long the codes of divisions are, from a township upwards. */
  private static final List<Integer> LEVELS = List.of(9, 6, 4, 2);

  private final InspectionTable inspections;
  private final VisitTable visits;
  private final Standards standards;
  private final Standings standings;
  private final Communities communities;
  private final Holders holders;
  private final InspectionNews news;
  private final Audit audit;
  private final Clock clock;

  PlanningInspections(
      InspectionTable inspections,
      VisitTable visits,
      Standards standards,
      Standings standings,
      Communities communities,
      Holders holders,
      InspectionNews news,
      Audit audit,
      Clock clock) {
    this.inspections = inspections;
    this.visits = visits;
    this.standards = standards;
    this.standings = standings;
    this.communities = communities;
    this.holders = holders;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is planned.
   *
   * @param inspector the account that answers for it
   * @param isUnannounced whether the stations' people aren't told before
   */
  record Request(
      String title,
      String standard,
      Set<Long> stations,
      long inspector,
      LocalDate dueOn,
      boolean isUnannounced) {

    Request {
      stations = Set.copyOf(stations);
    }
  }

  /**
   * Plans it, and tells the stations' people unless it comes unannounced.
   *
   * @param scope the part of the tenant in which the planner may inspect
   * @throws Refused if it can't be planned like this
   */
  @Transactional
  long plan(Request request, Scope scope, long by) {
    GivenStandard standard =
        standards
            .find(request.standard())
            .orElseThrow(() -> new Refused("standard", "standard.refused.standard"));
    if (request.dueOn().isBefore(Time.today(clock))) {
      throw new Refused("dueOn", "standard.refused.past");
    }
    if (request.stations().isEmpty() || request.stations().size() > MOST) {
      throw new Refused("stations", "standard.refused.howMany", MOST);
    }
    List<StationFacts> stations = standings.stations(request.stations());
    Map<Long, CommunityFacts> places =
        communities.byIds(stations.stream().map(StationFacts::community).toList());
    boolean fits =
        stations.size() == request.stations().size()
            && stations.stream().allMatch(one -> standard.said().about().contains(one.kind()))
            && stations.stream()
                .map(one -> places.get(one.community()))
                .allMatch(place -> place != null && scope.contains(place.path()));
    if (!fits) {
      throw new Refused("stations", "standard.refused.stations");
    }
    String path = common(places.values());
    if (!holders.over(INSPECTORS, path).contains(request.inspector())) {
      throw new Refused("inspector", "standard.refused.inspector");
    }
    long id =
        inspections.add(
            new InspectionTable.Plan(
                request.title(),
                request.standard(),
                path,
                request.inspector(),
                request.dueOn(),
                request.isUnannounced(),
                by));
    visits.add(id, stations.stream().map(StationFacts::id).toList(), request.dueOn());
    if (!request.isUnannounced()) {
      news.planned(stations, places, request.dueOn());
    }
    audit.record(
        "inspection.planned",
        "inspection",
        id,
        Map.of(
            "standard", request.standard(),
            "stations", Integer.toString(stations.size()),
            "inspector", Long.toString(request.inspector())));
    return id;
  }

  /** Calls off what hasn't been visited yet. */
  @Transactional
  void callOff(long id) {
    if (!inspections.end(id)) {
      throw Problem.conflict("standard.refused.over");
    }
    visits.callOff(id);
    audit.record("inspection.called-off", "inspection", id);
  }

  /** Those who may be asked to inspect a part of the tenant. */
  List<Long> inspectors(String path) {
    return holders.over(INSPECTORS, path);
  }

  /** The smallest division that holds all. */
  static String common(Collection<CommunityFacts> places) {
    List<String> paths = places.stream().map(CommunityFacts::path).distinct().toList();
    String first = paths.getFirst();
    if (paths.size() == 1) {
      return first;
    }
    return LEVELS.stream()
        .filter(length -> length <= first.length())
        .map(length -> first.substring(0, length))
        .filter(prefix -> paths.stream().allMatch(path -> path.startsWith(prefix)))
        .findFirst()
        .orElse("");
  }
}
