package org.linli.incentive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;

/**
 * How many stars lifetime hours make (ZJ-8): 100, 300, 600, 1000 and 1500 hours for one to five,
 * unless a region says otherwise.
 *
 * <p>The rule: a level is reached by the entry with which the hours reach it, on that entry's day
 * of service, and that day stands. If a correction takes the hours below, the level is lost again,
 * for a star says what the ledger says; whoever gets there once more has reached it by the later
 * entry.
 *
 * @param hours for one star, for two, and so on
 * @param clause where a region says so; null for the platform's own
 */
record Scale(List<Integer> hours, @Nullable Clause clause) {

  /** The platform's own. */
  static final Scale OWN = new Scale(List.of(100, 300, 600, 1000, 1500), null);

  private static final long HOUR = 60;

  /** The most stars there are. */
  int most() {
    return hours.size();
  }

  int stars(long minutes) {
    int stars = 0;
    while (stars < most() && minutes >= hours.get(stars) * HOUR) {
      stars++;
    }
    return stars;
  }

  /** As a column holds it. */
  String text() {
    return hours.stream().map(String::valueOf).collect(Collectors.joining(","));
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

  Progress progress(long minutes) {
    int stars = stars(minutes);
    if (stars == most()) {
      return new Progress(stars, minutes, null, 0, 100);
    }
    long before = stars == 0 ? 0 : hours.get(stars - 1) * HOUR;
    long after = hours.get(stars) * HOUR;
    return new Progress(
        stars,
        minutes,
        stars + 1,
        after - minutes,
        (int) (Math.max(0, minutes - before) * 100 / (after - before)));
  }
}
