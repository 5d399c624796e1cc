package org.linli.commendation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Rounds of commendation, for the trials of every route. */
@Factory
final class CommendationSamples {

  @Singleton
  Sample round() {
    return Sample.of(
        "round",
        (server, ground) -> {
          var here = new CommendationGround(server, ground.tenant(), ground.township());
          return Found.lying(here.round(), here.place.path);
        });
  }

  @Singleton
  Sample published() {
    return Sample.of(
        "CommendedController.round",
        (server, ground) -> {
          var here = new CommendationGround(server, ground.tenant(), ground.township());
          long round = here.round();
          here.publish(round, here.nominee(round, here.served(5000)));
          return Found.lying(round, here.place.path);
        });
  }

  /** One's own. */
  @Singleton
  Sample own() {
    return Sample.of(
        "nominee",
        (server, ground) -> {
          var here = new CommendationGround(server, ground.tenant(), ground.township());
          long volunteer = here.served(5000);
          String login = here.volunteers.withAccount(volunteer);
          long round = here.round();
          long nominee = here.nominee(round, volunteer);
          here.publish(round, nominee);
          return Found.owned(nominee, login);
        });
  }
}
