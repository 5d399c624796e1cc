package org.linli.training;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linli.academy.Academies;
import org.linli.web.Refused;

/** What may be chosen for a course: an academy of its township, a trainer of the pool (GD-4). */
@Singleton
class ChoosingForCourses {

  private final Academies academies;
  private final TrainerPool pool;

  ChoosingForCourses(Academies academies, TrainerPool pool) {
    this.academies = academies;
    this.pool = pool;
  }

  /**
   * A course as it is organized: by no academy, or by an open one of the township.
   *
   * @param before the academy that was named already, which may stay though it was closed
   * @throws Refused if it can't be that academy
   */
  CourseDetails organized(CourseDetails said, String path, @Nullable Long before) {
    Long academy = said.academy();
    if (academy != null
        && !academy.equals(before)
        && academies.openAt(path).stream().noneMatch(one -> one.id() == academy)) {
      throw new Refused("academy", "training.refused.academy");
    }
    return said;
  }

  /**
   * A session as it is held: someone of the pool goes by the name that stands there.
   *
   * @throws Refused if they train no more
   */
  NewCourseSession held(NewCourseSession said) {
    Long trainer = said.trainerId();
    return trainer == null
        ? said
        : pool.find(trainer)
            .filter(one -> !one.isGone())
            .map(one -> said.heldBy(one.label()))
            .orElseThrow(() -> new Refused("trainerId", "training.refused.trainer"));
  }
}
