package org.linli.hours;

import java.time.LocalDate;

/** Into what times totals are parted, each numbered in a row that has no gaps from 2000 on. */
enum Grain {
  /** Years, by their own number. */
  YEAR("YEAR(e.served_on)"),
  /** Quarters. */
  QUARTER("(YEAR(e.served_on) - 2000) * 4 + QUARTER(e.served_on) - 1"),
  /** Halves of months: to the 15th and from the 16th, since documents name the 15th as a day. */
  HALF_MONTH(
      "(YEAR(e.served_on) - 2000) * 24 + (MONTH(e.served_on) - 1) * 2 + (DAY(e.served_on) > 15)");

  private final String column;

  Grain(String column) {
    this.column = column;
  }

  /** The number of the time to which an entry {@code e} belongs. */
  String column() {
    return column;
  }

  /** The first day of such a time. */
  LocalDate begin(int number) {
    return switch (this) {
      case YEAR -> LocalDate.of(number, 1, 1);
      case QUARTER ->
          LocalDate.of(2000 + Math.floorDiv(number, 4), Math.floorMod(number, 4) * 3 + 1, 1);
      case HALF_MONTH ->
          LocalDate.of(
              2000 + Math.floorDiv(number, 24),
              Math.floorMod(number, 24) / 2 + 1,
              Math.floorMod(number, 2) == 0 ? 1 : 16);
    };
  }

  /** The half of a month in which a day is. */
  static int halfMonth(LocalDate day) {
    return (day.getYear() - 2000) * 24
        + (day.getMonthValue() - 1) * 2
        + (day.getDayOfMonth() > 15 ? 1 : 0);
  }
}
