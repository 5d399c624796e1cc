package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * A university is told of a student's service as long as they agree and of what they agree to
 * (LAW-7), once it knows them.
 */
@LinliTest
class ConsentTest extends ConsentStories {

  ConsentTest(LinliServer server) {
    super(server);
  }

  @Test
  void only_service_of_the_day_of_consent_and_later_is_told_unless_earlier_is_agreed_to() {
    ground.student("F1", NAME, ground.fishery, "");
    beibei.serves(0, 60);
    beibei.says("F1", false);
    beibei.reads("已核对，正在提供");
    assertThat(beibei.page()).contains(TODAY + " 起的服务", "已提供 0 条记录");
    beibei.withdraws("remove");
    assertThat(beibei.page()).contains("已撤回");
    beibei.says("F1", true);
    served("参加学生 1 人次 1");
  }

  @Test
  void another_name_or_number_waits_for_the_university_and_nobody_is_told_of_anything_meanwhile() {
    long student = ground.student("F1", "陈小雨", ground.fishery, "");
    beibei.says("F1", true);
    String claim = waiting("姓名不一致");
    beibei.serves(0, 60);
    assertThat(beibei.page()).contains("等学校核对");
    assertThat(staff.get(claim).html().select("table").text()).contains(NAME, "陈小雨");
    Browser law = ground.universities.logIn(ground.law);
    assertThat(law.get(claim).status()).isEqualTo(404);
    assertThat(law.get("/university/claims").html().select("tbody tr")).isEmpty();
    assertThat(post(claim, "/confirmation", Map.of("number", "X9")).html().text())
        .contains("名册上没有这个在校学生的学号");
    assertThat(ground.value("SELECT COUNT(*) FROM student_service WHERE student_id = ?", student))
        .isZero();
    assertThat(post(claim, "/confirmation", Map.of("number", "F1")).status()).isEqualTo(303);
    served("参加学生 1 人次 1");
    assertThat(post(claim, "/refusal", Map.of("reason", "反悔")).html().text()).contains("已经处理过了");
  }

  @Test
  void who_is_refused_reads_why_and_may_say_it_again() {
    beibei.says("F9", true);
    String claim = waiting("名册上没有这个学号");
    assertThat(post(claim, "/refusal", Map.of("reason", "")).status()).isEqualTo(422);
    post(claim, "/refusal", Map.of("reason", "学号填错了"));
    beibei.reads("学号填错了");
    assertThat(
            ground.value(
                "SELECT COUNT(*) FROM student_claim WHERE university_id = ? AND (name IS NOT NULL"
                    + " OR number IS NOT NULL)",
                ground.university.id()))
        .isZero();
    ground.student("F1", NAME, ground.fishery, "");
    beibei.says("F1", true);
    beibei.reads("已核对，正在提供");
  }

  @Test
  void consent_is_withdrawn_at_once_and_what_was_told_goes_or_stays_as_the_person_chooses() {
    ground.student("F1", NAME, ground.fishery, "");
    ground.student("F2", NAME, ground.fishery, "");
    Someone keeper = new Someone("zhanjiang", "440802001");
    beibei.says("F1", true);
    keeper.says("F2", true);
    beibei.reads("已核对");
    keeper.reads("已核对");
    beibei.serves(0, 60);
    keeper.serves(0, 60);
    served("参加学生 2 人次 2");
    beibei.withdraws("remove");
    served("参加学生 1 人次 1");
    keeper.withdraws("keep");
    beibei.serves(1, 60);
    keeper.serves(1, 60);
    Await.until(
        "both are told",
        () ->
            Optional.of(
                    ground.value(
                        "SELECT COUNT(*) FROM student_claim WHERE university_id = ?"
                            + " AND state = 'WITHDRAWN'",
                        ground.university.id()))
                .filter(count -> count == 2));
    served("参加学生 1 人次 1");
    assertThat(beibei.page()).contains("不再统计");
    assertThat(keeper.page()).contains("学校保留了已收到的记录");
  }

  @Test
  void who_has_their_data_deleted_is_counted_no_more() {
    ground.student("F1", NAME, ground.fishery, "");
    beibei.says("F1", true);
    beibei.reads("已核对");
    beibei.serves(0, 60);
    served("参加学生 1 人次 1");
    new ServingVolunteers(server, "beibei").delete(beibei.volunteer);
    served("参加学生 0 人次 0");
  }

  @Test
  void without_consent_nothing_is_kept_and_a_strangers_record_is_not_there() {
    var asked = beibei.post("", Map.of("university", "" + ground.university.id(), "number", "F1"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#f-consent-error").text()).contains("不同意就不会提供");
    assertThat(asked.html().select("#f-number").val()).isEqualTo("F1");
    assertThat(asked.html().select("main").text()).contains("不提供：证件号码");
    Someone other = new Someone("beibei", "500109001");
    assertThat(other.browser.get(beibei.at).status()).isEqualTo(404);
    assertThat(other.browser.get("/zhanjiang/volunteer/study/" + beibei.volunteer).status())
        .isEqualTo(404);
  }

  @Test
  void a_program_of_the_volunteer_says_it_too_and_once_for_each_key() {
    String path = "/beibei/api/volunteers/mine/%d/studies".formatted(beibei.volunteer);
    String body =
        "{\"university\":%d,\"number\":\"F1\",\"earlier\":true,\"consent\":true}"
            .formatted(ground.university.id());
    String key = UUID.randomUUID().toString();
    assertThat(beibei.browser.json(path, body, key).status()).isEqualTo(201);
    assertThat(beibei.browser.json(path, body, key).status()).isEqualTo(201);
    assertThat(beibei.browser.get(path, "Accept", "application/json").body())
        .contains("\"state\":\"ASKED\"");
    assertThat(beibei.browser.json(path, body, UUID.randomUUID().toString()).status())
        .isEqualTo(422);
    assertThat(
            beibei
                .browser
                .json(path + "/withdrawal", "{\"keep\":false}", UUID.randomUUID().toString())
                .status())
        .isEqualTo(204);
  }

  private String waiting(String why) {
    return Await.until(
        "it waits",
        () ->
            Optional.of(
                    staff
                        .get("/university/claims")
                        .html()
                        .select("tbody tr:contains(" + why + ") th a")
                        .attr("href"))
                .filter(href -> !href.isEmpty()));
  }

  private Browser.Answer post(String page, String below, Map<String, String> fields) {
    return StudentGround.post(staff, "/university/claims", page + below, fields);
  }
}
