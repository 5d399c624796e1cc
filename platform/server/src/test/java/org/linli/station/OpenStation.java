package org.linli.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.StationKind;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** An open station in a community of its own, for the tests of other domains. */
public final class OpenStation {

  private final LinliServer server;
  private final String tenant;
  public final long community;
  public final String name;
  public final String path;
  public final long id;

  /** Opens one in a township of a tenant. */
  public OpenStation(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.name = "花园" + UUID.randomUUID().toString().substring(0, 8);
    this.community = here(() -> server.get(Communities.class).namedPlace(name, township));
    this.path =
        Objects.requireNonNull(
                here(() -> server.get(Communities.class).byIds(List.of(community))).get(community))
            .path();
    var request =
        new OpeningStation.Request(
            community,
            StationKind.STATION,
            null,
            LocalDate.of(2024, 3, 1),
            new StationDetails(stationName(), "党群服务中心", "跃进路 1 号", null, ""),
            Contact.NOBODY);
    this.id = here(() -> server.get(OpeningStation.class).open(request));
  }

  /** What the station is called. */
  public String stationName() {
    return name + "站";
  }

  /** Closes it today. */
  public void close(LocalDate day) {
    here(
        () -> {
          server.get(ClosingStation.class).close(id, day, "场地收回");
          return true;
        });
  }

  /** Does something within its tenant. */
  public <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
