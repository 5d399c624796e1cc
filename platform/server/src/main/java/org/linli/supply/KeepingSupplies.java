package org.linli.supply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.station.StationPlaces;
import org.linli.web.Refused;

/**
 * Adds supplies, writes down what comes and goes, and tells the person in charge once when one runs
 * short, until it is refilled: decided under the lock of its row.
 */
@Singleton
class KeepingSupplies {

  private final StationPlaces stations;
  private final Supplies supplies;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  KeepingSupplies(
      StationPlaces stations, Supplies supplies, Notices notices, Audit audit, Clock clock) {
    this.stations = stations;
    this.supplies = supplies;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a supply with what there is of it; tells its id. */
  @Transactional
  long add(long station, SupplyDetails said, int amount, long by) {
    if (!stations.of(station).isOpen()) {
      throw new Refused("name", "supply.refused.closed");
    }
    if (supplies.isNamed(station, said.name(), 0)) {
      throw new Refused("name", "supply.refused.sameName");
    }
    long id = supplies.add(station, said);
    supplies.move(id, new Movement(Movement.Kind.COUNTED, amount, amount, "", by, clock.instant()));
    tell(supplies.find(id).orElseThrow());
    audit.record("supply.added", "supply", id);
    return id;
  }

  @Transactional
  void change(long id, SupplyDetails said) {
    Supply known = supplies.lock(id).orElseThrow(Problem::notFound);
    if (supplies.isNamed(known.station(), said.name(), id)) {
      throw new Refused("name", "supply.refused.sameName");
    }
    supplies.change(id, said);
    tell(supplies.find(id).orElseThrow());
    audit.record("supply.changed", "supply", id);
  }

  /**
   * Writes down what came in, went out, or was counted.
   *
   * @param figure how much came or went; when counted, how much there is
   * @throws Refused if more is taken than there is
   */
  @Transactional
  void move(long id, Movement.Kind kind, int figure, String why, long by) {
    Supply known = supplies.lock(id).orElseThrow(Problem::notFound);
    if (kind == Movement.Kind.OUT && figure > known.amount()) {
      throw new Refused("figure", "supply.refused.tooMuch", known.amount(), known.unit());
    }
    int change =
        switch (kind) {
          case IN -> figure;
          case OUT -> -figure;
          case COUNTED -> figure - known.amount();
        };
    int amount = known.amount() + change;
    if (amount > SupplyDetails.MOST) {
      throw new Refused("figure", "supply.refused.most", SupplyDetails.MOST);
    }
    supplies.move(id, new Movement(kind, change, amount, why, by, clock.instant()));
    tell(supplies.find(id).orElseThrow());
    audit.record("supply.moved", "supply", id, Map.of("kind", kind.name()));
  }

  private void tell(Supply now) {
    if (now.isLow() && !now.told()) {
      notices.write(
          List.of(
              new NewNotice(
                  NoticeKind.SUPPLY_LOW,
                  now.charge(),
                  null,
                  "/supplies/" + now.id(),
                  List.of(now.name(), now.amount() + " " + now.unit(), now.stationName()))));
      supplies.told(now.id(), true);
    } else if (!now.isLow() && now.told()) {
      supplies.told(now.id(), false);
    }
  }
}
