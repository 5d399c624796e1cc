package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.organization.OrganizationGround;
import org.linli.organization.OrganizationKind;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Social organizations of young people and their league-building instructors (GD-3). */
@LinliTest
class YouthTest {

  private static final String LIST = "/zhanjiang/youth-organizations";

  private final LinliServer server;
  private final OrganizationGround ground;
  private final Browser staff;
  private final String name = "街舞社" + UUID.randomUUID();
  private final long organization;
  private final String page;

  YouthTest(LinliServer server) {
    this.server = server;
    this.ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.staff = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    this.organization = ground.organization(OrganizationKind.SOCIAL_ORGANIZATION, name);
    this.page = "/zhanjiang/organizations/" + organization;
  }

  @Test
  void one_without_an_instructor_is_listed_until_one_is_named() {
    assertThat(post("/youth", Map.of()).html().select("#f-basis-error").text()).isNotEmpty();
    post("/youth", Map.of("basis", "INTEREST"));
    assertThat(staff.get(LIST + "?without=true").html().select("tbody").text())
        .contains(name, "兴趣", "还没有团建指导员");

    Map<String, String> said = new HashMap<>(Map.of("name", "郑老师", "phone", "打电话"));
    said.put("from", "2026-03-01");
    assertThat(post("/instructor", said).html().select("#f-phone-error").text()).isNotEmpty();
    said.put("phone", "0759-2222222");
    assertThat(post("/instructor", said).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select("main").text()).contains("团建指导员 郑老师", "075****2222");
    assertThat(staff.get(LIST + "?without=true").html().select("main").text()).doesNotContain(name);
    assertThat(
            Tables.rows(server, "zhanjiang", "SELECT name, phone FROM youth_instructor").toString())
        .doesNotContain("郑老师", "2222222");

    said.put("from", "2026-02-01");
    assertThat(post("/instructor", said).html().select("#f-from-error").text()).contains("不能早于现任");
    post("/instructor/end", Map.of());
    assertThat(staff.get(LIST + "?without=true").html().select("tbody").text()).contains(name);
  }

  @Test
  void a_company_is_no_social_organization_of_young_people() {
    long company = ground.organization(OrganizationKind.COMPANY, "公司" + name);
    var refused =
        staff.send(
            "PUT",
            "/zhanjiang/api/organizations/" + company + "/youth",
            "{\"basis\":\"TRADE\"}",
            "Content-Type",
            "application/json",
            "X-CSRF-Token",
            staff.get(page).html().select("meta[name=csrf-token]").attr("content"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("社会组织和志愿服务组织");
  }

  @Test
  void in_another_place_and_in_another_tenant_it_is_not_there() {
    post("/youth", Map.of("basis", "BUILDING"));
    People people = new People(server);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get(page + "/youth/edit").status()).isEqualTo(404);
    assertThat(elsewhere.get(LIST).html().select("main").text()).doesNotContain(name);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/youth-organizations").html().select("main").text())
        .doesNotContain(name);
  }

  private Browser.Answer post(String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    String token =
        staff.get(page + "/youth/edit").html().select("meta[name=csrf-token]").attr("content");
    all.put("_csrf", token);
    return staff.post(page + to, all);
  }
}
