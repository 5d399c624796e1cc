package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A community, for the trials of every route. */
@Singleton
final class CommunitySample implements Sample {

  @Override
  public String variable() {
    return "community";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    Communities communities = server.get(Communities.class);
    return server
        .get(Tenants.class)
        .within(
            server.tenant(ground.tenant()),
            () -> {
              long id = communities.namedPlace("花园" + UUID.randomUUID(), ground.township());
              return Found.lying(
                  id, Objects.requireNonNull(communities.byIds(List.of(id)).get(id)).path());
            });
  }
}
