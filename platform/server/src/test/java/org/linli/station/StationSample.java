package org.linli.station;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A station, for the trials of every route. */
@Singleton
final class StationSample implements Sample {

  @Override
  public String variable() {
    return "station";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    StationDesk desk = new StationDesk(server);
    long community = desk.place(ground.township());
    return Found.lying(desk.station(community, "门口的站"), desk.pathOf(community));
  }
}
