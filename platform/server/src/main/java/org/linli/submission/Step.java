package org.linli.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportForm.Taker;

/**
 * What happened to a submission.
 *
 * @param taker at which level; null for the unit itself
 * @param reason why, for a return
 */
record Step(
    int version, Kind kind, @Nullable Taker taker, String reason, long account, Instant at) {

  /** What can happen. */
  enum Kind {
    /** It was sent. */
    SUBMITTED,
    /** The tenant above was asked to give it back. */
    ASKED_BACK,
    /** It was taken back. */
    WITHDRAWN,
    /** Somebody reviews it. */
    TAKEN_UP,
    /** It came back. */
    RETURNED,
    /** A level accepted it. */
    ACCEPTED
  }
}
