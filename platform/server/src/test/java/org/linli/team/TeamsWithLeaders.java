package org.linli.team;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.TeamCategory;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Volunteers;

/** Teams that somebody leads, for the tests of other domains. */
public final class TeamsWithLeaders {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;
  private final ServingVolunteers volunteers;

  /** Those of a tenant. */
  public TeamsWithLeaders(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
    this.volunteers = new ServingVolunteers(server, tenant);
  }

  /**
   * A team and who leads it.
   *
   * @param login the leader's log-in name
   */
  public record Led(long team, String name, String login) {}

  /** A new team of a community, with a leader who has an account. */
  public Led in(long community) {
    String name = "邻里服务队" + UUID.randomUUID().toString().substring(0, 8);
    TeamDetails details =
        new TeamDetails(name, TeamCategory.COMMUNITY_SERVICE, false, LocalDate.of(2024, 3, 1));
    long team = here(() -> server.get(KeepingTeams.class).establish(community, details));
    long leader = volunteers.approved(community);
    String login = volunteers.withAccount(leader);
    here(
        () -> {
          server
              .get(KeepingMembers.class)
              .nameLeader(team, server.get(Volunteers.class).find(leader).orElseThrow(), CLERK);
          return team;
        });
    return new Led(team, name, login);
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
