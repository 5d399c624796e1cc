package org.linli.calendar;

import java.time.LocalDate;

/**
 * A day that isn't what its weekday says.
 *
 * @param works whether people work on it
 * @param name the holiday that it belongs to
 */
public record DayException(LocalDate day, boolean works, String name) {}
