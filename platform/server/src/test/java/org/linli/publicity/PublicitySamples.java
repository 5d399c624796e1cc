package org.linli.publicity;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.pairing.PairingGround;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Spots and stories, for the trials of every route. */
@Factory
final class PublicitySamples {

  @Singleton
  Sample spot() {
    return Sample.of(
        "spot",
        (server, ground) -> {
          PairingGround here = new PairingGround(server, ground.tenant(), ground.township());
          return Found.lying(
              here.here(
                  () ->
                      server
                          .get(KeepingSpots.class)
                          .register(
                              here.community,
                              new Spot.Said("东门宣传栏", SpotKind.BOARD, "东门", "居委会"),
                              7)),
              here.path);
        });
  }

  @Singleton
  Sample story() {
    return Sample.of(
        "story",
        (server, ground) -> {
          PairingGround here = new PairingGround(server, ground.tenant(), ground.township());
          Story.Said said =
              new Story.Said(StoryKind.STORY, "四点半学堂", "孩子们读绘本", LocalDate.of(2026, 5, 4), null);
          return Found.lying(
              here.here(
                  () ->
                      server
                          .get(KeepingStories.class)
                          .keep(here.community, said, Optional.empty(), 7)),
              here.path);
        });
  }
}
