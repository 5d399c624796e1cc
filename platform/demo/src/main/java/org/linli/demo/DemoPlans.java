package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.tenant.Time;

/**
 * Plans of communities of 湛江 for this year in every state, written by the demo's own accounts
 * through the same doors as everyone, each step at its own time. What became of them is what the
 * living year has laid.
 */
final class DemoPlans {

  private static final String TENANT = "zhanjiang";
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;
  private final Instant now;
  private final int year;

  /**
   * The plans.
   *
   * @param laid the file that says that all of them have been laid
   */
  DemoPlans(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
    this.now = Instant.now();
    this.year = LocalDate.ofInstant(now, Time.ZONE).getYear();
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay(Runnable goOn) {
    goOn.run();
    if (Files.exists(laid)) {
      return;
    }
    List<DemoAccounts.Row> everywhere = accounts.staffOfAll(TENANT);
    try (DemoClient staff = client(TENANT, everywhere.getFirst());
        DemoClient second = client(TENANT, everywhere.getLast())) {
      for (DemoPlan one : DemoPlan.all()) {
        goOn.run();
        if (accounts.ofUniversity(one.university()).isPresent()) {
          lay(staff, second, one);
        }
      }
      unpaired(staff, second);
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(DemoClient staff, DemoClient second, DemoPlan one) {
    Map<String, ?> found = communityOf(staff, one.community());
    long community = number(found, "id");
    String name = String.valueOf(found.get("shortName"));
    if (projectsOf(staff, community).isEmpty()) {
      staff.make(
          "api/communities/%d/projects".formatted(community),
          key(community, "project"),
          one.project());
    }
    List<Long> projects = projectsOf(staff, community);
    boolean isBusy = projects.size() > 1;
    if (one.state().equals("AGREED")) {
      pairWithCompany(staff, second, community);
    }
    // One of a busy community's projects isn't in its plan, so that something is outside of it.
    List<Long> planned = isBusy ? projects.subList(0, projects.size() - 1) : projects;
    int perMonth = isBusy ? 2 : 1;
    DemoPlanDesk desk = desk(staff, community);
    desk.write(at(2, 10), one.draft(planned, perMonth, perMonth));
    desk.propose(at(2, 12));
    switch (one.state()) {
      case "RETURNED" -> giveBack(one, desk, name);
      case "AGREED" -> {
        giveBack(one, desk, name);
        desk.revise(at(2, 22), one.draft(planned, perMonth, 1));
        desk.propose(at(2, 23));
        if (desk.waitsFor(one.university())) {
          try (DemoClient university = ofUniversity(one)) {
            new DemoPlanAnswer(university.at(clock(), at(2, 25)), year).agree(name);
          }
        }
        desk.noteAgreement(at(2, 26));
      }
      default -> {} // Nobody has answered yet.
    }
  }

  private void giveBack(DemoPlan one, DemoPlanDesk desk, String name) {
    if (desk.isFirst() && desk.waitsFor(one.university())) {
      try (DemoClient university = ofUniversity(one)) {
        new DemoPlanAnswer(university.at(clock(), at(2, 18)), year).giveBack(name, one.reason());
      }
    }
  }

  /** Two communities without a pairing: one plan the city's staff agree to, one still a draft. */
  private void unpaired(DemoClient staff, DemoClient second) {
    List<String> paired = DemoPairing.all().stream().map(DemoPairing::community).toList();
    Map<Long, List<Long>> projects =
        staff.everything("api/projects?q=").stream()
            .collect(
                Collectors.groupingBy(
                    one -> number(one, "community"),
                    TreeMap::new,
                    Collectors.mapping(one -> number(one, "id"), Collectors.toList())));
    List<Long> others = new ArrayList<>(projects.keySet());
    paired.stream()
        .distinct()
        .filter(code -> code.startsWith("4408"))
        .forEach(code -> others.remove(number(communityOf(staff, code), "id")));
    DemoPlan plan = DemoPlan.all().getFirst();
    for (int i = 0; i < Math.min(2, others.size()); i++) {
      long community = others.get(i);
      DemoPlanDesk desk = desk(staff, community);
      desk.write(at(2, 10), plan.draft(projects.getOrDefault(community, List.of()), 1, 1));
      if (i == 0) {
        desk.propose(at(2, 12));
        desk.agreeFor(second.at(clock(), at(2, 20)));
      }
    }
  }

  /** A second person writes down what the company said: who proposed it may not. */
  private static void pairWithCompany(DemoClient staff, DemoClient second, long community) {
    String pairings = "api/communities/%d/pairings".formatted(community);
    long pairing =
        staff.idOf(
            pairings,
            key(community, "company"),
            Map.of(
                "kind", "COMPANY",
                "partner", "社区超市（演示）",
                "manner", "BY_POST",
                "duty", "每月一次爱心早餐",
                "purpose", "给独居老人送早餐",
                "from", "2025-09-01",
                "contactName", "演示联系人（虚构）",
                "contactPhone", "0000-0000000"));
    second.make(
        "api/pairings/%d/acceptance".formatted(pairing),
        key(community, "company-accepts"),
        DemoPairing.answered("2025-09-01"));
  }

  private DemoPlanDesk desk(DemoClient staff, long community) {
    return new DemoPlanDesk(staff, clock(), community, at(1, 8), year);
  }

  private static List<Long> projectsOf(DemoClient staff, long community) {
    return staff.everything("api/projects?q=").stream()
        .filter(one -> number(one, "community") == community)
        .map(one -> number(one, "id"))
        .sorted()
        .toList();
  }

  private static Map<String, ?> communityOf(DemoClient staff, String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }

  static long number(Map<String, ?> row, String field) {
    return ((Number) row.get(field)).longValue();
  }

  /** A day of this year, or now, if it is still to come. */
  private Instant at(int month, int day) {
    Instant then = LocalDate.of(year, month, day).atTime(MORNING).atZone(Time.ZONE).toInstant();
    return then.isBefore(now) ? then : now;
  }

  private DemoClock clock() {
    return (DemoClock) context.getBean(Clock.class);
  }

  private DemoClient ofUniversity(DemoPlan one) {
    return client("university", accounts.ofUniversity(one.university()).orElseThrow());
  }

  private DemoClient client(String place, DemoAccounts.Row account) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + place + "/"), account);
  }

  static String key(long community, String what) {
    return "demo-plan-%d-%s".formatted(community, what);
  }
}
