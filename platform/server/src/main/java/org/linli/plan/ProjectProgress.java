package org.linli.plan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What became of a project of a plan so far.
 *
 * @param name the project's
 * @param months the twelve of them
 * @param behind how many sessions its finished months still lack after everything held since
 * @param minutes all that is credited
 * @param people how many volunteers served in it, each counted once
 */
public record ProjectProgress(
    PlanItem item, String name, List<Month> months, int behind, long minutes, long people) {

  /** A project keeps its own copy. */
  public ProjectProgress {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param isShort whether it is over and had fewer sessions than planned
   */
  public record Month(int number, int planned, int held, boolean isShort) {

    /** Whether there is anything to say of it. */
    public boolean isEmpty() {
      return planned == 0 && held == 0;
    }
  }

  /**
   * The progress of an item.
   *
   * @param held sessions by month
   * @param over how many months of the year are over
   */
  static ProjectProgress of(
      PlanItem item, String name, int[] held, int over, long minutes, long people) {
    List<Month> months =
        IntStream.rangeClosed(1, PlanItem.MONTHS)
            .mapToObj(
                month -> {
                  int planned = item.sessions().get(month - 1);
                  int had = held[month - 1];
                  return new Month(month, planned, had, month <= over && had < planned);
                })
            .toList();
    int behind = Math.max(0, item.until(over) - IntStream.of(held).sum());
    return new ProjectProgress(item, name, months, behind, minutes, people);
  }

  /** How many sessions took place. */
  public int held() {
    return months.stream().mapToInt(Month::held).sum();
  }

  /** How many sessions are planned for the year. */
  public int planned() {
    return item.total();
  }
}
