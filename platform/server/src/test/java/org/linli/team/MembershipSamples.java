package org.linli.team;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Memberships and a team with its leader, for the trials of every route. */
@Factory
final class MembershipSamples {

  @Singleton
  Sample membership() {
    return Sample.of(
        "membership",
        (server, ground) -> {
          TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
          return Found.lying(here.asks(here.volunteer()), here.path);
        });
  }

  /** One's own. */
  @Singleton
  Sample own() {
    return Sample.of(
        "MyTeamsController.membership",
        (server, ground) -> {
          TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
          long volunteer = here.volunteer();
          String login = here.volunteers.withAccount(volunteer);
          return Found.owned(here.asks(volunteer), login);
        });
  }

  @Singleton
  Sample led() {
    return Sample.of(
        "LeadingController.team",
        (server, ground) -> {
          TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
          long leader = here.volunteer();
          String login = here.volunteers.withAccount(leader);
          here.lead(leader);
          return Found.owned(here.team, login);
        });
  }

  @Singleton
  Sample ofLed() {
    return Sample.of(
        "LeadingController.membership",
        (server, ground) -> {
          TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
          long leader = here.volunteer();
          String login = here.volunteers.withAccount(leader);
          here.lead(leader);
          return Found.owned(here.asks(here.volunteer()), login);
        });
  }
}
