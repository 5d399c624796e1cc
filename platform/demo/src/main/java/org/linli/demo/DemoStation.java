package org.linli.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A station or point as the demo shows it; made up, in a real community, and only in the demo.
 *
 * @param state KEPT for one that other records already have; else where it is to stand, or what
 *     became of what its people asked
 * @param hours DAILY, WEEKDAYS, or nothing said yet
 */
record DemoStation(
    String tenant,
    String community,
    String kind,
    String name,
    Map<String, Object> details,
    String state,
    String hours,
    Map<String, Object> profile) {

  private static final String WEEKDAY = "08:30-11:30 15:00-18:00";
  private static final String WEEKEND = "09:00-11:30 15:00-18:30";
  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  private static final String SERVICES =
      "便民服务：应急药品、免费饮水、雨伞租借、手机充电\n文明创建：文明手册、环保宣传\n特殊服务：探访独居老人、陪伴留守儿童";

  static List<DemoStation> all() {
    return DemoFile.lines("/demo/stations.csv").skip(1).map(DemoStation::of).toList();
  }

  private static DemoStation of(String line) {
    String[] cells = line.split(",", -1);
    Map<String, Object> details = new HashMap<>();
    details.put("kind", cells[2]);
    details.put("name", cells[3]);
    details.put("hostKind", cells[4]);
    details.put("host", cells[5]);
    if (!cells[6].isEmpty()) {
      details.put("area", new java.math.BigDecimal(cells[6]));
    }
    details.put("activity", cells[7]);
    details.put("address", cells[8]);
    Map<String, Object> profile = new HashMap<>();
    profile.put("phone", "0000-0000000");
    profile.put("services", cells[2].equals("POINT") ? "便民服务：免费饮水、手机充电、便民义修" : SERVICES);
    profile.put("equipment", "急救箱 1 个\n应急雨伞 10 把");
    profile.put("compound", cells[11]);
    profile.put("propertyCompany", cells[12]);
    return new DemoStation(
        cells[0], cells[1], cells[2], cells[3], details, cells[9], cells[10], profile);
  }

  boolean isPoint() {
    return kind.equals("POINT");
  }

  /** Whether the community's own people registered it and asked. */
  boolean isAskedFor() {
    return state.equals("WAITING") || state.equals("RETURNED");
  }

  /** When it is open; nothing where nobody has said. */
  Map<String, String> week() {
    Map<String, String> week = new LinkedHashMap<>();
    if (!hours.isEmpty()) {
      WEEK.forEach(day -> week.put(day, WEEKDAY));
    }
    if (hours.equals("DAILY")) {
      week.put("SATURDAY", WEEKEND);
      week.put("SUNDAY", WEEKEND);
    }
    return week;
  }
}
