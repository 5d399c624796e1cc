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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.linli.tenant.Time;

/**
 * A year of volunteer service in 湛江: in real communities of all its counties, by people who don't
 * exist. The same seed makes the same year. Each record is made through the API at its own time, so
 * every rule has been asked.
 */
final class LivingYear {

  private static final String TENANT = "zhanjiang";

  /** The demonstration community, which is busier than others. */
  private static final String XINJIANG = "440802001002";

  private static final long SEED = 20_221_205;
  private static final int AT_ONCE = 3;
  private static final String DONE = "laid";

  private final BeanContext context;
  private final URI tenant;
  private final DemoAccounts accounts;
  private final Path state;

  /**
   * The year.
   *
   * @param first its first day
   * @param now when it ends
   */
  record Span(LocalDate first, Instant now) {

    LocalDate today() {
      return LocalDate.ofInstant(now, Time.ZONE);
    }

    int days() {
      return Math.toIntExact(ChronoUnit.DAYS.between(first, today()));
    }
  }

  /**
   * A year to be laid.
   *
   * @param state the file that says when it was begun and whether it has been laid
   */
  LivingYear(BeanContext context, URI server, DemoAccounts accounts, Path state) {
    this.context = context;
    this.tenant = server.resolve("/" + TENANT + "/");
    this.accounts = accounts;
    this.state = state;
  }

  /**
   * Lays what isn't there yet; a start that was interrupted half-way is continued, as each request
   * has a key of its own.
   *
   * @param each how many communities of each county, besides the demonstration community
   * @param goOn asked before each community; throws when it is to stop
   */
  void lay(int each, Runnable goOn) {
    List<String> before = read();
    if (before.contains(DONE)) {
      return;
    }
    Instant now =
        before.isEmpty()
            ? context.getBean(Clock.class).instant()
            : Instant.parse(before.getFirst());
    write(now.toString());
    Span span = new Span(LocalDate.ofInstant(now, Time.ZONE).minusYears(1), now);
    IO.println("Laying a year of service in 湛江.");
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Map<String, ?> community : pick(each)) {
        running.add(
            threads.submit(
                () -> {
                  goOn.run();
                  live(community, span);
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The first start was interrupted; start again to continue it.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CannotStart stopped
          ? stopped
          : new IllegalStateException("The year could not be laid", e.getCause());
    }
    readNotices();
    write(now + "\n" + DONE);
  }

  private void live(Map<String, ?> community, Span span) {
    long id = ((Number) community.get("id")).longValue();
    String code = String.valueOf(community.get("divisionCode"));
    Random random = new Random(SEED + code.hashCode());
    List<DemoProject> projects = new ArrayList<>(DemoProject.all());
    boolean isBusy = code.equals(XINJIANG);
    if (!isBusy) {
      Collections.shuffle(projects, random);
    }
    try (DemoClient staff = logIn(0);
        DemoClient second = logIn(1)) {
      LivingCommunity lives =
          new LivingCommunity(
              id,
              String.valueOf(community.get("shortName")),
              new LivingDesk(staff, second, (DemoClock) context.getBean(Clock.class), span),
              random);
      if (isBusy) {
        try (DemoClient volunteer = logIn(accounts.firstOf(TENANT, "RESIDENT"))) {
          lives.join(volunteer);
        }
      }
      lives.live(
          isBusy ? 30 : 9 + random.nextInt(7),
          projects.subList(0, isBusy ? 3 : 1 + random.nextInt(3)),
          isBusy ? 2 : 1);
    }
  }

  /** Who was there all year has read what they were told in it. */
  private void readNotices() {
    List<DemoAccounts.Row> readers = new ArrayList<>(accounts.staffOfAll(TENANT));
    readers.add(accounts.firstOf(TENANT, "RESIDENT"));
    for (DemoAccounts.Row reader : readers) {
      try (DemoClient client = logIn(reader)) {
        client.submit("notices/read", Map.of("newest", Long.toString(Long.MAX_VALUE)));
      }
    }
  }

  /** Some of each county, always the same. */
  private List<Map<String, ?>> pick(int each) {
    try (DemoClient staff = logIn(0)) {
      Map<String, List<Map<String, ?>>> byCounty =
          staff.everything("api/communities?kind=COMMUNITY").stream()
              .filter(one -> one.get("divisionCode") != null)
              .sorted(Comparator.comparing(one -> String.valueOf(one.get("divisionCode"))))
              .collect(
                  Collectors.groupingBy(
                      one -> String.valueOf(one.get("divisionCode")).substring(0, 6),
                      LinkedHashMap::new,
                      Collectors.toList()));
      List<Map<String, ?>> picked = new ArrayList<>();
      for (List<Map<String, ?>> county : byCounty.values()) {
        county.stream()
            .filter(one -> XINJIANG.equals(one.get("divisionCode")))
            .forEach(picked::add);
        List<Map<String, ?>> others =
            new ArrayList<>(
                county.stream().filter(one -> !XINJIANG.equals(one.get("divisionCode"))).toList());
        Collections.shuffle(others, new Random(SEED));
        picked.addAll(others.subList(0, Math.min(each, others.size())));
      }
      return picked;
    }
  }

  /** One of those who work for the whole city. */
  private DemoClient logIn(int which) {
    return logIn(accounts.staffOfAll(TENANT).get(which));
  }

  private DemoClient logIn(DemoAccounts.Row account) {
    return DemoClient.logIn(context.getBean(JsonMapper.class), tenant, account);
  }

  private List<String> read() {
    try {
      return Files.exists(state) ? Files.readAllLines(state) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(state, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
