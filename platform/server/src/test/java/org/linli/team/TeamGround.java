package org.linli.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.TeamCategory;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** A team of a community of its own, and people around it. */
final class TeamGround {

  static final long CLERK = 7;

  final LinliServer server;
  final String tenant;
  final long community;
  final String path;
  final long team;
  final ServingVolunteers volunteers;

  TeamGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.volunteers = new ServingVolunteers(server, tenant);
    Communities communities = server.get(Communities.class);
    this.community = here(() -> communities.namedPlace("花园" + UUID.randomUUID(), township));
    this.path =
        here(() -> Objects.requireNonNull(communities.byIds(List.of(community)).get(community)))
            .path();
    this.team = team("邻里服务队" + UUID.randomUUID().toString().substring(0, 8));
  }

  long team(String name) {
    return here(
        () ->
            server
                .get(KeepingTeams.class)
                .establish(
                    community,
                    new TeamDetails(
                        name, TeamCategory.COMMUNITY_SERVICE, false, LocalDate.of(2024, 3, 1))));
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  long volunteer() {
    return volunteers.approved(community);
  }

  VolunteerFacts facts(long volunteer) {
    return here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow();
  }

  /** A volunteer asks to join; tells the membership. */
  long asks(long volunteer) {
    return here(() -> server.get(MemberTable.class).ask(team, volunteer, CLERK));
  }

  void lead(long volunteer) {
    run(() -> server.get(KeepingMembers.class).nameLeader(team, facts(volunteer), CLERK));
  }

  TeamMembership membership(long id) {
    return here(() -> server.get(MemberTable.class).find(id)).orElseThrow();
  }
}
