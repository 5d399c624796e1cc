package org.linli.team;

import java.time.LocalDate;
import org.linli.api.TeamCategory;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.volunteer.Volunteers;

/** Teams with leaders, for the tests of other domains. */
public final class LedTeamGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;

  public LedTeamGround(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /** A team of a community that a volunteer leads; returns its id. */
  public long team(long community, String name, long leader) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> {
              long team =
                  server
                      .get(KeepingTeams.class)
                      .establish(
                          community,
                          new TeamDetails(
                              name,
                              TeamCategory.COMMUNITY_SERVICE,
                              false,
                              LocalDate.of(2024, 3, 1)));
              server
                  .get(KeepingMembers.class)
                  .nameLeader(team, server.get(Volunteers.class).find(leader).orElseThrow(), CLERK);
              return team;
            });
  }
}
