package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.institution.Institutions;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.volunteer.ReadingNames;

/**
 * Some volunteers of the demonstration community who study: most are found on the roster, one gave
 * another number, one another name, one has withdrawn. Each has an account of their own, with the
 * password of the first, which is listed.
 */
final class DemoStudying {

  private static final String TENANT = "zhanjiang";
  private static final String XINJIANG = "440802001002";
  private static final String ACCOUNT = "student1.zhanjiang";
  private static final String NOBODYS = "2099999";
  private static final int SOME = 12;
  private static final int MOST_WAITS = 100;
  private static final long BETWEEN = Duration.ofMillis(200).toNanos();
  private static final Pattern CODE = Pattern.compile("/volunteer/claim/([a-z0-9-]+)");

  private final BeanContext context;
  private final URI tenant;
  private final DemoAccounts accounts;
  private final List<Long> chosen = new ArrayList<>();

  DemoStudying(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.tenant = server.resolve("/" + TENANT + "/");
    this.accounts = accounts;
  }

  /**
   * Their names, in the order in which they stand on the roster; none where there is no account.
   */
  List<String> names() {
    if (accounts.named(ACCOUNT).isEmpty()) {
      return List.of();
    }
    try (DemoClient staff = client(accounts.firstOf(TENANT, "STAFF"))) {
      String community =
          staff.items("api/communities?q=" + XINJIANG).stream()
              .filter(one -> XINJIANG.equals(one.get("divisionCode")))
              .map(one -> String.valueOf(one.get("id")))
              .findFirst()
              .orElse("0");
      staff
          .items("api/volunteers?state=APPROVED&size=500&community=" + community, "volunteers")
          .stream()
          .map(one -> ((Number) one.get("id")).longValue())
          .sorted()
          .limit(SOME)
          .forEach(chosen::add);
    }
    Tenants tenants = context.getBean(Tenants.class);
    Map<Long, String> names =
        tenants.within(
            tenants.find(TENANT).orElseThrow(),
            () -> context.getBean(ReadingNames.class).of(chosen, "demo", 0));
    return chosen.stream().map(names::get).toList();
  }

  /** They say where they study and agree. */
  void agree(String university, DemoRoster roster) {
    long id =
        context.getBean(Institutions.class).named(university, 10).stream()
            .filter(one -> one.fullName().equals(university))
            .findFirst()
            .orElseThrow()
            .id();
    if (chosen.isEmpty()) {
      return;
    }
    try (DemoClient staff = client(accounts.firstOf(TENANT, "STAFF"))) {
      for (int i = 0; i < chosen.size(); i++) {
        try (DemoClient student = own(staff, i)) {
          say(student, chosen.get(i), id, number(roster, i));
          if (i == chosen.size() - 1) {
            withdraw(student, chosen.get(i));
          }
        }
      }
    }
  }

  /** A student who has taken their record over, as the volunteer who is listed did long ago. */
  private DemoClient own(DemoClient staff, int i) {
    long volunteer = chosen.get(i);
    Optional<DemoAccounts.Row> resident = accounts.named("volunteer." + TENANT);
    if (resident.isPresent()) {
      DemoClient listed = client(resident.get());
      if (mine(listed).contains(volunteer)) {
        return listed;
      }
      listed.close();
    }
    DemoAccounts.Row row = row(i);
    Enrolling enrolling = context.getBean(Enrolling.class);
    enrolling.appoint(
        enrolling.enroll(row.login(), row.name(), row.password(), false),
        Subject.of(new TenantId(TENANT)),
        Role.RESIDENT,
        new Scope(List.of(XINJIANG)));
    DemoClient student = client(row);
    if (!mine(student).contains(volunteer)) {
      Matcher code = CODE.matcher(staff.page("volunteers/%d/claim".formatted(volunteer), Map.of()));
      if (code.find()) {
        student.submit("volunteer/claim/" + code.group(1), Map.of("agree", "true"));
      }
    }
    return student;
  }

  private DemoAccounts.Row row(int i) {
    DemoAccounts.Row first = accounts.named(ACCOUNT).orElseThrow();
    return new DemoAccounts.Row(
        TENANT, ACCOUNT.replace("1", "" + (i + 1)), first.password(), first.role(), first.scope());
  }

  private static void withdraw(DemoClient student, long volunteer) {
    String path = "api/volunteers/mine/%d/studies".formatted(volunteer);
    if (student.list(path).stream().noneMatch(one -> "WITHDRAWN".equals(one.get("state")))) {
      student.post(path + "/withdrawal", Map.of("keep", true));
    }
  }

  /** One gave a number that nobody has, one the number of somebody else. */
  private static String number(DemoRoster roster, int i) {
    return switch (i) {
      case 2 -> NOBODYS;
      case 3 -> roster.number(roster.rows().size() - 1);
      default -> roster.number(i);
    };
  }

  private static void say(DemoClient client, long volunteer, long university, String number) {
    String path = "api/volunteers/mine/%d/studies".formatted(volunteer);
    if (client.list(path).isEmpty()) {
      client.make(
          path,
          "demo-study-" + volunteer,
          Map.of("university", university, "number", number, "earlier", true, "consent", true));
    }
  }

  /** The university refuses the number that nobody has, once it is told; the other one waits. */
  void answer(DemoClient desk) {
    for (int wait = 0; wait < MOST_WAITS; wait++) {
      List<Map<String, ?>> claims = desk.items("api/claims");
      claims.stream()
          .filter(one -> NOBODYS.equals(one.get("number")))
          .forEach(
              one ->
                  desk.submit(
                      "claims/%s/refusal".formatted(one.get("key")),
                      Map.of("reason", "名册上没有这个学号，请核对后重新填")));
      if (chosen.size() < 3 || claims.size() > 1 || wasRefused()) {
        return;
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }

  private boolean wasRefused() {
    try (DemoClient student = client(row(2))) {
      return student.list("api/volunteers/mine/%d/studies".formatted(chosen.get(2))).stream()
          .anyMatch(one -> "REFUSED".equals(one.get("state")));
    }
  }

  private static List<Long> mine(DemoClient client) {
    return client.list("api/volunteers/mine").stream()
        .map(one -> ((Number) one.get("id")).longValue())
        .toList();
  }

  private DemoClient client(DemoAccounts.Row account) {
    return DemoClient.logIn(context.getBean(JsonMapper.class), tenant, account);
  }
}
