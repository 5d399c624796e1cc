package org.linli.volunteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A citizen's number as GB 11643 has it: six digits of the area where it was given out, eight of
 * the birth date, three that tell apart (odd for men), and a check digit. One that exists here is
 * right in all of that; whether its area is on a list is another question, because codes are
 * abolished and people keep their numbers.
 *
 * @param digits eighteen characters, the last may be X
 */
public record ResidentNumber(String digits) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /** What reading a number comes to. */
  public sealed interface Result {
    /** It is a number. */
    record Good(ResidentNumber number) implements Result {}

    /** It is none, and the key of the sentence that says why. */
    record Wrong(String messageKey) implements Result {}
  }

  /**
   * Reads a number.
   *
   * @param typed without spaces, in capitals
   * @param today nobody was born later
   */
  public static Result read(String typed, LocalDate today) {
    if (typed.matches("[0-9]{15}")) {
      return new Result.Wrong("volunteer.id.old");
    }
    if (typed.length() != 18) {
      return new Result.Wrong("volunteer.id.length");
    }
    if (!typed.matches("[0-9]{17}[0-9X]")) {
      return new Result.Wrong("volunteer.id.digits");
    }
    if (!PROVINCES.contains(typed.substring(0, 2))) {
      return new Result.Wrong("volunteer.id.province");
    }
    LocalDate born;
    try {
      born = date(typed);
    } catch (DateTimeException e) {
      return new Result.Wrong("volunteer.id.date");
    }
    if (born.isBefore(EARLIEST) || born.isAfter(today)) {
      return new Result.Wrong("volunteer.id.date");
    }
    return typed.charAt(17) == check(typed)
        ? new Result.Good(new ResidentNumber(typed))
        : new Result.Wrong("volunteer.id.check");
  }

  /** The check digit that belongs to the first seventeen. */
  static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  /**
   * A made-up person's number: 440099 was never given out as an area.
   *
   * @param order tells apart who was born on one day, 0 to 999; odd for men
   */
  public static ResidentNumber madeUp(LocalDate born, int order) {
    String first =
        "440099%04d%02d%02d%03d"
            .formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), order);
    return new ResidentNumber(first + check(first));
  }

  /** The six digits of the area. */
  public String area() {
    return digits.substring(0, 6);
  }

  /** When its owner was born. */
  public LocalDate birthDate() {
    return date(digits);
  }

  /** What its owner is. */
  public Sex sex() {
    return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  private static LocalDate date(String digits) {
    return LocalDate.of(
        Integer.parseInt(digits.substring(6, 10)),
        Integer.parseInt(digits.substring(10, 12)),
        Integer.parseInt(digits.substring(12, 14)));
  }

  /** Never the number itself: it would end up in a log. */
  @Override
  public String toString() {
    return "ResidentNumber";
  }
}
