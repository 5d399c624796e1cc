package org.linli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The operator closes an account everywhere at once, says why, and opens it again as it was. */
@LinliTest
class ClosingAccountTest {

  private static final String DESK = "/operator/accounts";
  private static final Pattern TOKENS =
      Pattern.compile("\"accessToken\":\"([^\"]+)\".*\"refreshToken\":\"([^\"]+)\"");

  private final LinliServer server;
  private final People people;
  private final Browser operator;

  ClosingAccountTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.operator = people.logInOperator();
  }

  @Test
  void a_closed_account_stops_working_everywhere_and_a_program_with_its_tokens_too() {
    String login = ofTwoPlaces("closed.one");
    Browser office = people.logIn(login);
    Browser phone = people.logIn(login);
    Matcher tokens = openProgram(login);
    assertThat(read(tokens.group(1)).status()).isEqualTo(200);

    Browser.Answer closed = close(login, "EXPOSED");

    assertThat(closed.status()).isEqualTo(303);
    assertThat(operator.get(closed.header("Location")).html().select("main").text())
        .contains("这个账号已停用", "湛江市 · 团委工作人员", "北碚区 · 审计员");
    for (String path : List.of("/zhanjiang/communities", "/beibei/audit", "/sessions")) {
      assertThat(office.get(path).header("Location")).as(path).startsWith("/login");
      assertThat(phone.get(path).header("Location")).as(path).startsWith("/login");
    }
    assertThat(read(tokens.group(1)).status()).isEqualTo(401);
    assertThat(
            json("/zhanjiang/api/session/refresh", "refreshToken", tokens.group(2), "x", "")
                .status())
        .isEqualTo(401);
    Browser back = new Browser(server);
    assertThat(
            back.submit(back.get("/login"), Map.of("login", login, "password", People.PASSWORD))
                .body())
        .contains("停用");
  }

  @Test
  void opened_again_it_is_what_it_was_and_its_old_sessions_stay_over() {
    String login = ofTwoPlaces("closed.two");
    Browser before = people.logIn(login);
    close(login, "MISUSED");

    Browser.Answer opened = operator.submit(find(login), Map.of());

    assertThat(opened.status()).isEqualTo(303);
    assertThat(before.get("/zhanjiang/communities").status()).isEqualTo(303);
    Browser after = people.logIn(login);
    assertThat(after.get("/zhanjiang/communities").status()).isEqualTo(200);
    assertThat(after.get("/beibei/audit").status()).isEqualTo(200);
  }

  @Test
  void who_did_it_and_why_stands_in_the_platforms_audit_log() {
    String login = ofTwoPlaces("closed.three");
    close(login, "OWNER");
    operator.submit(find(login), Map.of());

    assertThat(operator.get("/operator/audit?action=account.disabled").body())
        .contains("停用账号", "原因 本人要求", "operator");
    assertThat(operator.get("/operator/audit?action=account.enabled").body()).contains("恢复账号");
  }

  @Test
  void without_a_reason_nothing_happens_and_the_page_says_what_is_missing() {
    String login = ofTwoPlaces("closed.four");
    Browser browser = people.logIn(login);

    Browser.Answer refused = close(login, "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-reason-error").text()).isEqualTo("请先选停用原因");
    assertThat(browser.get("/zhanjiang/communities").status()).isEqualTo(200);
  }

  @Test
  void nobody_closes_their_own_account_so_that_one_operator_always_remains() {
    Browser.Answer own = find("operator");
    assertThat(own.html().select("main form[method=post]")).isEmpty();
    String others = find(ofTwoPlaces("closed.five")).html().select("form.reveal").attr("action");
    long me =
        server
            .get(org.linli.account.ResettingPasswords.class)
            .find("operator")
            .orElseThrow()
            .account();

    Browser.Answer sent =
        operator.post(
            others.replaceFirst("\\d+", Long.toString(me)),
            Map.of("_csrf", token(find("closed.five")), "reason", "LEFT"));

    assertThat(sent.status()).isEqualTo(409);
    assertThat(operator.get(DESK).status()).isEqualTo(200);
  }

  private Browser.Answer close(String login, String reason) {
    Browser.Answer page = find(login);
    return operator.post(
        page.html().select("form.reveal").attr("action"),
        Map.of("_csrf", token(page), "reason", reason));
  }

  private static String token(Browser.Answer page) {
    return page.html().selectFirst("form.reveal input[name=_csrf]").val();
  }

  private Browser.Answer find(String login) {
    return operator.get(DESK + "?login=" + login);
  }

  private Matcher openProgram(String login) {
    Browser.Answer opened =
        json("/zhanjiang/api/session", "login", login, "password", People.PASSWORD);
    Matcher tokens = TOKENS.matcher(opened.body());
    assertThat(tokens.find()).as(opened.body()).isTrue();
    return tokens;
  }

  private Browser.Answer json(String path, String one, String first, String other, String second) {
    String body = "{\"%s\":\"%s\",\"%s\":\"%s\"}".formatted(one, first, other, second);
    return new Browser(server)
        .send("POST", path, body, "Content-Type", "application/json", "Accept", "application/json");
  }

  private Browser.Answer read(String token) {
    return new Browser(server)
        .get(
            "/zhanjiang/api/communities",
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/json");
  }

  private String ofTwoPlaces(String login) {
    people.enroll(login, in("zhanjiang"), Role.STAFF, new Scope(List.of("4408")));
    return people.enroll(login, in("beibei"), Role.AUDITOR, new Scope(List.of("500109")));
  }

  private static Subject in(String tenant) {
    return Subject.of(new TenantId(tenant));
  }
}
