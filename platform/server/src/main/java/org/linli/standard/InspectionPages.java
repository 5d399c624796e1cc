package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.StationStandard.Item;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.division.AreaChoices;
import org.linli.file.StoredFile;
import org.linli.station.StationPlaces;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Puts together the pages of inspections and their visits. */
@Singleton
class InspectionPages {

  private static final int OFFERED = 100;

  private final Standards standards;
  private final Standings standings;
  private final StandardRows rows;
  private final FindingTable findings;
  private final FindingFiles files;
  private final InspectionTable inspections;
  private final VisitTable visits;
  private final PlanningInspections planning;
  private final StationPlaces stationPlaces;
  private final AccountNames names;
  private final AreaChoices areas;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  InspectionPages(
      Standards standards,
      Standings standings,
      StandardRows rows,
      FindingTable findings,
      FindingFiles files,
      InspectionTable inspections,
      VisitTable visits,
      PlanningInspections planning,
      StationPlaces stationPlaces,
      AccountNames names,
      AreaChoices areas,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.standards = standards;
    this.standings = standings;
    this.rows = rows;
    this.findings = findings;
    this.files = files;
    this.inspections = inspections;
    this.visits = visits;
    this.planning = planning;
    this.stationPlaces = stationPlaces;
    this.names = names;
    this.areas = areas;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** What was found lacking, in words. */
  record Lack(String item, String parts, String remark) {}

  /** A visit in an inspection's report. */
  record Line(
      Visit visit, StationPlaces.@Nullable Place station, boolean isLate, List<Lack> lacks) {}

  /** The page of an inspection, or its report on paper. */
  Page show(String view, long id) {
    Inspection inspection = inspections.find(id).orElseThrow(Problem::notFound);
    List<Visit> all = visits.of(id);
    return Page.of(view)
        .crumb("/standards", "standard.title")
        .crumb("/inspections", "inspection.title")
        .with("inspection", inspection)
        .with("given", standards.find(inspection.standard()).orElse(null))
        .with("inspector", nameOf(inspection.inspector()))
        .with("lines", lines(all, inspection.standard()))
        .with("mayEnd", inspection.endedAt() == null && inspection.open() > 0)
        .with("today", Time.today(clock));
  }

  /** The form for a new inspection, with stations of an area to choose from. */
  Page planning(String standard, StandardFilter filter, Form form) {
    Scope scope = scope();
    Page page =
        Page.of("inspection/new")
            .crumb("/standards", "standard.title")
            .crumb("/inspections", "inspection.title")
            .with("filter", filter)
            .with("filtered", !filter.isEmpty())
            .with("area", areas.of(scope, filter.area()));
    Optional<GivenStandard> chosen = standards.chosen(standard);
    if (chosen.isEmpty()) {
      return page.with(form);
    }
    GivenStandard given = chosen.get();
    List<Standing> all = rows.all(given, filter, scope, "met");
    List<Standing> offered = all.stream().limit(OFFERED).toList();
    Map<Long, CommunityFacts> places =
        communities.byIds(offered.stream().map(one -> one.station().community()).toList());
    Map<String, String> stations = new LinkedHashMap<>();
    offered.forEach(one -> stations.put(Long.toString(one.station().id()), label(one, places)));
    return page.with("given", given)
        .with("standards", standards.inForce())
        .with("stations", stations)
        .with("more", all.size() > OFFERED ? all.size() : null)
        .with("inspectors", inspectors())
        .with(form);
  }

  /** A visit: the form for what was found, or what was found. */
  Page visit(long id, Form form) {
    Visit visit = visits.find(id).orElseThrow(Problem::notFound);
    Optional<GivenStandard> given = standards.find(visit.standard());
    Optional<StationFacts> station = standings.station(visit.station());
    Page page =
        Page.of("inspection/visit")
            .crumb("/standards", "standard.title")
            .crumb("/inspections", "inspection.title")
            .crumb("/inspections/" + visit.inspection(), Message.asItIs(visit.title()))
            .with("visit", visit)
            .with("given", given.orElse(null))
            .with("station", stationPlaces.byIds(List.of(visit.station())).get(visit.station()))
            .with("line", lines(List.of(visit), visit.standard()).getFirst());
    return (visit.isPlanned() && given.isPresent() && station.isPresent()
            ? page.with("answers", List.of("YES", "NO"))
                .with("asked", asked(visit, standings.of(given.get(), station.get())))
            : page)
        .with(form);
  }

  /** An item that is looked at, with its parts as boxes to tick and what was shown. */
  record Asked(Standing.Line line, Map<String, String> parts, @Nullable StoredFile file) {}

  private List<Asked> asked(Visit visit, Standing standing) {
    Map<String, StoredFile> shown = files.newest(standing.standard(), visit.station());
    return RecordingVisits.asked(visit, standing).stream()
        .map(
            line ->
                new Asked(line, StandardPages.partsOf(line.item()), shown.get(line.item().key())))
        .toList();
  }

  Scope scope() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  String nameOf(long account) {
    return names.names(List.of(account)).getOrDefault(account, "");
  }

  /** Whoever may inspect all that the viewer may; the viewer first. */
  private Map<String, String> inspectors() {
    List<String> prefixes = scope().prefixes();
    String path = prefixes.size() == 1 ? prefixes.getFirst() : CurrentTenant.get().division();
    List<Long> accounts = new ArrayList<>(List.of(viewer.account()));
    planning.inspectors(path).stream()
        .filter(account -> account != viewer.account())
        .forEach(accounts::add);
    Map<Long, String> named = names.names(accounts);
    Map<String, String> choices = new LinkedHashMap<>();
    accounts.forEach(
        account -> choices.put(Long.toString(account), named.getOrDefault(account, "")));
    return choices;
  }

  private List<Line> lines(List<Visit> all, String standard) {
    Map<Long, StationPlaces.Place> stations =
        stationPlaces.byIds(all.stream().map(Visit::station).distinct().toList());
    Map<Long, List<Finding>> found = findings.ofVisits(all.stream().map(Visit::id).toList());
    Map<String, Item> items = new HashMap<>();
    standards
        .find(standard)
        .ifPresent(given -> given.said().items().forEach(item -> items.put(item.key(), item)));
    return all.stream()
        .map(
            visit ->
                new Line(
                    visit,
                    stations.get(visit.station()),
                    visit.isPlanned() && visit.dueOn().isBefore(Time.today(clock)),
                    found.getOrDefault(visit.id(), List.of()).stream()
                        .filter(finding -> !finding.isMet())
                        .map(finding -> lack(finding, items.get(finding.item())))
                        .collect(Collectors.toList())))
        .toList();
  }

  private static Lack lack(Finding finding, @Nullable Item item) {
    return item == null
        ? new Lack(finding.item(), "", finding.remark())
        : new Lack(item.name(), StandardPages.words(item, finding.lacking()), finding.remark());
  }

  private static String label(Standing one, Map<Long, CommunityFacts> places) {
    CommunityFacts place = places.get(one.station().community());
    return "%s %s（%d/%d）"
        .formatted(
            place == null ? "" : place.shortName(), one.station().name(), one.met(), one.of());
  }
}
