package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.account.PeopleChange.Appointment;
import org.linli.account.PeopleChange.Outcome;
import org.linli.account.PeopleChange.Reappointment;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** A tenant always keeps one administrator, whoever decides what at the same moment. */
@Tag("database")
class LastAdministratorTest {

  private static final Scope ALL = new Scope(List.of("4404"));
  private static final Subject ZHUHAI = Subject.of(new TenantId("zhuhai"));

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);
  private long one;
  private long other;

  @BeforeEach
  void there_are_two_administrators() {
    clock.pass(java.time.Duration.ofHours(1));
    one = account(people.enroll("first.admin", ZHUHAI, Role.TENANT_ADMINISTRATOR, ALL));
    other = account(people.enroll("second.admin", ZHUHAI, Role.TENANT_ADMINISTRATOR, ALL));
    clock.pass(java.time.Duration.ofMinutes(1));
  }

  @Test
  void the_last_one_is_neither_disabled_nor_made_something_else() {
    assertThat(change(disabled(other))).isEqualTo(Outcome.DONE);

    assertThat(change(disabled(one))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
    assertThat(
            change(
                new Reappointment(
                    one, Role.TENANT_ADMINISTRATOR, Role.STAFF, new Scope(List.of("440402")))))
        .isEqualTo(Outcome.LAST_ADMINISTRATOR);

    assertThat(administrators()).isEqualTo(1);
    assertThat(people.logIn("first.admin").get("/zhuhai/people").status()).isEqualTo(200);
  }

  @Test
  void one_who_is_only_invited_does_not_count() {
    assertThat(change(disabled(other))).isEqualTo(Outcome.DONE);
    server
        .get(Inviting.class)
        .inviteAdministrator(server.tenant("zhuhai"), "third.admin", "还没来的人", one);

    assertThat(change(disabled(one))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
  }

  @Test
  void an_administrator_of_another_tenant_does_not_count() {
    people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR);
    assertThat(change(disabled(other))).isEqualTo(Outcome.DONE);
    assertThat(change(disabled(one))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
  }

  @Test
  void of_two_who_disable_each_other_at_the_same_moment_one_stays() throws Exception {
    Browser first = people.logIn("first.admin");
    Browser second = people.logIn("second.admin");
    String firstToken = csrf(first);
    String secondToken = csrf(second);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Integer> a = threads.submit(() -> disable(together, first, other, firstToken));
      Future<Integer> b = threads.submit(() -> disable(together, second, one, secondToken));
      assertThat(List.of(a.get(), b.get())).contains(303);
    }
    assertThat(administrators()).isEqualTo(1);
  }

  private static int disable(CyclicBarrier together, Browser browser, long whom, String token)
      throws Exception {
    together.await();
    return browser
        .post(
            "/zhuhai/people/" + whom + "/roles/TENANT_ADMINISTRATOR/disable",
            Map.of("_csrf", token))
        .status();
  }

  private static String csrf(Browser browser) {
    return browser.get("/zhuhai/people/new").html().selectFirst("main input[name=_csrf]").val();
  }

  private static Appointment disabled(long account) {
    return new Appointment(account, Role.TENANT_ADMINISTRATOR, ALL, Membership.State.DISABLED);
  }

  private Outcome change(PeopleChange change) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhuhai"),
            () -> server.get(ChangingPeople.class).change("account.role-taken", change, Map.of()));
  }

  private long administrators() {
    return server
        .get(Memberships.class)
        .countActive(SubjectKind.TENANT, "zhuhai", Role.TENANT_ADMINISTRATOR);
  }

  private long account(String login) {
    return server.get(Accounts.class).findByLogin(login).map(Account::key).orElseThrow();
  }
}
