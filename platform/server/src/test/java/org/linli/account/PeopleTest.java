package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** An administrator brings people in, gives them roles and scopes, and takes them away. */
@LinliTest
class PeopleTest {

  private static final String CHOSEN = "gravel pelican 42 orbit";

  private final LinliServer server;
  private final People people;
  private Browser administrator;

  PeopleTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
  }

  @BeforeEach
  void an_administrator_logs_in() {
    people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR);
    administrator = people.logIn("zhanjiang.tenant-administrator.4408");
  }

  @Test
  void an_invitation_is_shown_once_as_a_code_to_scan_and_to_type() {
    Browser.Answer issued = invite("ye.xin", "叶欣", "STAFF", "440803", "");
    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.html().select("svg.qr path")).isNotEmpty();
    assertThat(issued.html().select("main strong").eachText())
        .anyMatch(text -> text.startsWith("http") && text.contains("/invitation/"));
    assertThat(issued.header("Cache-Control")).contains("no-store");
  }

  @Test
  void whoever_was_invited_chooses_a_password_and_is_in() {
    String path = linkIn(invite("lin.yi", "林一", "STAFF", "440803", ""));
    Browser guest = new Browser(server);
    Browser.Answer page = guest.get(path);
    assertThat(page.body()).contains("邀请您加入湛江市", "lin.yi");
    Browser.Answer weak =
        guest.submit(page, Map.of("password", "12345678901", "again", "12345678901"));
    assertThat(weak.status()).isEqualTo(422);
    Browser.Answer in = guest.submit(page, Map.of("password", CHOSEN, "again", CHOSEN));
    assertThat(in.header("Location")).isEqualTo("/zhanjiang");
    assertThat(guest.get("/sessions").status()).isEqualTo(200);
    assertThat(new Browser(server).get(path).status()).isEqualTo(404);
  }

  @Test
  void an_invitation_without_an_acceptance_opens_nothing() {
    invite("wu.er", "吴二", "STAFF", "440803", "");
    assertThat(list("wu.er")).contains("等待接受", "霞山区");
  }

  @Test
  void whoever_has_an_account_elsewhere_logs_in_to_accept() {
    String login =
        people.enroll(
            "guest.of.beibei",
            Subject.of(new TenantId("beibei")),
            Role.STAFF,
            new Scope(List.of("500109")));
    String path = linkIn(invite(login, "北碚的同事", "AUDITOR", "", ""));
    Browser guest = new Browser(server);
    assertThat(guest.get(path).body()).contains("已经有密码").doesNotContain("name=\"password\"");
    Browser.Answer in =
        guest.submit(
            guest.get("/login?next=" + path), Map.of("login", login, "password", People.PASSWORD));
    assertThat(in.header("Location")).isEqualTo(path);
    Browser.Answer accepted = guest.submit(guest.get(path), Map.of());
    assertThat(accepted.header("Location")).isEqualTo("/zhanjiang");
    assertThat(guest.get("/choose").body()).contains("湛江市", "北碚区");
  }

  @Test
  void nobody_accepts_for_someone_else() {
    String path =
        linkIn(invite(people.enroll("beibei", Role.AUDITOR), "别人", "STAFF", "440803", ""));
    Browser other = people.logIn("beibei", Role.STATION_HEAD);
    Browser.Answer page = other.get(path);
    assertThat(page.body()).contains("您现在登录的是另一个账号");
    String token = other.get("/password").html().selectFirst("main input[name=_csrf]").val();
    assertThat(other.post(path, Map.of("_csrf", token)).status()).isEqualTo(403);
  }

  @Test
  void a_scope_outside_the_tenant_is_refused() {
    Browser.Answer answer = invite("zhao.san", "赵三", "STAFF", "500109", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("[name=name]").val()).isEqualTo("赵三");
  }

  @Test
  void a_station_head_needs_a_community_and_its_name_is_enough_if_it_is_unmistakable() {
    assertThat(invite("qian.si", "钱四", "STATION_HEAD", "440803", "").body())
        .contains("站长和社工要写明负责哪个社区");
    assertThat(invite("qian.si", "钱四", "STATION_HEAD", "", "没有的社区").body())
        .contains("没有叫“没有的社区”的社区");
  }

  @Test
  void a_role_taken_away_stops_working_at_once_and_can_be_given_back() {
    String login = people.enroll("zhanjiang", Role.AUDITOR);
    Browser auditor = people.logIn(login);
    String person = personOf(login);
    assertThat(auditor.get("/zhanjiang/audit").status()).isEqualTo(200);
    press(person, "/roles/AUDITOR/disable");
    assertThat(auditor.get("/zhanjiang/audit").status()).isEqualTo(404);
    assertThat(list(login)).contains("已停用");
    press(person, "/roles/AUDITOR/enable");
    assertThat(auditor.get("/zhanjiang/audit").status()).isEqualTo(200);
  }

  @Test
  void a_role_and_its_scope_are_changed() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440825");
    String person = personOf(login);
    Browser.Answer form = administrator.get(person + "/roles/STAFF");
    assertThat(form.html().select("select[name=division] option[selected]").val())
        .isEqualTo("440825");
    Browser.Answer saved =
        administrator.submit(
            form, Map.of("role", "STAFF", "division", "440823", "communities", ""));
    assertThat(saved.header("Location")).isEqualTo(person);
    assertThat(list(login)).contains("遂溪县");
    administrator.submit(
        administrator.get(person + "/roles/STAFF"),
        Map.of("role", "AUDITOR", "division", "", "communities", ""));
    assertThat(list(login)).contains("审计员").doesNotContain("团委工作人员 ");
  }

  @Test
  void nobody_takes_away_their_own_role() {
    String person = personOf("zhanjiang.tenant-administrator.4408");
    Browser.Answer page = administrator.get(person);
    assertThat(page.body()).contains("这是您自己");
    String token =
        administrator
            .get("/zhanjiang/people/new")
            .html()
            .selectFirst("main input[name=_csrf]")
            .val();
    assertThat(
            administrator
                .post(person + "/roles/TENANT_ADMINISTRATOR/disable", Map.of("_csrf", token))
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_forgotten_password_is_reset_by_a_link_and_ends_what_the_old_one_opened() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440881");
    Browser before = people.logIn(login);
    String path = linkIn(press(personOf(login), "/link"));
    Browser guest = new Browser(server);
    assertThat(guest.get(path).body()).contains("重新设置密码");
    guest.submit(guest.get(path), Map.of("password", CHOSEN, "again", CHOSEN));
    assertThat(guest.get("/sessions").status()).isEqualTo(200);
    assertThat(before.get("/sessions").status()).isEqualTo(303);
  }

  @Test
  void a_new_link_makes_the_one_before_void() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440882");
    String first = linkIn(press(personOf(login), "/link"));
    String second = linkIn(press(personOf(login), "/link"));
    assertThat(new Browser(server).get(first).status()).isEqualTo(404);
    assertThat(new Browser(server).get(second).status()).isEqualTo(200);
  }

  @Test
  void a_tenant_resets_no_password_that_opens_another_tenant() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440883");
    people.enroll(login, Subject.PLATFORM, Role.OPERATOR, Scope.NONE);
    Browser.Answer refused = press(personOf(login), "/link");
    assertThat(refused.status()).isEqualTo(303);
    assertThat(administrator.get(refused.header("Location")).body()).contains("在别处也有身份");
  }

  @Test
  void people_of_another_tenant_are_not_found() {
    Account stranger =
        server
            .get(Accounts.class)
            .findByLogin(people.enroll("beibei", Role.RESIDENT))
            .orElseThrow();
    assertThat(administrator.get("/zhanjiang/people/" + stranger.key()).status()).isEqualTo(404);
    assertThat(list("beibei.resident.500109")).doesNotContain("beibei.resident.500109");
  }

  @Test
  void what_was_done_stands_in_the_tenants_audit_log() {
    String login = people.enroll("zhanjiang", Role.STAFF, "440802");
    press(personOf(login), "/roles/STAFF/disable");
    Browser auditor = people.logIn("zhanjiang", Role.AUDITOR, "4408");
    assertThat(auditor.get("/zhanjiang/audit").body())
        .contains("停用身份", "zhanjiang.tenant-administrator.4408");
  }

  private Browser.Answer invite(
      String login, String name, String role, String division, String communities) {
    return administrator.submit(
        administrator.get("/zhanjiang/people/new"),
        Map.of(
            "login", login,
            "name", name,
            "role", role,
            "division", division,
            "communities", communities));
  }

  private String personOf(String login) {
    Account account = server.get(Accounts.class).findByLogin(login).orElseThrow();
    return "/zhanjiang/people/" + account.key();
  }

  private Browser.Answer press(String person, String button) {
    return administrator.submitTo(person + button, administrator.get(person));
  }

  private String list(String q) {
    return administrator.get("/zhanjiang/people?q=" + q).html().select("main table").text();
  }

  private static String linkIn(Browser.Answer issued) {
    assertThat(issued.status()).as(issued.body()).isEqualTo(200);
    String address = issued.html().select("main strong").first().text();
    return address.substring(address.indexOf("/invitation/"));
  }
}
