package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.api.ReportUnit;

/**
 * A version that a tenant below sent, as it came.
 *
 * @param submission its id there
 * @param reason why it went back
 */
record Received(
    long id,
    String sender,
    String senderName,
    long submission,
    int version,
    String form,
    String turn,
    String turnName,
    String title,
    String unitName,
    ReportUnit.Kind unitKind,
    String unitKey,
    LocalDate due,
    String sealed,
    String sha256,
    State state,
    String reason,
    Instant sentAt) {

  /** Whether a university sent it, from the tenant where it is at home. */
  public boolean isOfUniversity() {
    return unitKind == ReportUnit.Kind.UNIVERSITY;
  }

  /** Where it stands. */
  enum State {
    /** It waits for an answer. */
    WAITING,
    /** It was returned. */
    RETURNED,
    /** It went back because its sender asked for it. */
    WITHDRAWN,
    /** It was accepted. */
    ACCEPTED;

    /** Whether it is with its sender again. */
    public boolean isBack() {
      return this == RETURNED || this == WITHDRAWN;
    }
  }
}
