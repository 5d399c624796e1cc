package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** The community reviews applications of its own people and nobody else's (ZJ-4, LAW-7). */
@LinliTest
class ReviewTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final People people;
  private final Browser clerk;

  ReviewTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.people = new People(server);
    this.clerk = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
  }

  @Test
  void what_is_asked_again_comes_back_mended() {
    Browser applicant = new Browser(server);
    String own = apply(applicant);
    long id = VolunteerDesk.idIn(own);
    var silent = answer(id, Map.of("decision", "return"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(answer(id, Map.of("decision", "return", "reason", "请写全居住小区")).status())
        .isEqualTo(303);
    assertThat(applicant.get(own).html().text()).contains("社区请您补充或更正：请写全居住小区");
    assertThat(told(applicant)).containsExactly("未读 志愿者登记需要补充或更正：请写全居住小区");

    Map<String, String> mended = VolunteerDesk.adult(VolunteerDesk.idNumber());
    mended.put("livingArea", "花园小区三栋");
    assertThat(applicant.submit(applicant.get(own + "/edit"), mended).status()).isEqualTo(303);
    assertThat(applicant.get(own).html().text()).contains("正在等社区审核");
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", id))
        .containsExactly("volunteer.applied", "volunteer.returned", "volunteer.changed");
  }

  @Test
  void those_who_review_are_told_once_until_they_have_read_it_ZJ_4() {
    long place = desk.place();
    Browser here = people.logIn("zhanjiang", Role.SOCIAL_WORKER, desk.pathOf(place));
    for (int i = 0; i < 3; i++) {
      Browser applicant = new Browser(server);
      var form = applicant.get("/zhanjiang/volunteer/join?community=" + place);
      applicant.submit(
          form, VolunteerDesk.withAccount(VolunteerDesk.adult(VolunteerDesk.idNumber())));
    }
    assertThat(told(here)).containsExactly("未读 有志愿者登记等您审核");
    Browser elsewhere = people.logIn("zhanjiang", Role.SOCIAL_WORKER, VolunteerDesk.XIASHAN);
    assertThat(told(elsewhere)).isEmpty();
  }

  @Test
  void a_refusal_says_why_and_is_not_decided_twice() {
    Browser applicant = new Browser(server);
    String own = apply(applicant);
    long id = VolunteerDesk.idIn(own);
    var page = clerk.get("/zhanjiang/volunteers/" + id);
    assertThat(answer(id, Map.of("decision", "refuse", "reason", "不在本社区居住")).status())
        .isEqualTo(303);
    assertThat(applicant.get(own).html().text()).contains("这次申请没有通过：不在本社区居住");
    assertThat(told(applicant)).containsExactly("未读 志愿者登记没有通过：不在本社区居住");
    assertThat(clerk.submitTo("/zhanjiang/volunteers/" + id + "/approval", page).status())
        .isEqualTo(409);
  }

  @Test
  void whoever_answers_for_another_part_or_tenant_finds_nothing() {
    Browser applicant = new Browser(server);
    String own = apply(applicant);
    long id = VolunteerDesk.idIn(own);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN);
    assertThat(elsewhere.get("/zhanjiang/volunteers/" + id).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/volunteers?q=陈晓宇").html().text())
        .doesNotContain("/volunteers/" + id);
    Browser otherTenant = people.logIn("beibei", Role.STAFF);
    assertThat(otherTenant.get("/beibei/volunteers/" + id).status()).isEqualTo(404);
    assertThat(otherTenant.get("/zhanjiang/volunteers/" + id).status()).isEqualTo(404);
    assertThat(applicant.get("/zhanjiang/volunteers/" + id).status()).isIn(403, 404);
    Browser someone = new Browser(server);
    apply(someone);
    assertThat(someone.get(own).status()).isEqualTo(404);
    assertThat(someone.get(own.replace("zhanjiang", "beibei")).status()).isEqualTo(404);
    assertThat(people.logIn("zhanjiang", Role.TEAM_LEADER).get("/zhanjiang/volunteers").status())
        .isEqualTo(403);
  }

  @Test
  void reading_in_full_needs_a_reason_and_is_written_down() {
    Browser applicant = new Browser(server);
    long id = VolunteerDesk.idIn(apply(applicant));
    String path = "/zhanjiang/volunteers/" + id;
    var masked = clerk.get(path);
    assertThat(masked.body()).doesNotContain("陈晓宇").doesNotContain("138 1234 5678");
    var token = masked.html().selectFirst("input[name=_csrf]").val();
    var unasked = clerk.post(path + "/reveal", Map.of("_csrf", token));
    assertThat(unasked.status()).isEqualTo(422);
    var full = clerk.post(path + "/reveal", Map.of("_csrf", token, "why", "REVIEW"));
    assertThat(full.html().text()).contains("陈晓宇", "138 1234 5678", "已记入日志");
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", id))
        .containsExactly("volunteer.applied", "volunteer.revealed");
  }

  @Test
  void people_are_found_by_whole_name_number_document_or_the_end_of_their_telephone_number() {
    long community = desk.place();
    Map<String, String> fields = VolunteerDesk.adult(VolunteerDesk.idNumber());
    fields.put("name", "欧阳·若琳");
    fields.put("phone", "13700009753");
    var form = clerk.get("/zhanjiang/communities/" + community + "/volunteers/new");
    var sent = clerk.submit(form, fields);
    String page = sent.header("Location");
    String number = clerk.get(page).html().select(".facts dd").first().text();
    for (String text : new String[] {"欧阳若琳", number, "9753"}) {
      assertThat(found(community, text)).as(text).isEqualTo(1);
    }
    var lookup = clerk.get("/zhanjiang/volunteers/lookup");
    Map<String, String> document = Map.of("idNumber", fields.get("idNumber"));
    assertThat(clerk.submit(lookup, document).header("Location")).isEqualTo(page);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN);
    var unseen = elsewhere.submit(elsewhere.get("/zhanjiang/volunteers/lookup"), document);
    assertThat(unseen.html().select("#f-idNumber-error").text()).contains("您管理的范围里没有");
    assertThat(found(community, "欧阳")).isZero();
    assertThat(found(community, fields.get("idNumber"))).isZero();
    assertThat(found(community, "9754")).isZero();
  }

  private static java.util.List<String> told(Browser applicant) {
    return applicant.get("/zhanjiang/notices").html().select(".notice-text").eachText();
  }

  private int found(long community, String text) {
    return clerk
        .get(
            "/zhanjiang/volunteers?community="
                + community
                + "&q="
                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
        .html()
        .select("tbody tr")
        .size();
  }

  private Browser.Answer answer(long id, Map<String, String> fields) {
    String path = "/zhanjiang/volunteers/" + id;
    var page = clerk.get(path);
    var all = new java.util.HashMap<>(fields);
    all.put("_csrf", page.html().selectFirst("input[name=_csrf]").val());
    return clerk.post(path + "/answer", all);
  }

  private String apply(Browser applicant) {
    var form = applicant.get("/zhanjiang/volunteer/join?community=" + desk.place());
    var sent =
        applicant.submit(
            form, VolunteerDesk.withAccount(VolunteerDesk.adult(VolunteerDesk.idNumber())));
    assertThat(sent.status()).as(sent.html().text()).isEqualTo(303);
    return sent.header("Location");
  }
}
