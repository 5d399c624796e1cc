package org.linli.supply;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.division.CommunityKeepers;
import org.linli.station.StationPlaces;

/** Puts the pages about supplies together. */
@Singleton
class SupplyPages {

  private static final int ON_A_PAGE = 50;

  private final Supplies supplies;
  private final StationPlaces stations;
  private final AccountNames accounts;
  private final Viewer viewer;

  SupplyPages(Supplies supplies, StationPlaces stations, AccountNames accounts, Viewer viewer) {
    this.supplies = supplies;
    this.stations = stations;
    this.accounts = accounts;
    this.viewer = viewer;
  }

  /** A supply with the name of the person in charge. */
  record Line(Supply supply, String charge) {}

  /** A movement with the name of who wrote it down. */
  record Moved(Movement movement, String by) {}

  Page low(int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, supplies.countLow(scope));
    return Page.of("supply/low")
        .with("lines", lines(supplies.low(scope, paging)))
        .with("paging", paging);
  }

  Page station(long station, int page, Form form) {
    Paging paging = new Paging(page, ON_A_PAGE, supplies.count(station));
    return below("supply/list", station)
        .with("lines", lines(supplies.of(station, paging)))
        .with("paging", paging)
        .with(form);
  }

  Page show(long id, int page, Form form) {
    Supply supply = supplies.find(id).orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, supplies.countMovements(id));
    List<Movement> moved = supplies.movements(id, paging);
    Map<Long, String> names = accounts.names(moved.stream().map(Movement::by).distinct().toList());
    return below("supply/show", supply.station())
        .crumb("/stations/" + supply.station() + "/supplies", "supply.title")
        .with("line", lines(List.of(supply)).getFirst())
        .with("supply", supply)
        .with(
            "moved",
            moved.stream().map(one -> new Moved(one, names.getOrDefault(one.by(), ""))).toList())
        .with("kinds", Movement.Kind.values())
        .with("paging", paging)
        .with(form);
  }

  Page editing(long id, Form form) {
    Supply supply = supplies.find(id).orElseThrow(Problem::notFound);
    return below("supply/edit", supply.station())
        .crumb("/supplies/" + id, Message.asItIs(supply.name()))
        .with("supply", supply)
        .with(form);
  }

  Form shown(long id) {
    Supply supply = supplies.find(id).orElseThrow(Problem::notFound);
    String charge = accounts.names(List.of(supply.charge())).getOrDefault(supply.charge(), "");
    return Form.empty()
        .put("name", supply.name())
        .put("unit", supply.unit())
        .put("lowMark", supply.lowMark())
        .put("charge", charge);
  }

  List<Line> lines(List<Supply> found) {
    Map<Long, String> names =
        accounts.names(found.stream().map(Supply::charge).distinct().toList());
    return found.stream().map(one -> new Line(one, names.getOrDefault(one.charge(), ""))).toList();
  }

  private Page below(String view, long station) {
    StationPlaces.Place place = stations.of(station);
    return Page.of(view)
        .crumb("/supplies", "supply.title")
        .crumb("/stations/" + station + "/duty", Message.asItIs(place.name()))
        .with("station", place);
  }
}
