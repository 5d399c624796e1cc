package org.linli.incentive;

import org.jspecify.annotations.Nullable;

/**
 * How many stars lifetime hours make: 100, 300, 600, 1000 and 1500 hours for one to five (ZJ-8).
 *
 * <p>The rule: a level is reached by the entry with which the hours reach it, on that entry's day
 * of service, and that day stands. If a correction takes the hours below, the level is lost again,
 * for a star says what the ledger says; whoever gets there once more has reached it by the later
 * entry.
 */
final class StarScale {

  /** The most stars there are. */
  static final int MOST = 5;

  private static final long[] MINUTES = {100 * 60, 300 * 60, 600 * 60, 1000 * 60, 1500 * 60};

  private StarScale() {}

  static int stars(long minutes) {
    int stars = 0;
    while (stars < MOST && minutes >= MINUTES[stars]) {
      stars++;
    }
    return stars;
  }

  /**
   * How far it is to the next star.
   *
   * @param stars how many there are
   * @param minutes that are there
   * @param next how many stars come next; nothing for who has all
   * @param missing minutes until then
   * @param percent how much of the way from the last star is done
   */
  record Progress(int stars, long minutes, @Nullable Integer next, long missing, int percent) {}

  static Progress progress(long minutes) {
    int stars = stars(minutes);
    if (stars == MOST) {
      return new Progress(stars, minutes, null, 0, 100);
    }
    long before = stars == 0 ? 0 : MINUTES[stars - 1];
    long way = MINUTES[stars] - before;
    return new Progress(
        stars,
        minutes,
        stars + 1,
        MINUTES[stars] - minutes,
        (int) (Math.max(0, minutes - before) * 100 / way));
  }
}
