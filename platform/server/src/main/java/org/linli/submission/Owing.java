package org.linli.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportUnit;

/**
 * What one unit owes for a turn.
 *
 * @param due the last day on time, an extension reckoned in
 * @param extended whether it was given more time
 * @param submission the id of what it sent or began; null for nothing
 */
record Owing(
    OwedTurn owed,
    ReportUnit unit,
    LocalDate due,
    boolean extended,
    Standing standing,
    @Nullable Long submission,
    LocalDate today) {

  /**
   * What a unit owes, as it stands on a day.
   *
   * @param until the last day of an extension
   * @param state where the submission stands; null if there is none
   */
  static Owing of(
      OwedTurn owed,
      ReportUnit unit,
      @Nullable LocalDate until,
      @Nullable SubmissionState state,
      @Nullable Long submission,
      LocalDate today) {
    return new Owing(
        owed,
        unit,
        Standing.due(owed.turn(), until),
        Standing.isExtended(owed.turn(), until),
        owed.standing(until, state, today),
        submission,
        today);
  }

  /** The unit's name in addresses. */
  public String unitName() {
    return UnitRows.name(unit);
  }

  /** For how many days there is time, or since how many it is late. */
  public long days() {
    return Math.abs(java.time.temporal.ChronoUnit.DAYS.between(today, due));
  }

  /** Whether it is late: what came back is as late as what never left. */
  public boolean isOverdue() {
    return standing == Standing.LATE
        || standing == Standing.RETURNED && owed.owed() && due.isBefore(today);
  }

  /** Whether something left already. */
  public boolean isSent() {
    return standing == Standing.SUBMITTED || standing == Standing.ACCEPTED;
  }
}
