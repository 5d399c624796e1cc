package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plan of a community as the demo shows it; made up, and only in the demo.
 *
 * @param community the community's code
 * @param university whose college is paired with it
 * @param project what is done there, where nothing is yet
 * @param state where it stands in the end
 * @param reason why it was given back, if it was
 */
record DemoPlan(
    String community,
    String university,
    Map<String, Object> project,
    String goal,
    int target,
    String unit,
    String resource,
    String provider,
    String whom,
    String state,
    String reason) {

  static List<DemoPlan> all() {
    return DemoFile.lines("/demo/plans.csv").skip(1).map(DemoPlan::of).toList();
  }

  private static DemoPlan of(String line) {
    String[] cells = line.split(",", -1);
    Map<String, Object> project =
        Map.of(
            "name", cells[2],
            "category", cells[3],
            "targetGroup", cells[4],
            "serviceType", cells[5],
            "regular", true);
    return new DemoPlan(
        cells[0],
        cells[1],
        project,
        cells[6],
        Integer.parseInt(cells[7]),
        cells[8],
        cells[9],
        cells[10],
        cells[11],
        cells[12],
        cells[13]);
  }

  /** What its draft says: so many sessions of each project a month, and so many in June. */
  Map<String, Object> draft(List<Long> projects, int perMonth, int inJune) {
    return Map.of(
        "edits",
        0,
        "goals",
        List.of(Map.of("sentence", goal, "target", target, "unit", unit)),
        "projects",
        projects.stream().map(id -> item(id, perMonth, inJune)).toList(),
        "resources",
        List.of(
            Map.of("what", resource, "provider", provider),
            Map.of("what", "活动场地", "provider", "社区居委会", "amount", 1, "unit", "间")));
  }

  private Map<String, Object> item(long project, int perMonth, int inJune) {
    Map<String, Object> item = new HashMap<>();
    item.put("project", project);
    item.put(
        "sessions",
        IntStream.rangeClosed(1, 12).mapToObj(month -> month == 6 ? inJune : perMonth).toList());
    item.put("people", target);
    item.put("whom", whom);
    return item;
  }
}
