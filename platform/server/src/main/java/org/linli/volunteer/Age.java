package org.linli.volunteer;

import java.time.LocalDate;
import java.time.Period;

/** Ages in whole years, on the day that matters: the day of the activity, not of the sign-up. */
public final class Age {

  /** From this age on people register themselves. */
  public static final int REGISTERS = 14;

  /** From this age on nobody else's consent is needed. */
  public static final int ADULT = 18;

  private Age() {}

  /** How old someone is on a day; who was born on February 29 grows older on March 1. */
  public static int on(LocalDate birthDate, LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
