package org.linli.timebank;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** What is offered and redeemed, for the trials of every route. */
@Factory
final class TimeBankSamples {

  @Singleton
  Sample offer() {
    return Sample.of(
        "offer",
        (server, ground) -> {
          TimeGround here = new TimeGround(server, ground.tenant(), ground.township());
          return Found.lying(here.offer(null), here.place.path);
        });
  }

  @Singleton
  Sample redemption() {
    return Sample.of(
        "redemption",
        (server, ground) -> {
          TimeGround here = new TimeGround(server, ground.tenant(), ground.township());
          return Found.lying(here.redeem(here.offer(null), here.served(60)), here.place.path);
        });
  }

  /** One's own. */
  @Singleton
  Sample own() {
    return Sample.of("MyRedemptionController.redemption", TimeBankSamples::ownRedemption);
  }

  @Singleton
  Sample ownOfTheApi() {
    return Sample.of("MyTimeApi.redemption", TimeBankSamples::ownRedemption);
  }

  @Singleton
  Sample ownTime() {
    return Sample.of("MyTimeController.volunteer", TimeBankSamples::owner);
  }

  @Singleton
  Sample ownTimeOfTheApi() {
    return Sample.of("MyTimeApi.volunteer", TimeBankSamples::owner);
  }

  private static Found ownRedemption(LinliServer server, Ground ground) {
    TimeGround here = new TimeGround(server, ground.tenant(), ground.township());
    long volunteer = here.served(60);
    String login = here.volunteers.withAccount(volunteer);
    return Found.owned(here.redeem(here.offer(null), volunteer), login);
  }

  private static Found owner(LinliServer server, Ground ground) {
    TimeGround here = new TimeGround(server, ground.tenant(), ground.township());
    long volunteer = here.served(60);
    return Found.owned(volunteer, here.volunteers.withAccount(volunteer));
  }
}
