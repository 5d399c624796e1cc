package org.linli.demo;

import java.util.HashMap;
import java.util.Map;

/** Says in a tenant what the demo knows of its communities; what is there already stays. */
final class DemoRecords {

  private static final String SINCE = "2023-03-05";

  private final DemoClient staff;
  private final boolean designates;

  /**
   * Records of a tenant.
   *
   * @param designates whether demonstration communities are designated here
   */
  DemoRecords(DemoClient staff, boolean designates) {
    this.staff = staff;
    this.designates = designates;
  }

  void lay(DemoCommunity community) {
    long id = idOf(community);
    String name = community.name();
    if (!community.branch().isEmpty() && staff.list(of(id, "league-branch")).isEmpty()) {
      Map<String, String> branch = new HashMap<>();
      branch.put("state", community.branch());
      branch.put("name", name + "团支部");
      branch.put("from", SINCE);
      staff.make(of(id, "league-branch"), key(id, "branch"), branch);
    }
    if (!community.activity().isEmpty() && isNew("stations", id, name + "志愿服务站")) {
      staff.make(of(id, "stations"), key(id, "station"), station(community));
    }
    for (String team : community.teams()) {
      if (isNew("teams", id, team)) {
        staff.make(of(id, "teams"), key(id, team), team(team));
      }
    }
    if (designates && !community.level().isEmpty()) {
      staff.put(
          of(id, "designation"),
          Map.of(
              "level", community.level(),
              "youthActionPilot", community.pilots().contains("youth"),
              "betterCommunityPilot", community.pilots().contains("better")));
    }
  }

  private long idOf(DemoCommunity community) {
    String wanted = community.code().isEmpty() ? community.name() : community.code();
    return staff.items("api/communities?q=" + DemoClient.encode(wanted)).stream()
        .filter(
            found ->
                community.code().isEmpty()
                    ? community.name().equals(found.get("officialName"))
                    : community.code().equals(found.get("divisionCode")))
        .findFirst()
        .map(found -> ((Number) found.get("id")).longValue())
        .orElseThrow(() -> new IllegalStateException("there is no community " + wanted));
  }

  private boolean isNew(String kind, long community, String name) {
    return staff.items("api/" + kind + "?q=" + DemoClient.encode(name)).stream()
        .noneMatch(
            found ->
                name.equals(found.get("name"))
                    && ((Number) found.get("community")).longValue() == community);
  }

  private static Map<String, ?> station(DemoCommunity community) {
    Map<String, Object> station = new HashMap<>();
    station.put("kind", "STATION");
    station.put("name", community.name() + "志愿服务站");
    station.put("host", community.name() + "党群服务中心");
    station.put("activity", community.activity());
    station.put("openedOn", SINCE);
    if (!community.area().isEmpty()) {
      station.put("area", new java.math.BigDecimal(community.area()));
    }
    return station;
  }

  private static Map<String, ?> team(String name) {
    return Map.of(
        "name",
        name,
        "category",
        "COMMUNITY_SERVICE",
        "directlySubordinate",
        true,
        "establishedOn",
        SINCE);
  }

  private static String of(long community, String what) {
    return "api/communities/%d/%s".formatted(community, what);
  }

  private static String key(long community, String what) {
    return "demo-%d-%s".formatted(community, Integer.toHexString(what.hashCode()));
  }
}
