package org.linli.student;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.volunteer.RecordSection;

/** Where a volunteer studies, on their own page; nobody else's business. */
@Singleton
final class StudyOfVolunteer implements RecordSection {

  private final StudyTable studies;
  private final Institutions institutions;

  StudyOfVolunteer(StudyTable studies, Institutions institutions) {
    this.studies = studies;
    this.institutions = institutions;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    if (!own) {
      return Optional.empty();
    }
    Optional<Study> study = studies.open(volunteer);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("volunteer", volunteer);
    model.put("study", study.orElse(null));
    model.put(
        "university",
        study.map(Study::university).flatMap(institutions::find).map(Institution::name).orElse(""));
    return Optional.of(new Shown("student.study", "student/of-volunteer", model));
  }
}
