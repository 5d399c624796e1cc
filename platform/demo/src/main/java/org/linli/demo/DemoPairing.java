package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pairing as the demo shows it; made up, and only in the demo.
 *
 * @param community the community's code
 * @param byUniversity whether the university proposed it
 * @param state where it stands in the end
 * @param reason why, where somebody had to say
 */
record DemoPairing(
    String tenant,
    String community,
    String university,
    String college,
    Map<String, String> terms,
    boolean byUniversity,
    String state,
    String reason) {

  private static final String NOBODY = "演示联系人（虚构）";
  private static final String NO_NUMBER = "0000-0000000";

  static List<DemoPairing> all() {
    return DemoFile.lines("/demo/pairings.csv").skip(1).map(DemoPairing::of).toList();
  }

  private static DemoPairing of(String line) {
    String[] cells = line.split(",", -1);
    Map<String, String> terms = new HashMap<>(contact());
    terms.put("manner", cells[4]);
    terms.put("duty", cells[5]);
    terms.put("purpose", cells[6]);
    terms.put("from", cells[7]);
    terms.put("until", cells[8]);
    return new DemoPairing(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        terms,
        cells[9].equals("PARTNER"),
        cells[10],
        cells[11]);
  }

  /** What a partner without a desk said by telephone on a day, as a clerk heard it. */
  static Map<String, String> answered(String day) {
    Map<String, String> answer = new HashMap<>(contact());
    answer.put("givenBy", "演示联系人（虚构）");
    answer.put("givenOn", day);
    answer.put("way", "PHONE");
    return answer;
  }

  /** Nobody and no number: it must not ring anywhere. */
  static Map<String, String> contact() {
    return Map.of("contactName", NOBODY, "contactPhone", NO_NUMBER);
  }

  String partner() {
    return university + " " + college;
  }
}
