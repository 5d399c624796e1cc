package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.job.Job;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * What students serve in any tenant is told to their university (LAW-7), which counts it once, by
 * college, branch and community (GD-2).
 */
@LinliTest
class ToldServiceTest extends ConsentStories {

  ToldServiceTest(LinliServer server) {
    super(server);
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
}
