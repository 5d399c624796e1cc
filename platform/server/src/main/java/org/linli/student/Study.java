package org.linli.student;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a volunteer studies, as they said, and their consent that their service is told there.
 *
 * @param home the tenant that keeps the university's data
 * @param number the student number; empty when it is over
 * @param since service of this day and later is told
 * @param released how many entries were told
 * @param reason why the university refused
 * @param kept whether the university keeps what it was told; null unless consent was withdrawn
 */
record Study(
    long id,
    long volunteer,
    long university,
    String home,
    String number,
    StudyState state,
    LocalDate since,
    int released,
    String reason,
    @Nullable Boolean kept,
    Instant consentedAt,
    @Nullable Instant endedAt) {

  /** For templates. */
  public boolean isOpen() {
    return state == StudyState.ASKED || state == StudyState.JOINED;
  }
}
