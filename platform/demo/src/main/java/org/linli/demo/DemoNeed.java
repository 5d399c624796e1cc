package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody asks for in the demo; made up, and only in the demo.
 *
 * @param state how far it is
 * @param days how many days ago it was asked
 * @param stars what the person served gave; 0 for nothing
 */
record DemoNeed(
    String tenant,
    String community,
    String state,
    int days,
    int stars,
    String words,
    Map<String, Object> said) {

  static List<DemoNeed> all() {
    return DemoFile.lines("/demo/needs.csv").skip(1).map(DemoNeed::of).toList();
  }

  private static DemoNeed of(String line) {
    String[] cells = line.split(",", -1);
    int number = Math.floorMod(line.hashCode(), 10_000_000);
    Map<String, Object> said = new HashMap<>();
    said.put("kind", cells[2]);
    said.put("urgency", cells[3]);
    said.put("what", cells[4]);
    said.put("beneficiary", cells[5]);
    said.put("source", cells[6].equals("RESIDENT") ? "CLERK" : cells[6]);
    said.put("place", "演示地址（虚构）" + number + " 号");
    said.put("name", "演示居民（虚构）");
    // A number that rings nowhere.
    said.put("phone", "0000-%07d".formatted(number));
    said.put("agree", true);
    said.put("anyway", true);
    return new DemoNeed(
        cells[0],
        cells[1],
        cells[7],
        Integer.parseInt(cells[8]),
        cells[9].isEmpty() ? 0 : Integer.parseInt(cells[9]),
        cells[10],
        said);
  }

  String what() {
    return String.valueOf(said.get("what"));
  }
}
