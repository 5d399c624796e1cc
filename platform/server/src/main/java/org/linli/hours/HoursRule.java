package org.linli.hours;

import java.time.LocalDate;

/**
 * How minutes are counted, from a day on.
 *
 * @param from the first day of service that it holds for
 * @param roundTo minutes are rounded down to a multiple of it
 * @param dayCap how many minutes of a person's day one person may post
 * @param confirmer who may be the second person
 */
record HoursRule(LocalDate from, int roundTo, int dayCap, Confirmer confirmer) {

  /**
   * The platform's own, where a tenant has set none: every whole minute counts, and above eight
   * hours a person and day a second person confirms, as i志愿 has it.
   */
  static final HoursRule OWN = new HoursRule(LocalDate.MIN, 1, 8 * 60, Confirmer.KEEPER);

  /** Who may be the second person. */
  enum Confirmer {
    /** Anyone else who keeps hours in that community. */
    KEEPER,
    /** Only staff of a level above. */
    STAFF
  }

  /** Whether it is the platform's own. */
  public boolean isOwn() {
    return equals(OWN);
  }

  int round(long minutes) {
    return Math.toIntExact(minutes / roundTo * roundTo);
  }
}
