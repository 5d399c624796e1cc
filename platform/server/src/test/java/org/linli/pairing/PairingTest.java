package org.linli.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.organization.OrganizationGround;
import org.linli.organization.OrganizationKind;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A community's side of pairings: by area or by post, agreed by both (GD-10, GD-14). */
@LinliTest
class PairingTest {

  private static final Map<String, String> ANSWER =
      Map.of(
          "contactName", "赵经理",
          "contactPhone", "0759-7654321",
          "givenBy", "钱主任",
          "givenOn", "2026-10-01",
          "way", "PHONE");

  private final LinliServer server;
  private final PairingGround here;
  private final Universities universities;
  private final Browser staff;
  private final Browser colleague;

  PairingTest(LinliServer server) {
    this.server = server;
    this.here = new PairingGround(server, "zhanjiang", "440802001");
    this.universities = new Universities(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.colleague = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, here.path);
  }

  @Test
  void a_company_is_paired_by_post_and_its_answer_is_noted_by_the_communitys_people() {
    String company = "公司" + UUID.randomUUID();
    var made =
        here.propose(staff, Map.of("kind", "COMPANY", "partner", company, "manner", "BY_POST"));
    String page = made.header("Location");
    assertThat(staff.get(page).html().select("main").text())
        .contains(company, "待答复", "定点定岗", "东片", "李社工", "登记对方的答复");

    post(colleague, page, page + "/acceptance", ANSWER);
    assertThat(staff.get(page).html().select("main").text())
        .contains("结对中", "赵经理", "075****4321", "同意结对", "对方的答复 钱主任", "电话");
    assertThat(staff.get("/zhanjiang/notices").html().text()).contains(company + "已同意和");
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
        here.propose(
            staff,
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

    var made = here.propose(staff, Map.of("institution", Long.toString(university.id())));
    String page = made.header("Location");
    assertThat(staff.get(page).html().select("form[action*=acceptance]")).isEmpty();
    assertThat(staff.get(page).html().select("main").text()).contains("工作台答复");
    var forced =
        post(page, page + "/acceptance", Map.of("contactName", "我", "contactPhone", "12345"));
    assertThat(forced.status()).isEqualTo(422);
    assertThat(forced.html().select("main").text()).contains("要等对方答复");

    var twice = here.propose(staff, Map.of("institution", Long.toString(university.id())));
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
    assertThat(here.propose(staff, Map.of("institution", Long.toString(university.id()))).status())
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
  }

  @Test
  void a_college_paired_in_another_city_is_listed_with_that() {
    Institution university = universities.university("本地大学" + UUID.randomUUID(), "zhanjiang");
    Institution college = universities.college(university, "水产学院" + UUID.randomUUID());
    assertThat(line(college).text()).contains("哪里都没有结对");
    PairingGround there = new PairingGround(server, "beibei", "500109001");
    long pairing = there.proposed(college, false);
    there.accept(pairing, Side.COMMUNITY);
    Await.until(
        "the register knows it",
        () -> Optional.of(line(college).text()).filter(text -> text.contains("外地已有结对")));
    assertThat(staff.get("/zhanjiang/unpaired/colleges?nowhere=true").html().select("main").text())
        .doesNotContain(college.name());
  }

  @Test
  void a_paired_community_stands_no_more_among_those_without() {
    PairingGround real = new PairingGround("440802001003", server, "zhanjiang");
    String link = "a[href$=/communities/" + real.community + "]";
    String list = "/zhanjiang/unpaired/communities?township=440802001";
    assertThat(staff.get(list).html().select(link)).isNotEmpty();
    long pairing = real.withCompany();
    assertThat(staff.get(list).html().select(link)).isNotEmpty();
    real.accept(pairing, Side.PARTNER);
    assertThat(staff.get(list).html().select(link)).isEmpty();
    real.end(pairing);
    assertThat(staff.get(list).html().select(link)).isNotEmpty();
  }

  @Test
  void whoever_proposed_it_cannot_record_that_the_partner_accepted_unless_the_agreement_is_kept() {
    String page = proposeToCompany();
    var alone = post(page, page + "/acceptance", ANSWER);
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.html().select("#f-givenBy-error").text()).contains("请同事登记对方的答复");
    Map<String, String> signed = new HashMap<>(ANSWER);
    signed.put("way", "AGREEMENT");
    assertThat(
            post(colleague, page, page + "/acceptance", signed)
                .html()
                .select("#f-way-error")
                .text())
        .isEqualTo("请先上传签好的协议文件");

    String to = staff.get(page).html().select("form[enctype]").attr("action");
    staff.upload(to, "agreement", "a.png", Pictures.write("png"));
    assertThat(post(page, page + "/acceptance", signed).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select("main").text()).contains("钱主任", "签了协议");
  }

  @Test
  void a_partners_no_says_who_said_so_and_an_answer_does_not_lie_ahead() {
    String page = proposeToCompany();
    var wrong =
        post(
            page,
            page + "/refusal",
            Map.of("reason", "没有人手", "noGivenOn", here.today().plusDays(1).toString()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-noGivenBy-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-noGivenOn-error").text()).isEqualTo("不能晚于今天");
    post(
        page,
        page + "/refusal",
        Map.of(
            "reason", "没有人手",
            "noGivenBy", "钱主任",
            "noGivenOn", here.today().toString(),
            "noWay", "PAPER"));
    assertThat(staff.get(page).html().select("main").text()).contains("已婉拒", "没有人手", "钱主任", "书面");
  }

  @Test
  void a_university_is_picked_and_never_typed() {
    var typed = here.propose(staff, Map.of("kind", "UNIVERSITY", "partner", "某大学"));
    assertThat(typed.status()).isEqualTo(422);
    assertThat(typed.html().select("#f-kind-error").text()).contains("请按名称搜索再选");
  }

  @Test
  void an_organization_of_the_register_is_found_by_name_and_paired_by_its_record() {
    long organization =
        new OrganizationGround(server, "zhanjiang", "440802001")
            .organization(OrganizationKind.PROPERTY_MANAGER, "物业公司" + here.name);
    String asked = "/zhanjiang/communities/" + here.community + "/pairings/new?q=";
    String form = staff.get(asked + "物业公司" + here.name).html().select("a.place").attr("href");
    assertThat(form).endsWith("organization=" + organization);
    assertThat(staff.get(form).html().select("main").text()).contains("物业公司" + here.name);
    String page =
        here.propose(staff, Map.of("organization", Long.toString(organization))).header("Location");
    assertThat(staff.get(page).html().select("a[href$=/organizations/" + organization + "]"))
        .isNotEmpty();
    assertThat(
            here.propose(staff, Map.of("kind", "COMPANY", "partner", "物业公司" + here.name))
                .html()
                .text())
        .contains("已经和物业公司" + here.name + "结对");
    assertThat(here.propose(staff, Map.of("organization", "999999999")).status()).isEqualTo(404);
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

  /** A college at home here, in the list of those without a pairing; there may be many. */
  private Elements line(Institution college) {
    return staff
        .get("/zhanjiang/unpaired/colleges")
        .html()
        .select("tbody tr:contains(" + college.name() + ")");
  }

  private String colleges() {
    return staff.get("/zhanjiang/unpaired/colleges").html().select("main").text();
  }

  private String proposeToCompany() {
    return here.propose(staff, Map.of("kind", "COMPANY", "partner", "公司" + UUID.randomUUID()))
        .header("Location");
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return post(staff, from, to, fields);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
