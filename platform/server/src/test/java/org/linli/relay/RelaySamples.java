package org.linli.relay;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A relay, and one whose team somebody leads, for the trials of every route. */
@Factory
final class RelaySamples {

  @Singleton
  Sample relay() {
    return Sample.of(
        "relay",
        (server, ground) -> {
          RelayGround here = new RelayGround(server, ground.tenant(), ground.township());
          return Found.lying(here.relay(0, 4, "T" + here.team("队")), here.pairings.path);
        });
  }

  @Singleton
  Sample led() {
    return Sample.of(
        "LedRelayController.relay",
        (server, ground) -> {
          RelayGround here = new RelayGround(server, ground.tenant(), ground.township());
          long team = here.team("队");
          return Found.owned(here.relay(0, 4, "T" + team), here.leaderOf(team));
        });
  }
}
