package org.linli.plan;

/** The years that plans may be for. */
final class PlanYears {

  static final int FIRST = 2020;
  static final int LAST = 2099;

  private PlanYears() {}

  /** A year as it comes from an address; one that makes no sense is this year. */
  static int of(int asked, int thisYear) {
    return asked < FIRST || asked > LAST ? thisYear : asked;
  }
}
