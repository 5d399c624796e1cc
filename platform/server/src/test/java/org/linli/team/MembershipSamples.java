package org.linli.team;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

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
    return Sample.of("MyTeamsController.membership", MembershipSamples::own);
  }

  @Singleton
  Sample ownOfTheApi() {
    return Sample.of("LeadingApi.leave.membership", MembershipSamples::own);
  }

  @Singleton
  Sample led() {
    return Sample.of("LeadingController.team", MembershipSamples::led);
  }

  @Singleton
  Sample ledOfTheApi() {
    return Sample.of("LeadingApi.team", MembershipSamples::led);
  }

  @Singleton
  Sample ofLed() {
    return Sample.of("LeadingController.membership", MembershipSamples::ofLed);
  }

  @Singleton
  Sample ofLedOfTheApi() {
    return Sample.of("LeadingApi.membership", MembershipSamples::ofLed);
  }

  private static Found own(LinliServer server, Ground ground) {
    TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
    long volunteer = here.volunteer();
    String login = here.volunteers.withAccount(volunteer);
    return Found.owned(here.asks(volunteer), login);
  }

  private static Found led(LinliServer server, Ground ground) {
    TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
    return Found.owned(here.team, leader(here));
  }

  private static Found ofLed(LinliServer server, Ground ground) {
    TeamGround here = new TeamGround(server, ground.tenant(), ground.township());
    String login = leader(here);
    return Found.owned(here.asks(here.volunteer()), login);
  }

  private static String leader(TeamGround here) {
    long leader = here.volunteer();
    String login = here.volunteers.withAccount(leader);
    here.lead(leader);
    return login;
  }
}
