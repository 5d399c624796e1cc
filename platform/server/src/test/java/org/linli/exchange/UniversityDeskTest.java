package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.outbox.OutboxMessage;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * A university's people log in once and find the communities paired with it in all tenants, each
 * opened as that pairing and nothing else (GD-10, GD-14).
 */
@LinliTest
class UniversityDeskTest {

  private final LinliServer server;
  private final Universities universities;
  private final Institution university;
  private final Institution college;
  private final PairingGround zhanjiang;
  private final PairingGround beibei;
  private final Browser staff;

  UniversityDeskTest(LinliServer server) {
    this.server = server;
    this.universities = new Universities(server);
    this.university = universities.university();
    this.college = universities.college(university, "海洋学院" + UUID.randomUUID());
    this.zhanjiang = new PairingGround(server, "zhanjiang", "440802001");
    this.beibei = new PairingGround(server, "beibei", "500109001");
    this.staff = universities.logIn(university);
  }

  @Test
  void communities_of_two_tenants_stand_in_one_list_and_the_tenants_themselves_stay_shut() {
    zhanjiang.proposed(university, true);
    beibei.proposed(university, true);
    listed(zhanjiang.name);
    listed(beibei.name);
    assertThat(staff.get("/university?tenant=beibei").html().select("tbody tr").text())
        .contains("北碚区", beibei.name)
        .doesNotContain(zhanjiang.name);
    for (String shut :
        List.of(
            "/zhanjiang/communities",
            "/zhanjiang/pairings",
            "/zhanjiang/volunteers",
            "/beibei/communities/" + beibei.community,
            "/operator",
            "/operator/institutions")) {
      assertThat(staff.get(shut).status()).as(shut).isEqualTo(404);
    }
  }

  @Test
  void every_line_of_the_desks_menu_is_in_sight_and_opens_a_page() {
    var menu = staff.get("/university").html().select(".shell-menu");
    assertThat(menu.select(".shell-group")).isEmpty();
    assertThat(menu.select("a").eachAttr("href"))
        .contains("/university", "/university/reports", "/university/students")
        .allSatisfy(path -> assertThat(staff.get(path).status()).as(path).isIn(200, 303));
  }

  @Test
  void a_college_sees_its_own_pairings_and_not_the_universitys() {
    zhanjiang.proposed(university, true);
    beibei.proposed(college, true);
    listed(zhanjiang.name);
    listed(beibei.name);
    Browser ofCollege = universities.logIn(college);
    assertThat(ofCollege.get("/university").html().select("tbody").text())
        .contains(beibei.name)
        .doesNotContain(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    assertThat(staff.get(page).status()).isEqualTo(200);
    assertThat(ofCollege.get(page).status()).isEqualTo(404);
    Browser stranger = universities.logIn(universities.university());
    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.get("/university").html().select("tbody tr")).isEmpty();
  }

  @Test
  void what_a_community_proposed_is_accepted_and_ended_and_both_logs_keep_it() {
    long pairing = zhanjiang.proposed(university, true);
    listed(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    assertThat(staff.get(page).html().select("main").text())
        .contains(zhanjiang.name, "待答复", "王COMMUNITY", "东片");

    var wrong = post(page, page + "/acceptance", Map.of("contactName", "", "contactPhone", "1"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-contactName-error").text()).isNotEmpty();
    assertThat(
            post(page, page + "/acceptance", Map.of("contactName", "何老师", "contactPhone", "12345"))
                .status())
        .isEqualTo(303);
    assertThat(staff.get(page).html().select("main").text()).contains("结对中", "何老师");
    assertThat(post(page, page + "/refusal", Map.of("reason", "反悔")).html().select("main").text())
        .contains("已经答复过了");
    assertThat(post(page, page + "/end", Map.of("reason", "毕业了")).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select("main").text()).contains("已结束", "毕业了");

    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT DISTINCT action FROM audit_entry WHERE kind = 'pairing' AND object = '"
                        + pairing
                        + "' ORDER BY action")
                .toString())
        .contains("accepted", "ended", "opened", "proposed");
    Await.until(
        "the end is registered",
        () ->
            Optional.of(staff.get("/university?state=ENDED").html().select("tbody").text())
                .filter(text -> text.contains(zhanjiang.name)));
    Browser operator = new People(server).logInOperator();
    assertThat(operator.get("/operator/audit?object=" + pairing).html().select("tbody").text())
        .contains("登记一地的结对", "结对单位查看结对");
  }

  @Test
  void a_college_proposes_a_pairing_to_a_community_that_it_finds_by_name_in_another_tenant() {
    Browser ofCollege = universities.logIn(college);
    var found = ofCollege.get("/university/proposals/new?tenant=beibei&q=" + beibei.name);
    String form = found.html().select("a.place").attr("href");
    Map<String, String> said =
        new HashMap<>(
            Map.of(
                "tenant", "beibei",
                "community", Long.toString(beibei.community),
                "part", Long.toString(university.id()),
                "manner", "BY_POST",
                "duty", "课后辅导两人",
                "purpose", "陪伴儿童",
                "from", "2026-09-01",
                "contactName", "何老师",
                "contactPhone", "12345"));
    var notTheirs = post(ofCollege, form, "/university/proposals", said);
    assertThat(notTheirs.status()).isEqualTo(422);
    assertThat(notTheirs.html().select("#f-duty").val()).isEqualTo("课后辅导两人");

    said.put("part", Long.toString(college.id()));
    assertThat(post(ofCollege, form, "/university/proposals", said).status()).isEqualTo(303);
    Await.until(
        "it is listed",
        () ->
            Optional.of(ofCollege.get("/university").html().select("tbody").text())
                .filter(text -> text.contains(beibei.name)));
    assertThat(post(ofCollege, form, "/university/proposals", said).html().text())
        .contains("正在等答复");
    String page = open(ofCollege, beibei.name);
    assertThat(ofCollege.get(page).html().select("form[action*=acceptance]")).isEmpty();
    assertThat(post(ofCollege, page, page + "/end", Map.of("reason", "换一个社区")).status())
        .isEqualTo(303);
    assertThat(ofCollege.get(page).html().select("main").text()).contains("已撤回");
  }

  @Test
  void what_waits_and_what_changed_stands_first_at_the_desk() {
    zhanjiang.proposed(university, true);
    listed(zhanjiang.name);
    assertThat(staff.get("/university").html().select(".tasks").text())
        .contains("1 个社区邀请结对，等您答复", "近 14 天 1 个结对有变化");
    assertThat(staff.get("/university?state=WAITING").html().select("tbody").text())
        .contains(zhanjiang.name);
    assertThat(staff.get("/university?state=EXPIRING").html().select("tbody tr")).isEmpty();
  }

  @Test
  void the_agreement_is_kept_and_read_at_the_desk_and_nobody_elses() {
    long pairing = zhanjiang.proposed(university, true);
    listed(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    assertThat(staff.get(page + "/agreement").status()).isEqualTo(404);
    String to = staff.get(page).html().select("form[enctype]").attr("action");
    assertThat(staff.upload(to, "agreement", "a.pdf", new byte[] {1, 2, 3}).status())
        .isEqualTo(422);
    assertThat(staff.upload(to, "agreement", "a.png", Pictures.write("png")).status())
        .isEqualTo(303);
    String file = staff.get(page).html().select("#agreement a").attr("href");
    assertThat(file).isEqualTo(page + "/agreement");
    assertThat(staff.get(file).status()).isEqualTo(200);
    assertThat(universities.logIn(college).get(file).status()).isEqualTo(404);
    assertThat(universities.logIn(universities.university()).get(file).status()).isEqualTo(404);
    Browser clerk = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    String there =
        clerk.get("/zhanjiang/pairings/" + pairing).html().select("#agreement a").attr("href");
    assertThat(clerk.get(there).status()).isEqualTo(200);
    assertThat(staff.get(there).status()).isEqualTo(404);
  }

  @Test
  void the_university_changes_its_contact_and_amends_the_terms_and_the_list_follows() {
    zhanjiang.proposed(university, true);
    listed(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    String edit = page + "/edit";
    Map<String, String> contact = Map.of("contactName", "何老师", "contactPhone", "12345");
    assertThat(post(edit, page + "/contact", contact).html().text()).contains("正在结对中的才能变更");
    post(page, page + "/acceptance", contact);
    post(edit, page + "/contact", Map.of("contactName", "新老师", "contactPhone", "54321"));
    assertThat(staff.get(page).html().select("dl").text()).contains("新老师", "54321", "王COMMUNITY");
    var amended =
        post(
            edit,
            page + "/amendment",
            Map.of("duty", "东片和西片", "purpose", "陪伴老人", "reason", "双方商定"));
    assertThat(amended.status()).isEqualTo(303);
    assertThat(staff.get(page).html().select("#history").text()).contains("东片 → 东片和西片");
    Await.until(
        "the list knows the new area",
        () ->
            Optional.of(staff.get("/university").html().select("tbody").text())
                .filter(text -> text.contains("东片和西片")));
  }

  @Test
  void posts_of_a_pairing_are_numbers_at_the_desk() {
    Browser clerk = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    String api = "/zhanjiang/api/communities/" + zhanjiang.community;
    String proposed =
        clerk
            .json(
                api + "/pairings",
                """
                {"institution":%d,"manner":"BY_POST","duty":"门岗","purpose":"守门",\
                "from":"2026-09-01","contactName":"李社工","contactPhone":"12345"}\
                """
                    .formatted(university.id()),
                "propose" + zhanjiang.community)
            .body()
            .replaceAll("[^0-9]", "");
    listed(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    post(page, page + "/acceptance", Map.of("contactName", "何老师", "contactPhone", "12345"));
    clerk.json(
        api + "/posts",
        """
        {"pairing":%s,"name":"门岗","task":"早高峰值守","places":2,"from":"2026-09-01"}\
        """
            .formatted(proposed),
        "offer" + zhanjiang.community);
    assertThat(staff.get(page).html().select("main").text())
        .contains("志愿岗位", "门岗", "已有 0 人，共需 2 人");
    assertThat(staff.get(page).html().select("a[href*=/posts]")).isEmpty();
  }

  @Test
  void a_community_of_no_such_tenant_is_not_found() {
    assertThat(staff.get("/university/proposals/new?tenant=nowhere&q=x").status()).isEqualTo(404);
    assertThat(staff.get("/university/proposals/new?tenant=guangdong&q=x").status()).isEqualTo(404);
    assertThat(staff.get("/university/proposals/new?tenant=beibei&community=999999999").status())
        .isEqualTo(404);
  }

  @Test
  void colleges_without_a_pairing_are_listed_until_they_have_one() {
    String none = "/university/colleges?none=true";
    assertThat(staff.get(none).html().select("tbody").text()).contains(college.name());
    long pairing = zhanjiang.proposed(college, true);
    listed(zhanjiang.name);
    String page = open(staff, zhanjiang.name);
    post(page, page + "/acceptance", Map.of("contactName", "何老师", "contactPhone", "12345"));
    Await.until(
        "its college has one",
        () -> Optional.of(staff.get(none).body()).filter(text -> !text.contains(college.name())));
    assertThat(pairing).isPositive();
  }

  @Test
  void news_that_come_twice_or_late_change_nothing() {
    zhanjiang.proposed(university, true);
    RegisteredPairing entry = RegisteredSample.entry(server, university);
    String page = open(staff, zhanjiang.name);
    post(page, page + "/refusal", Map.of("reason", "不合适"));
    Await.until(
        "the answer is registered",
        () ->
            Optional.of(RegisteredSample.entry(server, university))
                .filter(one -> one.state().name().equals("DECLINED")));
    Map<String, String> old =
        Map.ofEntries(
            Map.entry("pairing", "" + entry.pairing()),
            Map.entry("institution", "" + university.id()),
            Map.entry("community", "旧"),
            Map.entry("area", "旧"),
            Map.entry("manner", "BY_AREA"),
            Map.entry("duty", "旧"),
            Map.entry("from", "2026-01-01"),
            Map.entry("until", ""),
            Map.entry("state", "PROPOSED"),
            Map.entry("proposedBy", "COMMUNITY"),
            Map.entry("version", "1"),
            Map.entry("by", "7"));
    server
        .get(TakingPairings.class)
        .receive(
            new OutboxMessage(UUID.randomUUID(), server.tenant("zhanjiang"), "pairing", "1", old));
    assertThat(RegisteredSample.entry(server, university).state().name()).isEqualTo("DECLINED");
  }

  private void listed(String community) {
    Await.until(
        community + " is listed",
        () ->
            Optional.of(staff.get("/university").html().select("tbody").text())
                .filter(text -> text.contains(community)));
  }

  private static String open(Browser browser, String community) {
    return browser
        .get("/university?state=ALL")
        .html()
        .select("tbody tr:contains(" + community + ") th a")
        .attr("href");
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return post(staff, from, to, fields);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
