package org.linli.need;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.team.TeamsWithLeaders;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Requests for help, for the trials of every route. */
@Factory
final class NeedSamples {

  @Singleton
  Sample need() {
    return Sample.of(
        "need",
        (server, ground) -> {
          NeedGround here = new NeedGround(server, ground.tenant(), ground.township());
          return Found.lying(here.asks().id(), here.path);
        });
  }

  @Singleton
  Sample ofTeam() {
    return Sample.of("TeamNeedController.need", NeedSamples::led);
  }

  @Singleton
  Sample ofTeamOfTheApi() {
    return Sample.of("TeamNeedApi.need", NeedSamples::led);
  }

  @Singleton
  Sample code() {
    return Sample.of("FollowController.code", NeedSamples::followed);
  }

  @Singleton
  Sample codeOfTheApi() {
    return Sample.of("AskApi.code", NeedSamples::followed);
  }

  private static Found led(LinliServer server, Ground ground) {
    NeedGround here = new NeedGround(server, ground.tenant(), ground.township());
    TeamsWithLeaders.Led team = here.team();
    return Found.owned(here.accepted(team.team()), team.login());
  }

  /** Whoever has the code follows it. */
  private static Found followed(LinliServer server, Ground ground) {
    NeedGround here = new NeedGround(server, ground.tenant(), ground.township());
    return Found.shared(here.asks().code().grouped());
  }
}
