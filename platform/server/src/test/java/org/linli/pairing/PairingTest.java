package org.linli.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A community's side of pairings: by area or by post, agreed by both (GD-10, GD-14). */
@LinliTest
class PairingTest {

  private final LinliServer server;
  private final PairingGround here;
  private final Universities universities;
  private final Browser staff;

  PairingTest(LinliServer server) {
    this.server = server;
    this.here = new PairingGround(server, "zhanjiang", "440802001");
    this.universities = new Universities(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
  }

  @Test
  void a_company_is_paired_by_post_and_its_answer_is_noted_by_the_communitys_people() {
    String company = "公司" + UUID.randomUUID();
    var made = propose(Map.of("kind", "COMPANY", "partner", company, "manner", "BY_POST"));
    String page = made.header("Location");
    assertThat(staff.get(page).html().select("main").text())
        .contains(company, "待答复", "定点定岗", "东片", "李社工", "登记对方的答复");

    post(page, page + "/acceptance", Map.of("contactName", "赵经理", "contactPhone", "0759-7654321"));
    assertThat(staff.get(page).html().select("main").text())
        .contains("结对中", "赵经理", "075****4321", "同意结对");
    assertThat(staff.get("/zhanjiang/communities/" + here.community).html().text())
        .contains(company, "结对中");
    assertThat(
            staff.get("/zhanjiang/pairings?state=ACCEPTED&q=" + company).html().select("tbody tr"))
        .hasSize(1);

    assertThat(post(page, page + "/end", Map.of("reason", "")).status()).isEqualTo(422);
    post(page, page + "/end", Map.of("reason", "公司搬走了"));
    assertThat(staff.get(page).html().select("main").text()).contains("已结束", "公司搬走了");
    assertThat(post(page, page + "/end", Map.of("reason", "再来一次")).status()).isEqualTo(422);
  }

  @Test
  void what_was_typed_wrong_is_said_beside_its_field_and_the_rest_is_kept() {
    var wrong =
        propose(
            Map.of(
                "kind",
                "COMPANY",
                "partner",
                "某公司",
                "contactPhone",
                "打电话",
                "until",
                here.today().minusDays(1).toString()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-until-error").text()).isEqualTo("截止日期不能早于开始日期");
    assertThat(wrong.html().select("#f-contactPhone-error").text()).isEqualTo("请填写电话号码");
    assertThat(wrong.html().select("#f-partner").val()).isEqualTo("某公司");
  }

  @Test
  void a_university_is_found_by_name_and_answers_for_itself() {
    Institution university = universities.university();
    String asked = "/zhanjiang/communities/" + here.community + "/pairings/new?q=";
    assertThat(staff.get(asked + university.name()).html().select(".place-name").text())
        .isEqualTo(university.name());

    var made = propose(Map.of("institution", Long.toString(university.id())));
    String page = made.header("Location");
    assertThat(staff.get(page).html().select("form[action*=acceptance]")).isEmpty();
    assertThat(staff.get(page).html().select("main").text()).contains("工作台答复");
    var forced =
        post(page, page + "/acceptance", Map.of("contactName", "我", "contactPhone", "12345"));
    assertThat(forced.status()).isEqualTo(422);
    assertThat(forced.html().select("main").text()).contains("要等对方答复");

    var twice = propose(Map.of("institution", Long.toString(university.id())));
    assertThat(twice.html().select("main").text()).contains("已经和" + university.name() + "结对");

    post(page, page + "/end", Map.of("reason", "找错了学校"));
    assertThat(staff.get(page).html().select("main").text()).contains("已撤回", "找错了学校");
  }

  @Test
  void what_a_university_proposed_waits_on_the_first_page_and_is_declined_with_a_reason() {
    long pairing = here.proposed(universities.university(), false);
    String page = "/zhanjiang/pairings/" + pairing;
    assertThat(staff.get("/zhanjiang/").html().select("main").text()).contains("结对邀请等社区答复");
    assertThat(post(page, page + "/refusal", Map.of("reason", "")).status()).isEqualTo(422);
    post(page, page + "/refusal", Map.of("reason", "已有学校在做"));
    assertThat(here.state(pairing)).isEqualTo(PairingState.DECLINED);
    assertThat(staff.get(page).html().select("#history").text())
        .contains("社区 婉拒 · 已有学校在做", "结对单位 发起结对");
  }

  @Test
  void a_closed_university_is_offered_no_more() {
    Institution university = universities.university();
    universities.close(university);
    String asked = "/zhanjiang/communities/" + here.community + "/pairings/new?q=";
    assertThat(staff.get(asked + university.name()).html().select(".place-name")).isEmpty();
    assertThat(propose(Map.of("institution", Long.toString(university.id()))).status())
        .isEqualTo(404);
  }

  @Test
  void an_agreement_is_kept_when_it_is_a_document_and_read_in_its_place_only() {
    String page = "/zhanjiang/pairings/" + here.withCompany();
    String to = staff.get(page).html().select("form[enctype]").attr("action");
    assertThat(staff.upload(to, "agreement", "a.pdf", new byte[] {1, 2, 3}).status())
        .isEqualTo(422);
    assertThat(staff.upload(to, "agreement", "a.png", Pictures.write("png")).status())
        .isEqualTo(303);
    String file = staff.get(page).html().select("a[href*=/files/]").attr("href");
    assertThat(staff.get(file).status()).isEqualTo(200);
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get(file).status()).isEqualTo(404);
  }

  @Test
  void telephone_numbers_are_masked_until_someone_gives_a_reason_and_that_is_logged() {
    long pairing = here.withCompany();
    String page = "/zhanjiang/pairings/" + pairing;
    assertThat(staff.get(page).body()).contains("075****4567").doesNotContain("0759-1234567");

    assertThat(post(page, page + "/contacts", Map.of()).body())
        .contains("请先选查看原因")
        .doesNotContain("0759-1234567");
    assertThat(post(page, page + "/contacts", Map.of("why", "REQUEST")).body())
        .contains("tel:0759-1234567", "本次查看已记入审计日志");

    assertThat(Tables.audited(server, "zhanjiang", "pairing", pairing))
        .containsOnlyOnce("pairing.contactsRevealed");
  }

  @Test
  void contacts_are_sealed_and_the_history_cannot_be_changed() {
    here.withCompany();
    assertThat(
            Tables.rows(server, "zhanjiang", "SELECT name, phone FROM pairing_contact").toString())
        .doesNotContain("王COMMUNITY", "0759-1234567");
    assertThat(
            org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class,
                () ->
                    here.here(
                        () ->
                            server
                                .get(org.linli.division.Sql.class)
                                .update("UPDATE pairing_event SET reason = 'x'"))))
        .hasStackTraceContaining("denied");
  }

  @Test
  void communities_and_colleges_without_a_pairing_are_listed() {
    Institution university = universities.university("本地大学" + UUID.randomUUID(), "zhanjiang");
    Institution college = universities.college(university, "水产学院" + UUID.randomUUID());
    assertThat(colleges()).contains(college.name());
    long pairing = here.proposed(college, false);
    assertThat(colleges()).contains(college.name());
    String page = "/zhanjiang/pairings/" + pairing;
    post(page, page + "/acceptance", Map.of("contactName", "李", "contactPhone", "12345"));
    assertThat(colleges()).doesNotContain(college.name());

    assertThat(staff.get("/zhanjiang/unpaired/communities").html().select("tbody tr")).isNotEmpty();
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_pairing() {
    String page = "/pairings/" + here.withCompany();
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get("/zhanjiang" + page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get("/beibei" + page).status())
        .isEqualTo(404);
  }

  private String colleges() {
    return staff.get("/zhanjiang/unpaired/colleges").html().select("main").text();
  }

  private Browser.Answer propose(Map<String, String> said) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "manner", "BY_AREA",
                "duty", "东片",
                "purpose", "陪伴老人",
                "from", here.today().toString(),
                "contactName", "李社工",
                "contactPhone", "0759-1234567"));
    all.putAll(said);
    String base = "/zhanjiang/communities/" + here.community + "/pairings";
    return post(base + "/new?other=true", base, all);
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", staff.get(from).html().select("meta[name=csrf-token]").attr("content"));
    return staff.post(to, all);
  }
}
