package org.linli.student;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.web.Trying;

/** Reads what a volunteer says of where they study; without consent nothing is kept. */
@Singleton
class StudyForm {

  private static final int LONGEST_NUMBER = 32;

  private final Studies studies;
  private final Institutions institutions;

  StudyForm(Studies studies, Institutions institutions) {
    this.studies = studies;
    this.institutions = institutions;
  }

  /** The id of what was said; empty, and said beside the fields, when something is wrong. */
  Optional<Long> claim(long volunteer, Form form, long by) {
    Optional<Institution> university =
        form.whole("university", 1, Long.MAX_VALUE)
            .flatMap(institutions::find)
            .filter(Institution::isUniversity);
    if (university.isEmpty()) {
      form.reject("university", "form.notAChoice");
    }
    String number = form.required("number", LONGEST_NUMBER);
    if (!number.isEmpty() && !number.matches(StudentFilter.NUMBER)) {
      form.reject("number", "student.refused.number");
    }
    if (!form.checked("consent")) {
      form.reject("consent", "student.study.refused.consent");
    }
    boolean earlier = form.checked("earlier");
    return Trying.with(
        form, () -> studies.claim(volunteer, university.orElseThrow(), number, earlier, by));
  }
}
