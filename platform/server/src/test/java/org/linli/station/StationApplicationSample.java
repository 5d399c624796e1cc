package org.linli.station;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** An application of a community, which lies with the township. */
@Singleton
final class StationApplicationSample implements Sample {

  @Override
  public String variable() {
    return "stationApplication";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    StationDesk desk = new StationDesk(server);
    long station = desk.planned(desk.place(ground.township()), "筹建的站");
    return Found.lying(
        server
            .get(Tenants.class)
            .within(
                server.tenant(ground.tenant()),
                () ->
                    server
                        .get(Applying.class)
                        .ask(station, Wish.OPEN, LocalDate.of(2026, 1, 5), "都准备好了")),
        ground.township());
  }
}
