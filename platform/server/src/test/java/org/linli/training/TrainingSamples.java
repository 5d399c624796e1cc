package org.linli.training;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A course and a session of it, for the trials of every route. */
@Factory
final class TrainingSamples {

  @Singleton
  Sample course() {
    return Sample.of(
        "course",
        (server, ground) -> {
          CourseGround here = new CourseGround(server, ground.tenant(), ground.township());
          return Found.lying(here.course, here.path);
        });
  }

  @Singleton
  Sample lesson() {
    return Sample.of(
        "lesson",
        (server, ground) -> {
          CourseGround here = new CourseGround(server, ground.tenant(), ground.township());
          return Found.lying(here.session(-1), here.path);
        });
  }

  @Singleton
  Sample trainer() {
    return Sample.of(
        "trainer",
        (server, ground) -> {
          CourseGround here = new CourseGround(server, ground.tenant(), ground.township());
          return Found.lying(here.trainer("王老师", ground.township(), ""), ground.township());
        });
  }
}
