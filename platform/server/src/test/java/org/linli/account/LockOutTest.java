package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** Guessing is stopped, by login name and by address. */
@Tag("database")
class LockOutTest {

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);

  @BeforeEach
  void after_a_quiet_hour() {
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void five_wrong_passwords_lock_the_account_and_the_page_says_until_when() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440811");
    for (int i = 0; i < 5; i++) {
      assertThat(attempt(login, "wrong").body()).contains("登录名或密码不对");
    }
    String opens = Opening.at(clock.instant().plus(Failures.LOCK));
    Browser.Answer locked = attempt(login, People.PASSWORD);
    assertThat(locked.status()).isEqualTo(422);
    assertThat(locked.body()).contains(opens + " 以后可以再试");
    clock.pass(Failures.LOCK.minusSeconds(1));
    assertThat(attempt(login, People.PASSWORD).status()).isEqualTo(422);
    clock.pass(Duration.ofSeconds(1));
    assertThat(attempt(login, People.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void a_login_name_that_nobody_has_is_locked_in_the_same_words() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440804");
    for (int i = 0; i < 5; i++) {
      attempt(login, "wrong");
      attempt("nobody.at.all", "wrong");
    }
    assertThat(attempt(login, "wrong").html().select("main").text())
        .contains("以后可以再试")
        .isEqualTo(attempt("nobody.at.all", "wrong").html().select("main").text());
  }

  @Test
  void a_success_in_between_starts_the_count_anew() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440802");
    for (int i = 0; i < 8; i++) {
      attempt(login, i == 3 ? People.PASSWORD : "wrong");
    }
    assertThat(attempt(login, People.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void a_class_that_comes_in_by_one_address_at_one_moment_is_let_in() throws Exception {
    Doorkeeping door = server.get(Doorkeeping.class);
    List<Callable<Boolean>> pupils = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String login = "pupil." + i;
      pupils.add(
          () -> {
            boolean admitted = door.admit(login, "192.0.2.77").isEmpty();
            door.welcome(login, "192.0.2.77");
            return admitted;
          });
    }
    try (var doors = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> pupil : doors.invokeAll(pupils)) {
        assertThat(pupil.get()).isTrue();
      }
    }
  }

  @Test
  void an_address_that_tries_many_login_names_is_locked_for_all_of_them() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440803");
    for (int i = 0; i < Attempt.Kind.ADDRESS.limit(); i++) {
      attempt("guess." + i, "wrong");
    }
    assertThat(attempt(login, People.PASSWORD).body()).contains("以后可以再试");
    clock.pass(Failures.LOCK);
    assertThat(attempt(login, People.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void a_made_up_forwarding_header_is_no_way_around_the_lock() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440803");
    for (int i = 0; i < Attempt.Kind.ADDRESS.limit(); i++) {
      Browser browser = new Browser(server);
      Browser.Answer page = browser.get("/login");
      String token = page.html().selectFirst("main input[name=_csrf]").val();
      browser.post(
          "/login",
          Map.of("login", "guess." + i, "password", "wrong", "_csrf", token),
          "X-Forwarded-For",
          "203.0.113." + i);
    }
    assertThat(attempt(login, People.PASSWORD).body()).contains("以后可以再试");
  }

  private Browser.Answer attempt(String login, String password) {
    Browser browser = new Browser(server);
    return browser.submit(browser.get("/login"), Map.of("login", login, "password", password));
  }
}
