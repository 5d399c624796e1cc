package org.linli.post;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Posts and who takes them up, for the trials of every route. */
@Factory
final class PostSamples {

  @Singleton
  Sample post() {
    return Sample.of(
        "post",
        (server, ground) -> {
          PostGround here = new PostGround(server, ground.tenant(), ground.township());
          return Found.lying(here.post(1), here.place.path);
        });
  }

  @Singleton
  Sample taking() {
    return Sample.of(
        "taking",
        (server, ground) -> {
          PostGround here = new PostGround(server, ground.tenant(), ground.township());
          return Found.lying(here.asks(here.post(1), here.volunteer()), here.place.path);
        });
  }

  /** One's own. */
  @Singleton
  Sample own() {
    return Sample.of(
        "MyPostsController.taking",
        (server, ground) -> {
          PostGround here = new PostGround(server, ground.tenant(), ground.township());
          long volunteer = here.volunteer();
          String login = here.volunteers.withAccount(volunteer);
          return Found.owned(here.asks(here.post(1), volunteer), login);
        });
  }
}
