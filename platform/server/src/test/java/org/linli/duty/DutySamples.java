package org.linli.duty;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Posts, patterns and shifts of a station, for the trials of every route. */
@Factory
final class DutySamples {

  @Singleton
  Sample dutyPost() {
    return Sample.of(
        "dutyPost",
        (server, ground) -> {
          DutyGround here = new DutyGround(server, ground.tenant(), ground.township());
          return Found.lying(here.post(1), here.path);
        });
  }

  @Singleton
  Sample dutyPattern() {
    return Sample.of(
        "dutyPattern",
        (server, ground) -> {
          DutyGround here = new DutyGround(server, ground.tenant(), ground.township());
          return Found.lying(here.known(here.shift(1, 3)).pattern(), here.path);
        });
  }

  @Singleton
  Sample shift() {
    return Sample.of(
        "shift",
        (server, ground) -> {
          DutyGround here = new DutyGround(server, ground.tenant(), ground.township());
          return Found.lying(here.shift(1, 3), here.path);
        });
  }

  /** Any shift: whoever is logged in asks for somebody they act for. */
  @Singleton
  Sample own() {
    return Sample.of("MyDutyController.shift", DutySamples::shared);
  }

  @Singleton
  Sample ownTaking() {
    return Sample.of("ShiftApi.take.shift", DutySamples::shared);
  }

  @Singleton
  Sample ownLeave() {
    return Sample.of("ShiftApi.leave.shift", DutySamples::shared);
  }

  private static Found shared(LinliServer server, Ground ground) {
    DutyGround here = new DutyGround(server, ground.tenant(), ground.township());
    return Found.shared(here.shift(1, 3));
  }
}
