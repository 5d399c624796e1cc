package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * How stations of 湛江 (五有) and 广州 (八有) stand: items shown, found met and not met at inspections,
 * with time limits that run, are over and were kept. Written by the demo's own accounts, each step
 * at its own time; the photos show nothing.
 */
final class DemoStandards {

  private static final Map<String, String> PLUGINS =
      Map.of("zhanjiang", "zhanjiang-station", "guangzhou", "guangdong-demo-community");
  private static final int STATIONS = 4;

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;
  private final Instant now = Instant.now();
  private final String photo = photo();

  /**
   * What is found.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoStandards(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay(Runnable goOn) {
    goOn.run();
    if (Files.exists(laid)) {
      return;
    }
    Tenants tenants = context.getBean(Tenants.class);
    for (String tenant : PLUGINS.keySet()) {
      if (tenants.find(tenant).isPresent()) {
        lay(tenant, goOn);
      }
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(String tenant, Runnable goOn) {
    try (DemoClient staff = client(tenant, "STAFF")) {
      if (staff.list("api/standards").isEmpty()) {
        enable(tenant);
      }
      for (Map<String, ?> standard : staff.list("api/standards")) {
        String key = String.valueOf(standard.get("key"));
        List<Map<String, ?>> stations =
            staff.items(
                "api/standards/stations?sort=place&size=%d&standard=%s".formatted(STATIONS, key));
        for (int i = 0; i < stations.size(); i++) {
          goOn.run();
          lay(staff, key, standard, stations.get(i), i);
        }
      }
    }
  }

  /** The administrator enables the plugin that brings the standard. */
  private void enable(String tenant) {
    try (DemoClient administrator = client(tenant, "TENANT_ADMINISTRATOR")) {
      administrator.submit("plugins/" + PLUGINS.get(tenant) + "/enablement", Map.of());
    }
  }

  /** The first of each four has something to mend, the others are further, or not so far. */
  private void lay(
      DemoClient staff, String standard, Map<String, ?> said, Map<String, ?> stands, int which) {
    long station = ((Number) stands.get("station")).longValue();
    List<Map<String, ?>> items = rows(said.get("items"));
    List<String> seen =
        items.stream().filter(DemoStandards::takesPhoto).map(DemoStandards::key).toList();
    int shown = which == 3 ? 1 : seen.size() - (which == 0 ? 1 : 0);
    for (String item : seen.subList(0, shown)) {
      staff
          .at(clock(), daysAgo(60))
          .make(
              "api/stations/%d/findings".formatted(station),
              "demo-standard-%d-%s".formatted(station, item),
              Map.of(
                  "standard",
                  standard,
                  "item",
                  item,
                  "met",
                  true,
                  "remark",
                  "演示照片（虚构）",
                  "fileName",
                  "演示.png",
                  "file",
                  photo));
    }
    switch (which) {
      case 0 -> inspect(staff, station, standard, items, -12, seen.getLast(), 9);
      case 1 -> inspect(staff, station, standard, items, -30, seen.getFirst(), -5);
      case 2 -> {
        inspect(staff, station, standard, items, -20, "", 0);
        plan(staff, station, standard, 10, daysAgo(3));
        if (String.valueOf(said.get("title")).contains("八有")) {
          staff.put(
              "api/stations/%d/demonstration".formatted(station), Map.of("standard", standard));
        }
      }
      default -> plan(staff, station, standard, 10, daysAgo(3));
    }
  }

  private void inspect(
      DemoClient staff,
      long station,
      String standard,
      List<Map<String, ?>> items,
      int day,
      String lacking,
      int mendBy) {
    long inspection = plan(staff, station, standard, day + 2, daysAgo(-day + 10));
    DemoClient then = staff.at(clock(), daysAgo(-day));
    Map<String, ?> visit = staff.list("api/inspections/%d/visits".formatted(inspection)).getFirst();
    if (!"PLANNED".equals(visit.get("state"))) {
      return;
    }
    List<Map<String, Object>> found = new ArrayList<>();
    for (Map<String, ?> item : items) {
      Map<String, Object> judged = new HashMap<>();
      judged.put("item", key(item));
      judged.put("met", !key(item).equals(lacking));
      found.add(judged);
    }
    Map<String, Object> result = new HashMap<>();
    result.put("day", today().plusDays(day).toString());
    result.put("items", found);
    if (!lacking.isEmpty()) {
      result.put("mendBy", today().plusDays(mendBy).toString());
      result.put("remark", "请按期整改（演示）");
    }
    then.post("api/inspection-visits/%s/result".formatted(visit.get("id")), result);
  }

  private long plan(DemoClient staff, long station, String standard, int due, Instant when) {
    return staff
        .at(clock(), when)
        .idOf(
            "api/inspections",
            "demo-inspection-%d-%d".formatted(station, due),
            Map.of(
                "title",
                "站点建设检查（演示）",
                "standard",
                standard,
                "stations",
                List.of(station),
                "dueOn",
                today().plusDays(due).toString()));
  }

  private static boolean takesPhoto(Map<String, ?> item) {
    return String.valueOf(item.get("evidence")).contains("PHOTO");
  }

  private static String key(Map<String, ?> row) {
    return String.valueOf(row.get("key"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, ?>> rows(Object list) {
    return (List<Map<String, ?>>) list;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, Time.ZONE);
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private DemoClock clock() {
    return (DemoClock) context.getBean(Clock.class);
  }

  private DemoClient client(String tenant, String role) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class),
        server.resolve("/" + tenant + "/"),
        accounts.firstOf(tenant, role));
  }

  /** A picture of nothing, in Base64. */
  private static String photo() {
    BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    paint.setPaint(new GradientPaint(0, 0, new Color(0xDF, 0xE3, 0xE8), 320, 200, Color.WHITE));
    paint.fillRect(0, 0, 320, 200);
    paint.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
