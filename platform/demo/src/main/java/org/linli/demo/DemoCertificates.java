package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.linli.account.Enrolling;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Volunteers at every star in 湛江, made up, and certificates of theirs that are valid, superseded
 * and revoked. Their many years of service are posted at one stroke, by the ledger's own rules, as
 * rosters of one occasion: hundreds of sessions would take the first start a minute.
 */
final class DemoCertificates {

  private static final String TENANT = "zhanjiang";
  private static final int[] HOURS = {108, 312, 624, 1032, 1560};
  private static final int SHIFT = 8;
  private static final LocalDate GROWN_UP = LocalDate.of(2020, 1, 1);

  private final BeanContext context;
  private final URI tenant;
  private final DemoAccounts accounts;
  private final Path laid;
  private final LocalDate today;

  /**
   * The certificates of a demo.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoCertificates(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.tenant = server.resolve("/" + TENANT + "/");
    this.accounts = accounts;
    this.laid = laid;
    this.today = Time.today(context.getBean(Clock.class));
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay() {
    if (Files.exists(laid)) {
      return;
    }
    DemoAccounts.Row clerk = accounts.staffOfAll(TENANT).getFirst();
    long by = account(clerk);
    try (DemoClient staff = DemoClient.logIn(context.getBean(JsonMapper.class), tenant, clerk)) {
      Map<String, ?> known = staff.items("api/hours?size=1").getFirst();
      Occasion occasion =
          new Occasion(number(known, "session"), number(known, "community"), null, null);
      List<Long> people = new ArrayList<>();
      List<List<Long>> entries = new ArrayList<>();
      for (int stars = 1; stars <= HOURS.length; stars++) {
        long volunteer = register(staff, occasion.community(), stars);
        people.add(volunteer);
        entries.add(post(occasion, volunteer, HOURS[stars - 1] / SHIFT, by));
      }
      certify(staff, people, entries);
      new DemoExternals(context, staff, today.minusMonths(6)).lay(people);
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The account of who is enrolled already. */
  private long account(DemoAccounts.Row row) {
    return context.getBean(Enrolling.class).enroll(row.login(), row.name(), row.password(), false);
  }

  private long register(DemoClient staff, long community, int stars) {
    return staff.idOf(
        "api/communities/" + community + "/volunteers",
        "demo-star-" + stars,
        person(stars).application(community, "老城区"));
  }

  /** Who has so many stars. */
  static DemoPerson person(int stars) {
    return DemoPerson.next(new Random(stars), 900 + stars, GROWN_UP);
  }

  /** A shift of eight hours on every second day, the last one half a year ago. */
  private List<Long> post(Occasion occasion, long volunteer, int shifts, long by) {
    List<Served> services = new ArrayList<>();
    for (int i = 0; i < shifts; i++) {
      Instant from =
          today.minusMonths(6).minusDays(2L * i).atTime(8, 30).atZone(Time.ZONE).toInstant();
      byte[] name = ("demo-star-" + volunteer + "-" + i).getBytes(StandardCharsets.UTF_8);
      services.add(
          new Served(
              UUID.nameUUIDFromBytes(name), volunteer, from, from.plusSeconds(3600L * SHIFT)));
    }
    Tenants tenants = context.getBean(Tenants.class);
    Tenant here = tenants.find(TENANT).orElseThrow();
    return tenants
        .within(
            here,
            () ->
                context
                    .getBean(PostingHours.class)
                    .post(occasion, Evidence.ROSTER, services, by, ""))
        .values()
        .stream()
        .map(one -> ((Outcome.Posted) one).entry())
        .toList();
  }

  /** The first one's is valid, the next ones' were corrected and revoked. */
  private void certify(DemoClient staff, List<Long> people, List<List<Long>> entries) {
    List<Long> certificates = new ArrayList<>();
    for (long volunteer : people) {
      certificates.add(
          staff.idOf(
              "api/volunteers/" + volunteer + "/certificates",
              "demo-certificate-" + volunteer,
              Map.of(
                  "from",
                  today.minusYears(2).toString(),
                  "until",
                  today.minusMonths(1).toString())));
    }
    if (isValid(staff, certificates.get(3))) {
      staff.post(
          "api/hours/" + entries.get(3).getFirst() + "/reversal", Map.of("reason", "纸质签到表上没有这一天"));
    }
    if (isValid(staff, certificates.get(2))) {
      staff.post(
          "api/certificates/" + certificates.get(2) + "/revocation",
          Map.of("reason", "志愿者姓名登记有误，更正后重新开具"));
    }
  }

  private static boolean isValid(DemoClient staff, long certificate) {
    return "VALID".equals(staff.read("api/certificates/" + certificate).get("state"));
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
