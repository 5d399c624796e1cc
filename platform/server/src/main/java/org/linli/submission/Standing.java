package org.linli.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportTurn;

/** How it stands with a form that a unit owes for a turn. */
enum Standing {
  /** There is time. */
  OPEN,
  /** It is due within days. */
  DUE,
  /** It is late, and still taken. */
  LATE,
  /** It isn't taken any more. */
  CLOSED,
  /** It was sent and waits for an answer. */
  SUBMITTED,
  /** It came back. */
  RETURNED,
  /** It was accepted. */
  ACCEPTED;

  /** For how many days before the last one a thing is due soon. */
  static final int NEAR = 7;

  /**
   * How it stands.
   *
   * @param until the last day of an extension
   * @param state where the submission stands; null if there is none
   */
  static Standing of(
      ReportTurn turn,
      @Nullable LocalDate until,
      @Nullable SubmissionState state,
      LocalDate today) {
    if (state == SubmissionState.ACCEPTED) {
      return ACCEPTED;
    }
    if (state == SubmissionState.RETURNED) {
      return RETURNED;
    }
    if (state != null && !state.isWithUnit()) {
      return SUBMITTED;
    }
    LocalDate due = due(turn, until);
    if (!today.isAfter(due)) {
      return ChronoUnit.DAYS.between(today, due) > NEAR ? OPEN : DUE;
    }
    LocalDate closes = turn.closes();
    return closes != null && today.isAfter(closes) ? CLOSED : LATE;
  }

  /** The last day on time. */
  static LocalDate due(ReportTurn turn, @Nullable LocalDate until) {
    return until != null && until.isAfter(turn.due()) ? until : turn.due();
  }

  /** Whether there is more time than the turn gives. */
  static boolean isExtended(ReportTurn turn, @Nullable LocalDate until) {
    return until != null && until.isAfter(turn.due());
  }

  /** Whether the unit still has to do something. */
  boolean isOwed() {
    return this == OPEN || this == DUE || this == LATE || this == RETURNED;
  }
}
