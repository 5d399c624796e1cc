package org.linli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.account.Inviting;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Whoever belongs to several places and forgot their password turns to the operator. */
@LinliTest
class ResettingPasswordTest {

  private static final String DESK = "/operator/accounts";
  private static final String CHOSEN = "gravel pelican 42 orbit";

  private final LinliServer server;
  private final People people;
  private final Browser operator;

  ResettingPasswordTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.operator = people.logInOperator();
  }

  @Test
  void the_link_is_shown_once_as_a_code_to_scan_and_lets_its_holder_choose_a_password() {
    String login = ofTwoPlaces("forgetful.one");
    Browser before = people.logIn(login);
    Browser.Answer found = find(login);
    assertThat(found.html().select("main").text()).contains("湛江市 · 团委工作人员", "北碚区 · 审计员");

    Browser.Answer issued = operator.submit(found, Map.of());

    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.header("Cache-Control")).contains("no-store");
    assertThat(issued.html().select("svg.qr path")).isNotEmpty();
    assertThat(issued.html().select("h1").text()).contains(login, "重设密码");
    Browser guest = new Browser(server);
    Browser.Answer page = guest.get(path(issued));
    assertThat(page.body()).contains("重新设置密码", login);
    Browser.Answer in = guest.submit(page, Map.of("password", CHOSEN, "again", CHOSEN));
    assertThat(in.header("Location")).isEqualTo("/choose");
    assertThat(guest.get("/choose").body()).contains("湛江市", "北碚区");
    assertThat(before.get("/sessions").status()).isEqualTo(303);
    assertThat(new Browser(server).get(path(issued)).status()).isEqualTo(404);
  }

  @Test
  void it_stands_in_the_platforms_audit_log() {
    operator.submit(find(ofTwoPlaces("forgetful.two")), Map.of());

    assertThat(operator.get("/operator/audit?action=account.link-issued").body())
        .contains("签发一次性链接", "用途 重设密码", "operator")
        .doesNotContain("RESET");
  }

  @Test
  void a_new_link_makes_the_one_before_void() {
    String login = ofTwoPlaces("forgetful.three");
    String first = path(operator.submit(find(login), Map.of()));
    String second = path(operator.submit(find(login), Map.of()));

    assertThat(new Browser(server).get(first).status()).isEqualTo(404);
    assertThat(new Browser(server).get(second).status()).isEqualTo(200);
  }

  @Test
  void only_the_whole_login_name_finds_someone() {
    ofTwoPlaces("forgetful.four");
    assertThat(find("FORGETFUL.four ").html().selectFirst("main h2").text())
        .isEqualTo("forgetful.four");
    for (String part : new String[] {"forgetful", "forgetful.%", "", "'"}) {
      assertThat(find(part).html().select("main form[method=post]")).isEmpty();
    }
    assertThat(find("forgetful.nobody").body()).contains("没有用这个登录名的账号");
  }

  @Test
  void whoever_never_had_a_password_gets_an_invitation_instead() {
    server
        .get(Inviting.class)
        .inviteAdministrator(server.tenant("beibei"), "never.came", "还没来的人", 1);
    Browser.Answer found = find("never.came");
    assertThat(found.body()).contains("还没有接受邀请");
    assertThat(found.html().select("main form[action$=/link]")).isEmpty();
  }

  @Test
  void nobody_resets_their_own_and_nobody_else_gets_to_this_desk() {
    assertThat(find("operator").html().select("main form[method=post]")).isEmpty();
    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    assertThat(administrator.get(DESK + "?login=operator").status()).isEqualTo(404);
    Browser.Answer ownPage = administrator.get("/password");
    String token = ownPage.html().selectFirst("main input[name=_csrf]").val();
    String link =
        find(ofTwoPlaces("forgetful.five")).html().select("main form[method=post]").attr("action");
    assertThat(administrator.post(link, Map.of("_csrf", token)).status()).isEqualTo(404);
  }

  private String ofTwoPlaces(String login) {
    people.enroll(login, in("zhanjiang"), Role.STAFF, new Scope(List.of("4408")));
    return people.enroll(login, in("beibei"), Role.AUDITOR, new Scope(List.of("500109")));
  }

  private Browser.Answer find(String login) {
    String query = java.net.URLEncoder.encode(login, java.nio.charset.StandardCharsets.UTF_8);
    Browser.Answer found = operator.get(DESK + "?login=" + query);
    assertThat(found.status()).isEqualTo(200);
    return found;
  }

  private static String path(Browser.Answer issued) {
    String address = issued.html().select("main strong").first().text();
    return address.substring(address.indexOf("/invitation/"));
  }

  private static Subject in(String tenant) {
    return Subject.of(new TenantId(tenant));
  }
}
