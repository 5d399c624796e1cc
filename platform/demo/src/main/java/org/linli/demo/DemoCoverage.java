package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Stations and points over the towns of 北碚, opened one after the other since the end of 2021: three
 * towns are covered and their signs are up, in the others it is partial, some signs are not up,
 * some points lack their property company, one station's name can't stand on a sign. The villages
 * and communities are real, what stands in them is made up.
 */
final class DemoCoverage {

  static final String TENANT = "beibei";
  private static final String PLUGIN = "beibei-coverage";
  private static final LocalDate FIRST = LocalDate.of(2021, 12, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 20);
  private static final List<String> COMPLETE = List.of("500109001", "500109104", "500109108");
  private static final int ELSEWHERE = 3;
  private static final Duration SINCE = Duration.ofDays(160);

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;

  /**
   * What covers the district.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoCoverage(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay(Runnable goOn) {
    goOn.run();
    if (Files.exists(laid) || !mayBeUsed(context)) {
      return;
    }
    try (DemoClient administrator = client("TENANT_ADMINISTRATOR")) {
      longAgo(administrator).submit("plugins/" + PLUGIN + "/enablement", Map.of());
      administrator.put("api/station-sign-emblem", Map.of("file", DemoEmblem.inBase64()));
    }
    try (DemoClient staff = client("STAFF")) {
      Map<String, List<Map<String, ?>>> towns =
          staff.everything("api/communities?sort=place").stream()
              .filter(one -> Boolean.TRUE.equals(one.get("countable")))
              .collect(
                  Collectors.groupingBy(
                      one -> String.valueOf(one.get("divisionCode")).substring(0, 9),
                      LinkedHashMap::new,
                      Collectors.toList()));
      lay(staff, towns, goOn);
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that months that are past were owed by somebody. */
  private DemoClient longAgo(DemoClient client) {
    return context.getBean(Clock.class) instanceof DemoClock clock
        ? client.at(clock, clock.instant().minus(SINCE))
        : client;
  }

  /** Whether the district may use the plugin: it is there. */
  static boolean mayBeUsed(BeanContext context) {
    return context
        .getBean(Tenants.class)
        .find(TENANT)
        .filter(tenant -> tenant.plugins().permitted().contains(PLUGIN))
        .isPresent();
  }

  private void lay(DemoClient staff, Map<String, List<Map<String, ?>>> towns, Runnable goOn) {
    int done = 0;
    for (Map.Entry<String, List<Map<String, ?>>> town : towns.entrySet()) {
      goOn.run();
      boolean complete = COMPLETE.contains(town.getKey());
      List<Map<String, ?>> theirs = town.getValue();
      int many = complete ? theirs.size() : Math.min(ELSEWHERE, theirs.size());
      for (int i = 0; i < many; i++) {
        lay(staff, theirs.get(i), done++, complete);
      }
      if (!complete) {
        plan(staff, theirs.get(many));
      }
    }
  }

  private void lay(DemoClient staff, Map<String, ?> community, int which, boolean complete) {
    String place = String.valueOf(community.get("shortName"));
    // One is called otherwise, so that its sign is refused.
    String name = which == 10 ? place + "服务驿站" : place + "志愿服务站";
    LocalDate opened = FIRST.plusDays(which * 27L);
    if (opened.isAfter(LAST) || opened.isAfter(today())) {
      opened = LAST.isAfter(today()) ? today() : LAST;
    }
    long station = open(staff, community, "STATION", name, opened, null);
    Map<String, Object> profile = new HashMap<>();
    profile.put("phone", which % 6 == 5 ? "" : "0000-0000000");
    if (complete || which % 3 != 2) {
      LocalDate sign = opened.plusDays(12);
      profile.put("signOn", (sign.isAfter(today()) ? today() : sign).toString());
    }
    staff.put("api/stations/%d/profile".formatted(station), profile);
    if (which % 5 == 0) {
      point(staff, community, place, opened, station, which % 10 == 0);
    }
  }

  private void point(
      DemoClient staff,
      Map<String, ?> community,
      String place,
      LocalDate opened,
      long station,
      boolean known) {
    String name = place + "演示小区志愿服务点";
    long point = open(staff, community, "POINT", name, opened, station);
    if (known) {
      staff.put(
          "api/stations/%d/profile".formatted(point),
          Map.of("compound", "演示小区（虚构）", "propertyCompany", "演示物业服务公司（虚构）"));
    }
  }

  private void plan(DemoClient staff, Map<String, ?> community) {
    open(staff, community, "STATION", community.get("shortName") + "志愿服务站", null, null);
  }

  private static long open(
      DemoClient staff,
      Map<String, ?> community,
      String kind,
      String name,
      @Nullable LocalDate opened,
      @Nullable Long parent) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", kind);
    wanted.put("name", name);
    wanted.put("planned", opened == null);
    wanted.put("openedOn", opened == null ? "" : opened.toString());
    wanted.put("parent", parent);
    wanted.put("hostKind", parent == null ? "COMMUNITY_SERVICE" : "PROPERTY");
    wanted.put("host", community.get("shortName") + (parent == null ? "便民服务中心（演示）" : "物业服务用房（演示）"));
    wanted.put("contactName", "演示联系人");
    return staff.idOf(
        "api/communities/%s/stations".formatted(community.get("id")),
        "demo-coverage-%s-%s-%s".formatted(community.get("id"), kind, opened == null),
        wanted);
  }

  private LocalDate today() {
    return Time.today(context.getBean(Clock.class));
  }

  private DemoClient client(String role) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class),
        server.resolve("/" + TENANT + "/"),
        accounts.firstOf(TENANT, role));
  }
}
