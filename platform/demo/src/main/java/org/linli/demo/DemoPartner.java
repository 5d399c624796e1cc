package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A partner without a desk and its pairing, as the demo shows them; made up, and only in the demo.
 *
 * @param community the community's code
 * @param kind what it is, as the register of organizations says it
 * @param state where the pairing stands in the end
 * @param reason why, where somebody had to say
 */
record DemoPartner(
    String tenant,
    String community,
    String name,
    String kind,
    Map<String, String> terms,
    String state,
    String reason) {

  static List<DemoPartner> all() {
    return DemoFile.lines("/demo/partners.csv").skip(1).map(DemoPartner::of).toList();
  }

  private static DemoPartner of(String line) {
    String[] cells = line.split(",", -1);
    Map<String, String> terms = new HashMap<>(DemoPairing.contact());
    terms.put("manner", cells[4]);
    terms.put("duty", cells[5]);
    terms.put("purpose", cells[6]);
    terms.put("from", cells[7]);
    terms.put("until", cells[8]);
    return new DemoPartner(cells[0], cells[1], cells[2], cells[3], terms, cells[9], cells[10]);
  }

  /** What its people said, by telephone, as a clerk heard it. */
  Map<String, String> answer() {
    Map<String, String> answer =
        new HashMap<>(DemoPairing.answered(terms.getOrDefault("from", "2026-01-01")));
    answer.put("reason", reason);
    return answer;
  }
}
