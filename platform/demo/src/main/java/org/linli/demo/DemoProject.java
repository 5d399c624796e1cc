package org.linli.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * A project as many communities have it; made up, and only in the demo.
 *
 * @param weekday on which its sessions are
 */
record DemoProject(
    String name,
    String category,
    String targetGroup,
    String serviceType,
    String brandTags,
    String place,
    String description,
    String risks,
    DayOfWeek weekday,
    LocalTime from,
    LocalTime to) {

  /** All of them. */
  static List<DemoProject> all() {
    return DemoFile.lines("/demo/projects.csv").skip(1).map(DemoProject::of).toList();
  }

  private static DemoProject of(String line) {
    String[] cells = line.split(",", -1);
    return new DemoProject(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        cells[7],
        DayOfWeek.valueOf(cells[8]),
        LocalTime.parse(cells[9]),
        LocalTime.parse(cells[10]));
  }

  Map<String, ?> project(long team) {
    return Map.of(
        "name", name,
        "team", team,
        "category", category,
        "targetGroup", targetGroup,
        "serviceType", serviceType,
        "brandTags", brandTags,
        "regular", true,
        "yearPlan", "每月至少一次，" + description);
  }

  Map<String, ?> activity(long project, long team) {
    return Map.of(
        "name", name,
        "project", project,
        "team", team,
        "serviceType", serviceType,
        "description", description,
        "risks", risks,
        "contact", "0000-0000000（演示，不能拨打）");
  }
}
