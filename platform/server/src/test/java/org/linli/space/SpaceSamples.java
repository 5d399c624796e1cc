package org.linli.space;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Spaces and who has them, for the trials of every route. */
@Factory
final class SpaceSamples {

  @Singleton
  Sample space() {
    return Sample.of(
        "space",
        (server, ground) -> {
          SpaceGround here = new SpaceGround(server, ground.tenant(), ground.township());
          return Found.lying(here.space(false), here.place.path);
        });
  }

  /** Everyone who is logged in sees when a space is free. */
  @Singleton
  Sample open() {
    return Sample.of("OpenSpaceController.space", SpaceSamples::shared);
  }

  @Singleton
  Sample openOfTheApi() {
    return Sample.of("BookingApi.week.space", SpaceSamples::shared);
  }

  @Singleton
  Sample bookedByTheApi() {
    return Sample.of("BookingApi.book.space", SpaceSamples::shared);
  }

  @Singleton
  Sample booking() {
    return Sample.of(
        "booking",
        (server, ground) -> {
          SpaceGround here = new SpaceGround(server, ground.tenant(), ground.township());
          SpaceGround.Led led = here.led("绘本队" + UUID.randomUUID().toString().substring(0, 8));
          return Found.lying(
              here.book(here.space(true), led.team(), here.wednesday(), "9:00-10:00").id(),
              here.place.path);
        });
  }

  /** One's own team's. */
  @Singleton
  Sample own() {
    return Sample.of("MyBookingsController.booking", SpaceSamples::own);
  }

  @Singleton
  Sample ownOfTheApi() {
    return Sample.of("BookingApi.giveBack.booking", SpaceSamples::own);
  }

  private static Found shared(LinliServer server, Ground ground) {
    return Found.shared(new SpaceGround(server, ground.tenant(), ground.township()).space(false));
  }

  private static Found own(LinliServer server, Ground ground) {
    SpaceGround here = new SpaceGround(server, ground.tenant(), ground.township());
    SpaceGround.Led led = here.led("绘本队" + UUID.randomUUID().toString().substring(0, 8));
    return Found.owned(
        here.book(here.space(true), led.team(), here.wednesday(), "9:00-10:00").id(), led.login());
  }
}
