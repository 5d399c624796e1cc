package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.UniversityVisits;
import org.linli.hours.HoursGround;
import org.linli.job.Job;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * A student who serves in any tenant has it told to their university, as long as they agree and of
 * what they agree to (LAW-7); the university counts it by college, branch and community (GD-2).
 */
@LinliTest
class ConsentTest {

  private static final String NAME = "陈晓宇";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final LinliServer server;
  private final StudentGround ground;
  private final Browser staff;
  private final Someone beibei;

  ConsentTest(LinliServer server) {
    this.server = server;
    this.ground = new StudentGround(server, "zhanjiang");
    this.staff = ground.universities.logIn(ground.university);
    this.beibei = new Someone("beibei", "500109001");
  }

  @Test
  void service_in_another_tenant_counts_for_the_student_whose_number_and_name_are_on_the_roster() {
    long student = ground.student("F1", NAME, ground.fishery, "一班团支部");
    beibei.says("F1", true);
    beibei.reads("已核对，正在提供");
    long entry = beibei.serves(0, 90);
    served("参加学生 1 人次 1 时长 1.5");
    assertThat(figures("COLLEGE")).contains("水产学院 1 1");
    assertThat(figures("BRANCH")).contains("一班团支部 水产学院 1 1");
    assertThat(figures("COMMUNITY")).contains(beibei.place, "北碚区");
    var page = staff.get("/university/students/" + ground.key(student)).html();
    assertThat(page.select("main").text()).contains("北碚区", beibei.place, "1:30");
    beibei.reads("已提供 1 条记录");
    assertThat(beibei.page()).contains(ground.university.name()).doesNotContain("{");

    beibei.hours.reverse(entry);
    served("参加学生 0 人次 0");
    Browser stranger = ground.universities.logIn(new StudentGround(server, "zhanjiang").university);
    assertThat(stranger.get("/university/service").html().select("tbody tr")).isEmpty();
    Browser law = ground.universities.logIn(ground.law);
    assertThat(law.get("/university/service").html().select(".figures").text()).contains("参加学生 0");
    assertThat(actions("beibei", "study")).contains("study.claimed", "study.answered");
    assertThat(actions("beibei", "institution")).contains("study.released");
    assertThat(actions("zhanjiang", "claim"))
        .contains("claim.received", "student.service-received");
  }

  @Test
  void what_students_did_is_a_visit_while_they_are_known_and_no_longer() {
    ground.student("F1", NAME, ground.fishery, "");
    beibei.serves(0, 60);
    beibei.hours.fold();
    assertThat(beibei.visits()).isZero();
    beibei.says("F1", true);
    beibei.reads("已核对，正在提供");
    assertThat(beibei.visits()).as("served and folded before").isEqualTo(1);
    beibei.serves(1, 60);
    assertThat(beibei.visits()).isEqualTo(2);
    beibei.hours.fold();
    beibei.withdraws("keep");
    assertThat(beibei.visits()).isZero();
    assertThat(beibei.hours.differs()).isFalse();
  }

  @Test
  void a_volunteer_of_the_home_goes_the_same_way() {
    ground.student("F1", NAME, ground.fishery, "");
    Someone own = new Someone("zhanjiang", "440802001");
    own.says("F1", true);
    own.reads("已核对，正在提供");
    own.serves(0, 60);
    served("参加学生 1 人次 1");
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
  void what_is_told_twice_counts_once_and_no_message_holds_a_name_or_a_student_number() {
    ground.student("F1", NAME, ground.fishery, "");
    beibei.says("F1", true);
    beibei.reads("已核对");
    long entry = beibei.serves(0, 60);
    served("参加学生 1 人次 1");
    long study =
        (long)
            Tables.rows(
                    server,
                    "beibei",
                    "SELECT id FROM study WHERE volunteer_id = ?",
                    beibei.volunteer)
                .getFirst()
                .get("id");
    var told =
        new StudyNews(
            StudyNews.What.SERVED,
            study,
            ground.university.id(),
            "zhanjiang",
            false,
            List.of(new ToldService(entry, TODAY.minusDays(3), 60, 1, beibei.place, null)));
    assertThat(told.letter().payload().toString()).doesNotContain(NAME, "F1");
    server.context().getBeansOfType(OutboxReceiver.class).stream()
        .filter(one -> one.topic().equals(StudyNews.TOPIC))
        .findFirst()
        .orElseThrow()
        .receive(
            new OutboxMessage(
                UUID.randomUUID(),
                server.tenant("beibei"),
                StudyNews.TOPIC,
                "" + study,
                told.letter().payload()));
    served("参加学生 1 人次 1");
  }

  @Test
  void the_school_takes_out_credits_by_student_for_a_period() {
    ground.student("F1", NAME, ground.fishery, "一班团支部");
    beibei.says("F1", true);
    beibei.reads("已核对");
    beibei.serves(0, 90);
    beibei.serves(1, 60);
    served("参加学生 1 人次 2");
    var asked =
        StudentGround.post(staff, "/university/service", "/university/service/credits", Map.of());
    Job job = ground.finished(asked.header("Location"));
    assertThat(StudentGround.lines(staff, job))
        .contains("F1 %s 水产学院 一班团支部 2 2.5 %s".formatted(NAME, beibei.place));
    Browser law = ground.universities.logIn(ground.law);
    assertThat(law.get("/university/jobs/%d/file".formatted(job.id())).status()).isEqualTo(404);
    var none =
        StudentGround.post(law, "/university/service", "/university/service/credits", Map.of());
    assertThat(StudentGround.lines(law, ground.finished(none.header("Location")))).hasSize(1);
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

  private void served(String figures) {
    Await.until(
        "the figures are " + figures,
        () ->
            Optional.of(staff.get("/university/service").html().select(".figures").text())
                .filter(text -> text.contains(figures)));
  }

  private String figures(String by) {
    return staff.get("/university/service?by=" + by).html().select("tbody").text();
  }

  private List<String> actions(String tenant, String kind) {
    return Tables.rows(
            server, tenant, "SELECT DISTINCT action FROM audit_entry WHERE kind = ?", kind)
        .stream()
        .map(row -> String.valueOf(row.get("action")))
        .toList();
  }

  private Browser.Answer post(String page, String below, Map<String, String> fields) {
    return StudentGround.post(staff, "/university/claims", page + below, fields);
  }

  /** A volunteer of a tenant with an account of their own. */
  private final class Someone {

    private final String place = "花园" + UUID.randomUUID();
    private final long community;
    private final long volunteer;
    private final Browser browser;
    private final HoursGround hours;
    private final String at;

    Someone(String tenant, String township) {
      this.community =
          server
              .get(Tenants.class)
              .within(
                  server.tenant(tenant),
                  () -> server.get(Communities.class).namedPlace(place, township));
      ServingVolunteers volunteers = new ServingVolunteers(server, tenant);
      this.volunteer = volunteers.approved(community);
      this.browser = new People(server).logIn(volunteers.withAccount(volunteer));
      this.hours = new HoursGround(server, tenant);
      this.at = "/%s/volunteer/study/%d".formatted(tenant, volunteer);
    }

    Browser.Answer post(String below, Map<String, String> fields) {
      return StudentGround.post(browser, at, at + below, fields);
    }

    void says(String number, boolean earlier) {
      var answer =
          post(
              "",
              Map.of(
                  "university",
                  "" + ground.university.id(),
                  "number",
                  number,
                  "earlier",
                  Boolean.toString(earlier),
                  "consent",
                  "true"));
      assertThat(answer.status()).as(answer.html().select("main").text()).isEqualTo(303);
    }

    void withdraws(String told) {
      assertThat(post("/withdrawal", Map.of("told", told)).status()).isEqualTo(303);
    }

    String page() {
      return browser.get(at).html().select("main").text();
    }

    void reads(String words) {
      Await.until(
          "it says " + words, () -> Optional.of(page()).filter(text -> text.contains(words)));
    }

    /** In how many sessions of the community students served this year and the year before. */
    long visits() {
      UniversityVisits visits = server.get(UniversityVisits.class);
      int year = TODAY.getYear();
      return server
          .get(Tenants.class)
          .within(
              server.tenant("beibei"),
              () ->
                  visits.in(List.of(community), year).getOrDefault(community, 0L)
                      + visits.in(List.of(community), year - 1).getOrDefault(community, 0L));
    }

    /** On one of the first days of this school year. */
    long serves(int day, int minutes) {
      Instant from =
          SchoolYear.beginning(TODAY)
              .plusDays(day)
              .atTime(9, 0)
              .atZone(ZoneId.of("Asia/Shanghai"))
              .toInstant()
              .truncatedTo(ChronoUnit.MINUTES);
      return hours.serve(community, volunteer, from, minutes);
    }
  }
}
