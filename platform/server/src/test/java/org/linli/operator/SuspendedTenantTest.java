package org.linli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A suspended tenant is closed to everyone in it, in words, and comes back as it was. */
@LinliTest
class SuspendedTenantTest {

  private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
  private static final String SESSION = "/dongguan/api/session";
  private static final String COMMUNITIES = "/dongguan/api/communities";

  private final LinliServer server;
  private final Browser administrator;
  private final Browser operator;
  private final Browser program;
  private final String token;

  SuspendedTenantTest(LinliServer server) {
    this.server = server;
    People people = new People(server);
    people.enroll("dongguan", Role.STAFF);
    this.administrator = people.logIn("dongguan", Role.TENANT_ADMINISTRATOR);
    this.operator = people.logInOperator();
    this.program = new Browser(server);
    Matcher given = TOKEN.matcher(logInProgram().body());
    assertThat(given.find()).isTrue();
    this.token = given.group(1);
  }

  @BeforeEach
  void the_operator_suspends_it() {
    press("suspension");
  }

  @AfterEach
  void it_is_open_again() {
    if (administrator.get("/dongguan/").status() == 503) {
      press("resumption");
    }
  }

  @Test
  void its_people_and_strangers_see_a_plain_page_that_says_so() {
    for (Browser browser : new Browser[] {administrator, new Browser(server)}) {
      for (String path : new String[] {"/dongguan/", "/dongguan/people", "/dongguan/communities"}) {
        Browser.Answer page = browser.get(path);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select("main").text()).contains("这里已暂停使用，数据都还在");
        assertThat(page.html().select("nav a[href*=dongguan]")).isEmpty();
        assertThat(page.html().select("main a").eachAttr("href")).containsExactly("/");
      }
    }
  }

  @Test
  void its_programs_get_a_problem_logged_in_or_not() {
    for (Browser.Answer answer : new Browser.Answer[] {read(), logInProgram()}) {
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.body()).contains("这里已暂停使用，数据都还在");
    }
  }

  @Test
  void other_tenants_do_not_notice() {
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.STAFF);
    assertThat(elsewhere.get("/zhanjiang/").status()).isEqualTo(200);
  }

  @Test
  void a_form_sent_meanwhile_changes_nothing_and_what_was_there_is_there_afterwards() {
    press("resumption");
    String before = administrator.get("/dongguan/people").html().select("main table").text();
    String communities = read().body();
    Browser.Answer form = administrator.get("/dongguan/people/new");
    press("suspension");

    Browser.Answer sent =
        administrator.submit(
            form, Map.of("login", "in.between", "name", "中间人", "role", "STAFF", "division", ""));
    assertThat(sent.status()).isEqualTo(503);
    press("resumption");

    assertThat(administrator.get("/dongguan/people").html().select("main table").text())
        .isEqualTo(before)
        .doesNotContain("in.between");
    assertThat(read().status()).isEqualTo(200);
    assertThat(read().body()).isEqualTo(communities);
  }

  private void press(String what) {
    String page = "/operator/tenants/dongguan";
    assertThat(operator.submitTo(page + "/" + what, operator.get(page)).status()).isEqualTo(303);
  }

  private Browser.Answer logInProgram() {
    String body =
        "{\"login\":\"dongguan.staff.4419\",\"password\":\"%s\"}".formatted(People.PASSWORD);
    return program.send(
        "POST", SESSION, body, "Content-Type", "application/json", "Accept", "application/json");
  }

  private Browser.Answer read() {
    return program.get(
        COMMUNITIES, "Authorization", "Bearer " + token, "Accept", "application/json");
  }
}
