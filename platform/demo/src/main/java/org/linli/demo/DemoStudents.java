package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.linli.job.Jobs;

/**
 * Students of the universities of 湛江, their league branches in every state, and some who agreed
 * that their service of the year is told to their university. All made up, none with an ID number.
 */
final class DemoStudents {

  private static final String HOME = "zhanjiang";
  private static final long BETWEEN = Duration.ofMillis(100).toNanos();
  private static final List<String> SCHOOLS = List.of("湛江市第二中学", "湛江一中");

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  /**
   * The students of a demo.
   *
   * @param laid the file that says that all of them have been laid
   */
  DemoStudents(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /** Lays what isn't there yet. */
  void lay(Runnable goOn) {
    if (Files.exists(laid)) {
      return;
    }
    IO.println("Laying universities' students.");
    DemoStudying studying = new DemoStudying(context, server, accounts);
    List<String> volunteers = studying.names();
    boolean first = true;
    for (DemoUniversity one : DemoUniversity.all()) {
      Optional<DemoAccounts.Row> staff = accounts.ofUniversity(one.name());
      if (one.home().equals(HOME) && staff.isPresent()) {
        goOn.run();
        DemoRoster roster = DemoRoster.of(one, today);
        roster = first ? roster.with(volunteers) : roster;
        try (DemoClient desk = client("university", staff.get())) {
          bring(desk, roster);
          keep(desk, first ? 4 : 7);
          if (first) {
            studying.agree(one.name(), roster);
            studying.answer(desk);
          }
        }
        first = false;
      }
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bring(DemoClient desk, DemoRoster roster) {
    String look = desk.upload("students/imports", "名册.xlsx", roster.sheet());
    String started = desk.submit(look, Map.of("mode", "all"));
    long job = Long.parseLong(started.substring(started.lastIndexOf('/') + 1));
    Jobs jobs = context.getBean(Jobs.class);
    while (jobs.find(job).orElseThrow().isOpen()) {
      LockSupport.parkNanos(BETWEEN);
    }
  }

  /**
   * Officers and teams: one branch of so many has an officer and a team, two have an officer only,
   * the others neither, and the last one is dissolved.
   */
  private void keep(DemoClient desk, int each) {
    List<Map<String, ?>> branches = desk.everything("api/branches?lacking=");
    String day =
        today.minusDays(60).getYear() < today.getYear()
            ? today.toString()
            : today.minusDays(60).toString();
    for (int i = 0; i < branches.size(); i++) {
      String at = "branches/" + branches.get(i).get("key");
      boolean untouched =
          branches.get(i).get("teams") == null
              && !Boolean.TRUE.equals(branches.get(i).get("officer"));
      if (!untouched) {
        continue; // An interrupted start had come this far.
      }
      if (i % each < 3) {
        String former = today.minusYears(1).toString();
        desk.submit(at + "/officer", Map.of("name", "何晓" + i, "from", former));
      }
      if (i % each == 0) {
        String place = List.of("BOTH", "COMMUNITY", "CAMPUS").get(i / each % 3);
        desk.submit(
            at + "/teams", Map.of("teamName", "青春志愿服务队", "place", place, "establishedOn", day));
      } else if (i == branches.size() - 1) {
        desk.submit(at + "/state", Map.of("dissolved", "true"));
      }
    }
    if (desk.list("api/schools").isEmpty()) {
      Map<String, ?> part = desk.list("api/parts").getFirst();
      SCHOOLS.forEach(
          school ->
              desk.submit(
                  "schools",
                  Map.of(
                      "school",
                      school + "（演示）",
                      "part",
                      String.valueOf(part.get("id")),
                      "what",
                      "每月一次，大学生带中学生到社区陪伴老人",
                      "from",
                      today.minusMonths(5).toString())));
    }
  }

  private DemoClient client(String place, DemoAccounts.Row account) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + place + "/"), account);
  }
}
