package org.linli.team;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.api.TeamCategory;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A team, for the trials of every route. */
@Singleton
final class TeamSample implements Sample {

  @Override
  public String variable() {
    return "team";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    Communities communities = server.get(Communities.class);
    return server
        .get(Tenants.class)
        .within(
            server.tenant(ground.tenant()),
            () -> {
              long community = communities.namedPlace("花园" + UUID.randomUUID(), ground.township());
              long team =
                  server
                      .get(KeepingTeams.class)
                      .establish(
                          community,
                          new TeamDetails(
                              "门口的队", TeamCategory.EMERGENCY, true, LocalDate.of(2024, 3, 1)));
              return Found.lying(
                  team,
                  Objects.requireNonNull(communities.byIds(List.of(community)).get(community))
                      .path());
            });
  }
}
