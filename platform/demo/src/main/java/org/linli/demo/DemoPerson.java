package org.linli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Somebody who doesn't exist: the area 440099 of the ID number was never issued, and the telephone
 * number can't ring.
 */
record DemoPerson(String name, String idNumber, String phone, List<String> times) {

  private static final String AREA = "440099";
  private static final String CHECK = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final List<List<String>> NAMES =
      DemoFile.lines("/demo/names.csv")
          .map(line -> List.of(line.substring(line.indexOf(',') + 1).split(",")))
          .toList();
  private static final List<String> TIMES =
      List.of("WEEKDAY_EVENING", "WEEKEND_MORNING", "WEEKEND_AFTERNOON", "HOLIDAYS");

  /**
   * The next one.
   *
   * @param number of at most three digits, another for each person born on one day
   */
  static DemoPerson next(Random random, int number, LocalDate begin) {
    String name = one(NAMES.get(0), random) + one(NAMES.get(1), random);
    LocalDate born = begin.minusYears(19 + random.nextInt(56)).minusDays(random.nextInt(365));
    String first =
        AREA + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(number % 1000);
    String phone = "0000-" + "%07d".formatted(random.nextInt(10_000_000));
    return new DemoPerson(name, first + check(first), phone, List.of(one(TIMES, random)));
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CHECK.charAt(sum % CHECK.length());
  }

  private static String one(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  Map<String, ?> application(long community, String livingArea) {
    return Map.of(
        "community", community,
        "name", name,
        "idKind", "RESIDENT_ID",
        "idNumber", idNumber,
        "livingArea", livingArea,
        "phone", phone,
        "times", times,
        "agree", true,
        "agreeId", true);
  }
}
