package org.linli.institution;

import java.time.LocalDate;

/**
 * A holiday of a university (寒假、暑假…).
 *
 * @param university the university's id
 * @param until its last day
 */
public record Holiday(long id, long university, String name, LocalDate from, LocalDate until) {

  private static final int WEEK = 7;
  private static final int MOST_OF_IT = 4;

  /** Whether most days of the week that begins on a Monday lie in it. */
  public boolean takes(LocalDate monday) {
    LocalDate first = from.isAfter(monday) ? from : monday;
    LocalDate sunday = monday.plusDays(WEEK - 1);
    LocalDate last = until.isBefore(sunday) ? until : sunday;
    return first.plusDays(MOST_OF_IT - 1).compareTo(last) <= 0;
  }
}
