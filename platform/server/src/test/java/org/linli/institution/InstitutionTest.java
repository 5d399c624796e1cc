package org.linli.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The operator registers universities with their colleges and invites their people (GD-14). */
@LinliTest
class InstitutionTest {

  private final LinliServer server;
  private final Browser operator;
  private final String name = "大学" + UUID.randomUUID();

  InstitutionTest(LinliServer server) {
    this.server = server;
    this.operator = new People(server).logInOperator();
  }

  @Test
  void a_university_is_registered_with_its_code_its_home_and_its_colleges() {
    String code = "41" + (10_000_000 + (UUID.randomUUID().hashCode() & 0xFFFFFF));
    String page = add(Map.of("name", name, "code", code, "home", "zhanjiang"));

    post(page, page + "/colleges", Map.of("name", "海洋学院"));
    assertThat(operator.get(page).html().select("main").text()).contains(name, code, "湛江市", "海洋学院");
    assertThat(operator.get("/operator/institutions?q=" + code).html().select("tbody tr").text())
        .contains(name, "湛江市", "1");
  }

  @Test
  void a_partner_unit_is_registered_with_its_departments_and_has_no_code_of_a_university() {
    var wrong = form(Map.of("kind", "PARTNER_UNIT", "name", name, "code", "4144010566"));
    assertThat(wrong.html().select("#f-code-error").text()).isEqualTo("共建单位没有学校标识码，请留空");
    assertThat(wrong.html().select("#f-kind option[selected]").val()).isEqualTo("PARTNER_UNIT");

    String page = add(Map.of("kind", "PARTNER_UNIT", "name", name));
    post(page, page + "/colleges", Map.of("name", "团委"));

    assertThat(operator.get(page).html().select("main").text())
        .contains("共建单位", "部门", "团委")
        .doesNotContain("二级学院");
    assertThat(operator.get("/operator/institutions?q=" + name).html().select("tbody tr").text())
        .contains(name, "共建单位");
  }

  @Test
  void a_code_may_be_absent_and_a_wrong_one_is_said_beside_its_field() {
    add(Map.of("name", name));
    var wrong = form(Map.of("name", name + "二", "code", "10566"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-code-error").text()).isEqualTo("标识码是 10 位数字");
    assertThat(wrong.html().select("#f-name").val()).isEqualTo(name + "二");
    assertThat(form(Map.of("name", name)).html().select("#f-name-error").text())
        .isEqualTo("这个名称已经登记过");
  }

  @Test
  void two_universities_may_have_colleges_of_the_same_name_and_one_may_not() {
    String page = add(Map.of("name", name));
    String other = add(Map.of("name", name + "二"));
    assertThat(post(page, page + "/colleges", Map.of("name", "外国语学院")).status()).isEqualTo(303);
    assertThat(post(other, other + "/colleges", Map.of("name", "外国语学院")).status()).isEqualTo(303);
    assertThat(post(page, page + "/colleges", Map.of("name", "外国语学院")).status()).isEqualTo(422);
  }

  @Test
  void someone_invited_for_one_college_comes_in_by_the_link_with_that_log_in() {
    String page = add(Map.of("name", name));
    post(page, page + "/colleges", Map.of("name", "法学院"));
    String college =
        operator
            .get(page + "/staff/new")
            .html()
            .select("#f-part option:contains(法学院)")
            .attr("value");
    String login = "uni." + UUID.randomUUID();

    var invited =
        post(
            page + "/staff/new",
            page + "/staff",
            Map.of("name", "何老师", "login", login, "part", college));
    String address = invited.html().select("strong:contains(/invitation/)").text();
    assertThat(invited.html().select("h1").text()).contains(name + " 法学院");
    assertThat(operator.get(page).html().select("#staff").text()).contains("何老师", "法学院", "已邀请");

    Browser invitee = new Browser(server);
    var link = invitee.get(URI.create(address).getPath());
    assertThat(link.html().select("h1").text()).contains(name);
    var in = invitee.submit(link, Map.of("password", People.PASSWORD, "again", People.PASSWORD));
    assertThat(in.header("Location")).isEqualTo("/choose");
    assertThat(invitee.get("/choose").header("Location")).isEqualTo("/university");
    assertThat(operator.get(page).html().select("#staff").text()).doesNotContain("已邀请");
  }

  @Test
  void a_university_of_the_platform_is_nobody_elses_to_keep() {
    Browser administrator = new People(server).logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    assertThat(administrator.get("/operator/institutions").status()).isEqualTo(404);
    Universities universities = new Universities(server);
    assertThat(universities.logIn(universities.university()).get("/operator/institutions").status())
        .isEqualTo(404);
  }

  private String add(Map<String, String> fields) {
    var added = form(fields);
    assertThat(added.status()).isEqualTo(303);
    return added.header("Location");
  }

  private Browser.Answer form(Map<String, String> fields) {
    return post("/operator/institutions/new", "/operator/institutions", fields);
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", operator.get(from).html().select("input[name=_csrf]").first().val());
    return operator.post(to, all);
  }
}
