package org.linli.demo;

import java.util.List;

/**
 * What the demo says of a community; made up, and only in the demo. An empty text is a gap that is
 * left to be shown.
 *
 * @param tenant where
 * @param code its twelve digits; empty for a place that only has a name
 * @param name its name
 * @param branch how its league branch stands
 * @param activity what goes on regularly in its station; without it, there is no station
 * @param area of the station, in square metres
 * @param teams its directly subordinate teams
 * @param level city or county
 * @param pilots what it is a pilot of: youth, better, or both
 */
record DemoCommunity(
    String tenant,
    String code,
    String name,
    String branch,
    String activity,
    String area,
    List<String> teams,
    String level,
    String pilots) {

  /** All of them. */
  static List<DemoCommunity> all() {
    return DemoFile.lines("/demo/communities.csv").skip(1).map(DemoCommunity::of).toList();
  }

  private static DemoCommunity of(String line) {
    String[] cells = line.split(",", -1);
    return new DemoCommunity(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6].isEmpty() ? List.of() : List.of(cells[6].split(";")),
        cells[7],
        cells[8]);
  }
}
