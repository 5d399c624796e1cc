package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A post that volunteers can take up, as the demo shows it; made up, and only in the demo.
 *
 * @param partner the name of the partner whose pairing it belongs to; empty for the community's own
 * @param held how many hold it
 */
record DemoPost(
    String tenant, String community, String partner, Map<String, Object> details, int held) {

  static List<DemoPost> all() {
    return DemoFile.lines("/demo/posts.csv").skip(1).map(DemoPost::of).toList();
  }

  private static DemoPost of(String line) {
    String[] cells = line.split(",", -1);
    Map<String, Object> details = new HashMap<>();
    details.put("name", cells[3]);
    details.put("task", cells[4]);
    details.put("places", Integer.valueOf(cells[5]));
    details.put("from", "2026-09-01");
    details.put("minimumAge", Integer.valueOf(cells[7]));
    details.put("skills", cells[8].isEmpty() ? List.of() : List.of(cells[8]));
    return new DemoPost(cells[0], cells[1], cells[2], details, Integer.parseInt(cells[6]));
  }

  String name() {
    return String.valueOf(details.get("name"));
  }
}
