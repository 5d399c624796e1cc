package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.linli.account.Enrolling;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.transfer.AskingForTransfer;

/**
 * Made-up volunteers who move from 湛江 to 广州 with their records, a transfer in each state: asked on
 * paper at the desk, refused, waiting there, sent back, taken back, and one that counts in 广州 now,
 * of which a service lies at the time of one there.
 */
final class DemoTransfers {

  private static final String HOME = "zhanjiang";
  private static final String THERE = "guangzhou";
  private static final List<String> ENDS =
      List.of("ASKED", "REFUSED", "OFFERED", "RETURNED", "WITHDRAWN", "ACCEPTED");
  private static final int MOST_WAITS = 100;
  private static final long BETWEEN = Duration.ofMillis(100).toNanos();

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;
  private final LocalDate today = LocalDate.ofInstant(Instant.now(), Time.ZONE);

  /**
   * The transfers of a demo.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoTransfers(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay() {
    if (Files.exists(laid) || context.getBean(Tenants.class).find(THERE).isEmpty()) {
      return;
    }
    DemoAccounts.Row clerk = accounts.staffOfAll(HOME).getFirst();
    DemoAccounts.Row other = accounts.staffOfAll(THERE).getFirst();
    try (DemoClient home = client(HOME, clerk);
        DemoClient there = client(THERE, other)) {
      Map<String, ?> known = home.items("api/hours?size=1").getFirst();
      Occasion occasion =
          new Occasion(number(known, "session"), number(known, "community"), null, null);
      Occasion elsewhere =
          new Occasion(
              number(known, "session"),
              number(there.items("api/communities?size=1").getFirst(), "id"),
              null,
              null);
      for (int i = 0; i < ENDS.size(); i++) {
        long volunteer = register(home, occasion.community(), i);
        if (!home.items("api/transfers?size=500").stream()
            .anyMatch(one -> number(one, "volunteer") == volunteer)) {
          long same = register(there, elsewhere.community(), i);
          post(HOME, occasion, volunteer, 6, account(clerk));
          if (ENDS.get(i).equals("ACCEPTED")) {
            post(THERE, elsewhere, same, 1, account(other));
          }
          end(ENDS.get(i), home, there, volunteer, account(clerk));
        }
      }
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end(String end, DemoClient home, DemoClient there, long volunteer, long by) {
    AskingForTransfer asking = context.getBean(AskingForTransfer.class);
    long id = within(() -> asking.ask(volunteer, THERE, "调到广州工作", by));
    String at = "api/transfers/" + id;
    switch (end) {
      case "REFUSED" -> home.post(at + "/refusal", Map.of("reason", "有一次服务正在核对，核对后再转"));
      case "OFFERED" -> home.post(at + "/release", Map.of());
      case "WITHDRAWN" ->
          within(
              () -> {
                asking.withdraw(volunteer, by);
                return true;
              });
      case "RETURNED", "ACCEPTED" -> {
        home.post(at + "/release", Map.of());
        await(home, at, "OFFERED");
        long arrival =
            there.items("api/arrivals?state=WAITING").stream()
                .mapToLong(one -> number(one, "id"))
                .max()
                .orElseThrow();
        if (end.equals("ACCEPTED")) {
          there.post("api/arrivals/" + arrival + "/acceptance", Map.of());
        } else {
          there.post("api/arrivals/" + arrival + "/refusal", Map.of("reason", "请先补全本地登记的联系方式"));
        }
        await(home, at, end);
      }
      default -> {
        // It stays asked.
      }
    }
  }

  private static void await(DemoClient home, String at, String state) {
    for (int wait = 0; wait < MOST_WAITS; wait++) {
      if (state.equals(home.read(at).get("state"))) {
        return;
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }

  private long register(DemoClient staff, long community, int i) {
    DemoPerson person = DemoPerson.next(new Random(70 + i), 970 + i, today.minusYears(1));
    return staff.idOf(
        "api/communities/" + community + "/volunteers",
        "demo-transfer-" + i,
        person.application(community, "老城区"));
  }

  /** Three hours a week, from half a year ago on. */
  private void post(String tenant, Occasion occasion, long volunteer, int weeks, long by) {
    List<Served> services =
        IntStream.range(0, weeks)
            .mapToObj(i -> served(tenant, volunteer, today.minusMonths(6).plusWeeks(i)))
            .toList();
    Tenants tenants = context.getBean(Tenants.class);
    tenants.within(
        tenants.find(tenant).orElseThrow(),
        () ->
            context.getBean(PostingHours.class).post(occasion, Evidence.ROSTER, services, by, ""));
  }

  private static Served served(String tenant, long volunteer, LocalDate day) {
    Instant from = day.atTime(14, 0).atZone(Time.ZONE).toInstant();
    byte[] name = (tenant + volunteer + day).getBytes(StandardCharsets.UTF_8);
    return new Served(UUID.nameUUIDFromBytes(name), volunteer, from, from.plusSeconds(10_800));
  }

  private <T> T within(Supplier<T> work) {
    Tenants tenants = context.getBean(Tenants.class);
    return tenants.within(tenants.find(HOME).orElseThrow(), work);
  }

  private DemoClient client(String tenant, DemoAccounts.Row row) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + tenant + "/"), row);
  }

  /** The account of who is enrolled already. */
  private long account(DemoAccounts.Row row) {
    return context.getBean(Enrolling.class).enroll(row.login(), row.name(), row.password(), false);
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
