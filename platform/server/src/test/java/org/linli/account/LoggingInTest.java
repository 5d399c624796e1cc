package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Logging in by the page, as people do. */
@LinliTest
class LoggingInTest {

  private static final Subject ZHANJIANG = Subject.of(new TenantId("zhanjiang"));
  private static final Subject BEIBEI = Subject.of(new TenantId("beibei"));

  private final LinliServer server;
  private final People people;
  private final Enrolling enrolling;

  LoggingInTest(LinliServer server, Enrolling enrolling) {
    this.server = server;
    this.people = new People(server);
    this.enrolling = enrolling;
  }

  @Test
  void whoever_has_one_membership_goes_straight_there() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    assertThat(browser.get("/choose").header("Location")).isEqualTo("/zhanjiang");
  }

  @Test
  void whoever_has_several_chooses_and_can_switch() {
    String login = people.enroll("two.places", ZHANJIANG, Role.STAFF, new Scope(List.of("4408")));
    people.enroll("two.places", BEIBEI, Role.AUDITOR, new Scope(List.of("500109")));
    Browser browser = people.logIn(login);
    Browser.Answer choice = browser.get("/choose");
    assertThat(choice.html().select("main a").eachAttr("href"))
        .containsExactlyInAnyOrder("/zhanjiang", "/beibei");
    assertThat(choice.body()).contains("湛江市", "团委工作人员", "北碚区", "审计员");
  }

  @Test
  void a_page_that_was_asked_for_is_shown_after_the_log_in() {
    people.enroll("zhanjiang", Role.STAFF);
    Browser browser = new Browser(server);
    Browser.Answer turned = browser.get("/sessions");
    assertThat(turned.status()).isEqualTo(303);
    assertThat(turned.header("Location")).isEqualTo("/login?next=%2Fsessions");
    assertThat(logIn(browser, turned.header("Location"), "zhanjiang.staff.4408").header("Location"))
        .isEqualTo("/sessions");
  }

  @Test
  void a_link_to_another_site_is_dropped() {
    people.enroll("zhanjiang", Role.STAFF);
    Browser.Answer in =
        logIn(
            new Browser(server),
            "/login?next=%2F%2Fevil.example%2Fzhanjiang",
            "zhanjiang.staff.4408");
    assertThat(in.header("Location")).isEqualTo("/choose");
  }

  @Test
  void a_wrong_password_and_an_unknown_login_name_get_the_same_words() {
    people.enroll("known.name", ZHANJIANG, Role.STAFF, Scope.NONE);
    Browser.Answer wrong = attempt("known.name", "not the password");
    Browser.Answer unknown = attempt("nobody.here", "not the password");
    assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
    assertThat(wrong.html().select("main").text())
        .contains("登录名或密码不对")
        .isEqualTo(unknown.html().select("main").text());
  }

  @Test
  void what_was_typed_is_kept_but_for_the_password() {
    Browser.Answer wrong = attempt("nobody.here", "not the password");
    assertThat(wrong.html().select("input[name=login]").val()).isEqualTo("nobody.here");
    assertThat(wrong.html().select("input[name=password]").val()).isEmpty();
  }

  @Test
  void the_cookies_are_unseen_by_scripts_and_stay_on_this_site() {
    people.enroll("zhanjiang", Role.STAFF);
    Browser browser = new Browser(server);
    Browser.Answer in = logIn(browser, "/login", "zhanjiang.staff.4408");
    assertThat(in.response().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("linli=ey"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("linli-refresh="))
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax", "Path=/"));
  }

  @Test
  void the_access_token_says_nothing_about_the_person() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    String token = browser.cookie("linli").split("\\.")[1];
    String payload = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    assertThat(payload).contains("\"sub\"", "\"sid\"", "\"aud\":\"linli\"");
    assertThat(payload).doesNotContain("zhanjiang", "staff", "STAFF");
  }

  @Test
  void after_logging_out_the_cookies_open_nothing() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);
    Browser thief = browser.copy();
    Browser.Answer out = browser.submitTo("/logout", browser.get("/sessions"));
    assertThat(out.header("Location")).isEqualTo("/login");
    assertThat(browser.get("/sessions").status()).isEqualTo(303);
    assertThat(thief.get("/sessions").status()).isEqualTo(303);
  }

  @Test
  void an_initial_password_opens_only_the_page_that_changes_it() {
    long account = enrolling.enroll("brand.new", "新来的", People.PASSWORD, true);
    enrolling.appoint(account, ZHANJIANG, Role.STAFF, new Scope(List.of("4408")));
    Browser browser = new Browser(server);
    assertThat(logIn(browser, "/login?next=/sessions", "brand.new").header("Location"))
        .isEqualTo("/password");
    assertThat(browser.get("/sessions").header("Location")).isEqualTo("/password");
    Browser.Answer page = browser.get("/password");
    assertThat(page.status()).isEqualTo(200);
    String chosen = "gravel pelican 42 orbit";
    Browser.Answer same =
        browser.submit(
            page,
            Map.of(
                "current", People.PASSWORD, "password", People.PASSWORD, "again", People.PASSWORD));
    assertThat(same.status()).isEqualTo(422);
    assertThat(same.body()).contains("新密码不能和现在的密码一样");
    Browser.Answer changed =
        browser.submit(
            page, Map.of("current", People.PASSWORD, "password", chosen, "again", chosen));
    assertThat(changed.header("Location")).isEqualTo("/choose");
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
  }

  private Browser.Answer attempt(String login, String password) {
    Browser browser = new Browser(server);
    return browser.submit(browser.get("/login"), Map.of("login", login, "password", password));
  }

  private static Browser.Answer logIn(Browser browser, String page, String login) {
    return browser.submit(browser.get(page), Map.of("login", login, "password", People.PASSWORD));
  }
}
