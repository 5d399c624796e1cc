package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.account.PeopleChange.Outcome;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** What is over is forgotten, and nothing that someone still uses. */
@Tag("database")
class ForgettingTest {

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);
  private final Forgetting forgetting = server.get(Forgetting.class);

  @BeforeEach
  void what_other_tests_left_is_forgotten() {
    clock.pass(Duration.ofDays(100));
    forgetting.forget();
  }

  @Test
  void a_session_is_forgotten_a_month_after_it_was_last_used_and_not_while_it_is_open() {
    Browser used = people.logIn("zhanjiang", Role.STAFF);
    String login = people.enroll("zhuhai", Role.STAFF);
    people.logIn(login);
    for (int day = 0; day < 29; day++) {
      clock.pass(Duration.ofHours(11));
      assertThat(used.get("/sessions").status()).isEqualTo(200);
    }
    clock.pass(Duration.ofDays(30).minus(Duration.ofHours(29 * 11)));
    forgetting.forget();
    assertThat(sessionsOf(login)).isEqualTo(1);

    clock.pass(Duration.ofMillis(1));
    forgetting.forget();

    assertThat(sessionsOf(login)).isZero();
    assertThat(sessionsOf("zhanjiang.staff.4408")).isEqualTo(1);
  }

  @Test
  void a_link_is_forgotten_a_month_after_it_ended() {
    long account = account(people.enroll("zhuhai", Role.AUDITOR));
    ResettingPasswords resetting = server.get(ResettingPasswords.class);
    OneTimeLinks links = server.get(OneTimeLinks.class);
    IssuedLink link = resetting.issue(resetting.find(account).orElseThrow(), account);
    byte[] hash = OneTimeCode.parse(link.code()).orElseThrow().hash();

    clock.pass(Duration.ofDays(31));
    forgetting.forget();
    assertThat(links.find(hash)).isPresent();

    clock.pass(Duration.ofMillis(1));
    forgetting.forget();
    assertThat(links.find(hash)).isEmpty();
  }

  @Test
  void failed_attempts_are_forgotten_after_a_day() {
    Attempts attempts = server.get(Attempts.class);
    String address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
    server.get(Doorkeeping.class).admit(address);
    String network = Doorkeeping.network(address);

    clock.pass(Duration.ofDays(1));
    forgetting.forget();
    assertThat(attempts.find(Attempt.Kind.ADDRESS, network)).isPresent();

    clock.pass(Duration.ofMillis(1));
    forgetting.forget();
    assertThat(attempts.find(Attempt.Kind.ADDRESS, network)).isEmpty();
  }

  @Test
  void a_change_that_was_taken_is_known_for_three_months() {
    TakenChanges taken = server.get(TakenChanges.class);
    String message = UUID.randomUUID().toString();
    Instant now = clock.instant();
    taken.take(message, Outcome.DONE, now);

    clock.pass(Duration.ofDays(90));
    forgetting.forget();
    assertThat(taken.find(message)).isPresent();

    clock.pass(Duration.ofMillis(1));
    forgetting.forget();
    assertThat(taken.find(message)).isEmpty();
  }

  @Test
  void it_happens_every_night() {
    var forget = server.context().getBeanDefinition(Forgetting.class).findMethod("forget");
    assertThat(forget.orElseThrow().stringValue(Scheduled.class, "cron")).contains("0 0 4 * * *");
  }

  private long sessionsOf(String login) {
    return ControlTables.count(
        server, "SELECT COUNT(*) FROM session WHERE account_id = ?", account(login));
  }

  private long account(String login) {
    return server.get(Accounts.class).findByLogin(login).map(Account::key).orElseThrow();
  }
}
