package org.linli.student;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A league branch (团支部) of a university.
 *
 * @param institution the college
 * @param since its first day; null where nobody knows it
 * @param dissolvedOn the day from which it is no more
 */
record Branch(
    long id,
    long institution,
    String path,
    String name,
    @Nullable LocalDate since,
    @Nullable LocalDate dissolvedOn) {

  /** Whether it was not dissolved. */
  public boolean isThere() {
    return dissolvedOn == null;
  }
}
