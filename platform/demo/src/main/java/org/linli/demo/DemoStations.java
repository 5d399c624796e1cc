package org.linli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stations and points of a tenant in every state, with when they are open and what they offer. What
 * is there already stays.
 */
final class DemoStations {

  private static final String SINCE = "2025-09-01";

  private final String tenant;
  private final DemoClient staff;
  private final @Nullable DemoClient head;
  private final LocalDate today;

  /**
   * Those of a tenant.
   *
   * @param staff the level above, who open and answer
   * @param head a community's own head, who asks; without one nothing is asked
   */
  DemoStations(String tenant, DemoClient staff, @Nullable DemoClient head, LocalDate today) {
    this.tenant = tenant;
    this.staff = staff;
    this.head = head;
    this.today = today;
  }

  void lay() {
    DemoStation.all().stream()
        .filter(one -> one.tenant().equals(tenant))
        .filter(one -> !one.isAskedFor() || head != null)
        .forEach(this::lay);
  }

  private void lay(DemoStation one) {
    Optional<Long> known = known(one);
    if (known.isPresent() && !one.state().equals("KEPT")) {
      return;
    }
    long id = known.orElseGet(() -> register(one));
    String at = "api/stations/%d/".formatted(id);
    if (!one.week().isEmpty()) {
      staff.put(at + "hours", Map.of("hours", one.week()));
    }
    staff.put(at + "profile", one.profile());
    if (known.isEmpty()) {
      stand(one, at);
    }
  }

  private Optional<Long> known(DemoStation one) {
    String found = "api/stations?q=" + DemoClient.encode(one.name());
    return List.of(found, found + "&state=CLOSED").stream()
        .flatMap(path -> staff.items(path).stream())
        .filter(row -> one.name().equals(row.get("name")))
        .map(DemoStations::id)
        .findFirst();
  }

  private long register(DemoStation one) {
    long community = community(one.community());
    Map<String, Object> said = new HashMap<>(one.details());
    if (one.isPoint()) {
      said.put("parent", stationOf(one.community(), community));
    }
    boolean planned = one.isAskedFor() || one.state().equals("PLANNED");
    said.put("planned", planned);
    said.put("openedOn", planned ? "" : SINCE);
    return (one.isAskedFor() ? asking() : staff)
        .idOf("api/communities/%d/stations".formatted(community), key("new", one), said);
  }

  private void stand(DemoStation one, String at) {
    switch (one.state()) {
      case "CLOSED" ->
          staff.make(at + "closure", key("closed", one), wanted(today.minusDays(60), "场地收回，并入社区站"));
      case "SUSPENDED" ->
          staff.post(
              at + "suspension",
              Map.of(
                  "from", today.minusDays(3).toString(),
                  "until", today.plusDays(25).toString(),
                  "reason", "场地翻新，请先到附近的服务站"));
      case "WAITING", "RETURNED" -> {
        asking().make(at + "opening", key("asked", one), wanted(today.plusDays(10), "场地和人员已经到位"));
        if (one.state().equals("RETURNED")) {
          giveBack(one.name());
        }
      }
      default -> {} // It stands where it was registered.
    }
  }

  private void giveBack(String name) {
    staff.items("api/station-applications").stream()
        .filter(row -> name.equals(row.get("name")))
        .map(DemoStations::id)
        .forEach(
            id ->
                staff.post(
                    "api/station-applications/%d/return".formatted(id),
                    Map.of("answer", "还没有常态化活动，也没有写物业服务企业，请补上再报")));
  }

  private static Map<String, String> wanted(LocalDate day, String reason) {
    return Map.of("day", day.toString(), "reason", reason);
  }

  private long stationOf(String code, long community) {
    return staff
        .items("api/stations?kind=STATION&state=OPEN&township=" + code.substring(0, 9))
        .stream()
        .filter(row -> ((Number) row.get("community")).longValue() == community)
        .map(DemoStations::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no station in " + code));
  }

  private long community(String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .map(DemoStations::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }

  private DemoClient asking() {
    return Objects.requireNonNull(head);
  }

  private static long id(Map<String, ?> row) {
    return ((Number) row.get("id")).longValue();
  }

  private static String key(String what, DemoStation one) {
    return "demo-station-%s-%s".formatted(what, Integer.toHexString(one.name().hashCode()));
  }
}
