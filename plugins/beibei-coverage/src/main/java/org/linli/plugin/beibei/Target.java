package org.linli.plugin.beibei;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What the document wants by the end of a year (BB-1). By 2025 it wants all of it upgraded, and
 * gives no figure: full coverage goes on.
 */
enum Target {
  Y2021(LocalDate.of(2021, 12, 31), 60),
  Y2022(LocalDate.of(2022, 12, 31), 100),
  Y2025(LocalDate.of(2025, 12, 31), 100);

  private final LocalDate due;
  private final int percent;

  Target(LocalDate due, int percent) {
    this.due = due;
    this.percent = percent;
  }

  /**
   * How a place stands with a target.
   *
   * @param coverage on the due date, or on the day asked for where that was earlier
   * @param over whether the due date has passed
   */
  record Standing(Target target, LocalDate due, int percent, Coverage coverage, boolean over) {

    /** Whether it is met. */
    public boolean isMet() {
      return coverage.reaches(percent);
    }

    /** How many villages and communities are still to be covered for it. */
    public int toGo() {
      long needed = ((long) coverage.communities() * percent + 99) / 100;
      return (int) Math.max(0, needed - coverage.covered());
    }

    /** The class of the word's colour on a page. */
    public String colour() {
      return isMet() ? "state-good" : over ? "state-bad" : "state-soon";
    }

    /** The word for it. */
    public String word() {
      return isMet() ? "MET" : over ? "MISSED" : "OPEN";
    }
  }

  static List<Standing> on(Territory territory, LocalDate day) {
    return Arrays.stream(values()).map(target -> target.stand(territory, day)).toList();
  }

  private Standing stand(Territory territory, LocalDate day) {
    boolean over = day.isAfter(due);
    return new Standing(this, due, percent, territory.on(over ? due : day), over);
  }
}
