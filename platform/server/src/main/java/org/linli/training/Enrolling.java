package org.linli.training;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** A viewer enrols in a course, and takes it back, for themselves and for their wards. */
@Singleton
class Enrolling {

  private static final String FIELD = "volunteer";

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final Volunteers volunteers;
  private final EnrolmentRules rules;
  private final Audit audit;
  private final Viewer viewer;

  Enrolling(
      CourseTable courses,
      ParticipantTable participants,
      Volunteers volunteers,
      EnrolmentRules rules,
      Audit audit,
      Viewer viewer) {
    this.courses = courses;
    this.participants = participants;
    this.volunteers = volunteers;
    this.rules = rules;
    this.audit = audit;
    this.viewer = viewer;
  }

  /**
   * Enrols someone; asked twice, it is so once.
   *
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional
  void enrol(long course, long volunteer) {
    VolunteerFacts known = own(volunteer);
    Course now = courses.lock(course).orElseThrow(Problem::notFound);
    if (!participants.among(course, List.of(volunteer)).isEmpty()) {
      return;
    }
    List<Refusal> refusals =
        rules.of(now, courses.sessions(course), List.of(known)).getOrDefault(volunteer, List.of());
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    participants.enrol(course, List.of(volunteer), viewer.account());
    audit.record("course.enrolled", "course", course);
  }

  /**
   * Takes it back.
   *
   * @throws Refused if they have come already
   */
  @Transactional
  void leave(long course, long volunteer) {
    own(volunteer);
    courses.lock(course).orElseThrow(Problem::notFound);
    if (participants.among(course, List.of(volunteer)).isEmpty()) {
      return;
    }
    if (!participants.leave(course, volunteer)) {
      throw new Refused(FIELD, "training.refused.came");
    }
    audit.record("course.left", "course", course);
  }

  private VolunteerFacts own(long volunteer) {
    return volunteers.actedForBy(viewer.account()).stream()
        .filter(one -> one.id() == volunteer)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
