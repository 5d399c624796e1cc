package org.linli.standard;

import jakarta.inject.Singleton;
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
import org.linli.api.StationStandard.Part;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.file.StoredFile;

/** Puts together how a station stands, and the page of one item. */
@Singleton
class StandardPages {

  private final Standards standards;
  private final Standings standings;
  private final FindingTable findings;
  private final FindingFiles files;
  private final VisitTable visits;
  private final Demonstrations demonstrations;
  private final Communities communities;
  private final AccountNames names;
  private final Viewer viewer;

  StandardPages(
      Standards standards,
      Standings standings,
      FindingTable findings,
      FindingFiles files,
      VisitTable visits,
      Demonstrations demonstrations,
      Communities communities,
      AccountNames names,
      Viewer viewer) {
    this.standards = standards;
    this.standings = standings;
    this.findings = findings;
    this.files = files;
    this.visits = visits;
    this.demonstrations = demonstrations;
    this.communities = communities;
    this.names = names;
    this.viewer = viewer;
  }

  /** An item on the station's page, with what shows it. */
  record Shown(Standing.Line line, @Nullable StoredFile file) {}

  /** A standard on the station's page. */
  record Block(
      Standing standing, List<Shown> items, List<Mending.Left> visits, boolean isDemonstration) {}

  /** A finding in an item's history. */
  record Past(Finding finding, String who, @Nullable StoredFile file, String lacking) {}

  /** How a station stands by all standards. */
  Page station(long id, Form form) {
    StationFacts station = standings.station(id).orElseThrow(Problem::notFound);
    CommunityFacts community = community(station);
    boolean mayName =
        Demonstrations.mayName(
            viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF), community.path());
    List<Block> blocks =
        standards.about(station).stream().map(given -> block(given, station)).toList();
    return below("standard/station", station, community)
        .with("blocks", blocks)
        .with("community", community)
        .with("mayName", mayName)
        .with("mayInspect", mayInspect(community))
        .with(form);
  }

  /** An item at a station: what is asked, what was found, and the form to show it. */
  Optional<Page> item(long id, String key, String itemKey, Form form) {
    StationFacts station = standings.station(id).orElseThrow(Problem::notFound);
    return standards.about(station).stream()
        .filter(given -> given.key().equals(key))
        .findFirst()
        .flatMap(given -> given.item(itemKey).map(item -> item(station, given, item, form)));
  }

  private Page item(StationFacts station, GivenStandard given, Item item, Form form) {
    Standing.Line line =
        standings.of(given, station).items().stream()
            .filter(one -> one.item().key().equals(item.key()))
            .findFirst()
            .orElseThrow();
    List<Finding> past = findings.history(station.id(), given.key(), item.key());
    Map<Long, StoredFile> shown = files.of(past);
    Map<Long, String> who = names.names(past.stream().map(Finding::checkedBy).distinct().toList());
    return below("standard/item", station, community(station))
        .crumb("/stations/" + station.id() + "/standards", "standard.title")
        .with("given", given)
        .with("line", line)
        .with("parts", partsOf(item))
        .with("takesFile", item.evidence().size() > (item.check() == null ? 0 : 1))
        .with("onRecord", line.known() != null && line.known().isMet())
        .with(
            "past",
            past.stream()
                .map(
                    one ->
                        new Past(
                            one,
                            who.getOrDefault(one.checkedBy(), ""),
                            shown.get(one.id()),
                            words(item, one.lacking())))
                .toList())
        .with(form);
  }

  private Block block(GivenStandard given, StationFacts station) {
    Standing standing = standings.of(given, station);
    Map<String, StoredFile> shown = files.newest(given, station.id());
    List<Shown> items =
        standing.items().stream()
            .map(line -> new Shown(line, shown.get(line.item().key())))
            .toList();
    boolean inspects = mayInspect(community(station));
    return new Block(
        standing,
        items,
        visits.ofStation(station.id(), given.key()).stream()
            .filter(one -> inspects || !one.isPlanned() || one.isAgain() || !one.isUnannounced())
            .map(
                one -> new Mending.Left(one, one.toMend().stream().filter(standing::lacks).count()))
            .toList(),
        !demonstrations.among(given, List.of(station.id())).isEmpty());
  }

  private boolean mayInspect(CommunityFacts community) {
    Scope scope = viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
    return scope.contains(community.path());
  }

  private static Page below(String view, StationFacts station, CommunityFacts community) {
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .crumb("/stations/" + station.id(), Message.asItIs(station.name()))
        .with("station", station);
  }

  private CommunityFacts community(StationFacts station) {
    return Optional.ofNullable(
            communities.everByIds(List.of(station.community())).get(station.community()))
        .orElseThrow(Problem::notFound);
  }

  /** The parts of an item as boxes to tick. */
  static Map<String, String> partsOf(Item item) {
    Map<String, String> parts = new java.util.LinkedHashMap<>();
    item.parts().forEach(part -> parts.put(part.key(), part.words()));
    return parts;
  }

  static String words(Item item, List<String> keys) {
    return item.parts().stream()
        .filter(part -> keys.contains(part.key()))
        .map(Part::words)
        .collect(Collectors.joining("、"));
  }
}
