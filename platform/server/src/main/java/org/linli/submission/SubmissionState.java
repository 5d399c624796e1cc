package org.linli.submission;

/** Where a submission stands. */
public enum SubmissionState {
  /** Somebody works on it; nothing has left. */
  DRAFT,
  /** It waits for whoever takes it up. */
  SUBMITTED,
  /** Somebody reviews it. */
  TAKEN_UP,
  /** It came back with a reason. */
  RETURNED,
  /** Who sent it took it back before it was taken up. */
  WITHDRAWN,
  /** The last one on its way accepted it. */
  ACCEPTED;

  /** Whether it is in the hands of who sends it. */
  public boolean isWithUnit() {
    return this == DRAFT || this == RETURNED || this == WITHDRAWN;
  }
}
