package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/**
 * What time does to sessions: tokens run out and are renewed, copies of them give themselves away.
 */
@Tag("database")
class SessionTimeTest {

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);

  @BeforeEach
  void after_a_quiet_hour() {
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void an_access_token_past_its_time_is_renewed_on_the_way() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    String access = browser.cookie("linli");
    String refresh = browser.cookie("linli-refresh");
    clock.pass(Duration.ofMinutes(11));
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
    assertThat(browser.cookie("linli")).isNotEqualTo(access);
    assertThat(browser.cookie("linli-refresh")).isNotEqualTo(refresh);
  }

  @Test
  void a_form_left_open_past_its_tokens_time_goes_through() {
    Browser browser = people.logIn(people.enroll("zhanjiang", Role.AUDITOR));
    Browser.Answer form = browser.get("/password");
    clock.pass(Duration.ofHours(3));
    String chosen = "gravel pelican 42 orbit";
    Browser.Answer sent =
        browser.submit(
            form, Map.of("current", People.PASSWORD, "password", chosen, "again", chosen));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Location")).isEqualTo("/choose");
  }

  @Test
  void the_new_tokens_arrive_even_with_an_answer_that_refuses() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    Browser.Answer form = browser.get("/password");
    String refresh = browser.cookie("linli-refresh");
    clock.pass(Duration.ofMinutes(11));
    Browser.Answer refused =
        browser.submit(form, Map.of("current", "wrong", "password", "x", "again", "y"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(browser.cookie("linli-refresh")).isNotEqualTo(refresh);
    clock.pass(Duration.ofMinutes(11));
    assertThat(browser.get("/nowhere/at/all").status()).isEqualTo(404);
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void two_tabs_that_renew_at_the_same_moment_both_go_on() {
    Browser tab = people.logIn("zhanjiang", Role.STAFF);
    clock.pass(Duration.ofMinutes(11));
    Browser other = tab.copy();
    assertThat(tab.get("/sessions").status()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(29));
    assertThat(other.get("/sessions").status()).isEqualTo(200);
    assertThat(tab.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void a_refresh_token_shown_again_later_ends_the_session_for_both() {
    Browser owner = people.logIn("zhanjiang", Role.STAFF);
    Browser thief = owner.copy();
    thief.forget("linli");
    clock.pass(Duration.ofMinutes(11));
    assertThat(owner.get("/sessions").status()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(31));
    assertThat(thief.get("/sessions").status()).isEqualTo(303);
    assertThat(owner.get("/sessions").status()).isEqualTo(303);
  }

  @Test
  void a_stolen_token_from_long_ago_ends_the_session_too() {
    Browser owner = people.logIn("zhanjiang", Role.STAFF);
    Browser thief = owner.copy();
    thief.forget("linli");
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofMinutes(11));
      assertThat(owner.get("/sessions").status()).isEqualTo(200);
    }
    assertThat(thief.get("/sessions").status()).isEqualTo(303);
    assertThat(owner.get("/sessions").status()).isEqualTo(303);
  }

  @Test
  void a_made_up_secret_ends_nothing_unless_its_handle_is_known() {
    Browser owner = people.logIn("zhanjiang", Role.STAFF);
    Browser stranger = new Browser(server);
    Browser.Answer answer =
        stranger.get("/sessions", "Cookie", "linli-refresh=" + RefreshToken.first().text());
    assertThat(answer.status()).isEqualTo(303);
    assertThat(owner.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void after_half_a_day_unused_a_session_is_over() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    clock.pass(Duration.ofHours(11));
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
    clock.pass(Duration.ofHours(13));
    assertThat(browser.get("/sessions").status()).isEqualTo(303);
  }

  @Test
  void a_session_ended_from_another_one_is_over_at_once() {
    Browser phone = people.logIn("zhanjiang", Role.STAFF);
    Browser office = people.logIn("zhanjiang", Role.STAFF);
    Browser.Answer list = office.get("/sessions");
    assertThat(list.body()).contains("本机");
    office.submitTo("/sessions/end-others", list);
    assertThat(phone.get("/sessions").status()).isEqualTo(303);
    assertThat(office.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void nobody_ends_a_session_of_someone_else() {
    Browser mine = people.logIn("zhanjiang", Role.STAFF);
    Browser theirs = people.logIn("zhanjiang", Role.STATION_HEAD, "440803");
    Browser.Answer list = theirs.get("/sessions");
    people.logIn("zhanjiang", Role.STATION_HEAD, "440803");
    String other =
        theirs.get("/sessions").html().select("form[action$=/end]").first().attr("action");
    String token = mine.get("/sessions").html().selectFirst("input[name=_csrf]").val();
    assertThat(list.status()).isEqualTo(200);
    assertThat(mine.post(other, Map.of("_csrf", token)).status()).isEqualTo(404);
  }

  @Test
  void an_account_taken_away_stops_working_within_half_a_minute_wherever_it_was_done() {
    Browser browser = people.logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER, "440803"));
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
    Accounts accounts = server.get(Accounts.class);
    Account account = accounts.findByLogin("zhanjiang.social-worker.440803").orElseThrow();
    accounts.disable(account.key(), clock.instant()); // as another node does
    clock.pass(Duration.ofSeconds(30));
    assertThat(browser.get("/sessions").status()).isEqualTo(303);
    accounts.enable(account.key());
  }
}
