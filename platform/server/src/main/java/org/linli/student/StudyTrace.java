package org.linli.student;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;

/** Where someone said to study goes along with them, and is withdrawn when they are deleted. */
@Singleton
final class StudyTrace implements VolunteerTrace {

  private final StudyTable studies;
  private final Studies keeping;

  StudyTrace(StudyTable studies, Studies keeping) {
    this.studies = studies;
    this.keeping = keeping;
  }

  @Override
  public String name() {
    return "studies";
  }

  @Override
  public Object kept(long volunteer) {
    return studies.of(volunteer).stream()
        .map(
            one ->
                Map.of(
                    "university", one.university(),
                    "number", one.number(),
                    "state", one.state().name(),
                    "since", one.since().toString(),
                    "told", one.released()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    keeping.forget(volunteer);
  }
}
