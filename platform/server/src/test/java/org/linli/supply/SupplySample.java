package org.linli.supply;

import jakarta.inject.Singleton;
import org.linli.duty.DutyGround;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A supply of a station, for the trials of every route. */
@Singleton
final class SupplySample implements Sample {

  @Override
  public String variable() {
    return "supply";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    DutyGround here = new DutyGround(server, ground.tenant(), ground.township());
    long id =
        here.here(
            () ->
                server
                    .get(KeepingSupplies.class)
                    .add(here.station, new SupplyDetails("雨伞", "把", 2, 7), 9, 7));
    return Found.lying(id, here.path);
  }
}
