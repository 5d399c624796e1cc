package org.linli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Courses for volunteers: enrolled, attended, trained for topics, and whether those who were
 * trained serve (GD-4, ZJ-5, LAW-1).
 */
@LinliTest
class CoursePagesTest {

  private final LinliServer server;
  private final People people;
  private final CourseGround ground;
  private final Browser staff;
  private final String course;

  CoursePagesTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new CourseGround(server, "zhanjiang", "440802001");
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.course = "/zhanjiang/courses/" + ground.course;
  }

  @Test
  void a_course_is_added_with_its_topics_and_what_is_wrong_stands_beside_its_field() {
    String form = "/zhanjiang/communities/" + ground.community + "/courses/new";
    String to = "/zhanjiang/communities/" + ground.community + "/courses";
    var refused = post(form, to, Map.of("title", "消防培训"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-title").val()).isEqualTo("消防培训");
    assertThat(refused.html().select("#f-organizer-error").text()).isEqualTo("这里还没有填写");

    var added =
        post(
            form,
            to,
            Map.of(
                "title", "消防培训", "organizer", "街道", "topics", "FIRE_SAFETY", "validMonths", "12"));
    assertThat(staff.get(added.header("Location")).html().text())
        .contains("消防培训", "消防安全", "12 个月", "本社区");
    assertThat(staff.get("/zhanjiang/courses").html().text()).contains("消防培训");
  }

  @Test
  void who_enrolled_came_and_was_trained_stands_in_their_record() {
    long volunteer = ground.volunteer();
    Browser browser = people.logIn(ground.volunteers.withAccount(volunteer));
    ground.session(2);
    String open = "/zhanjiang/training/" + ground.course;
    assertThat(browser.submit(browser.get(open), Map.of()).status()).isEqualTo(303);
    assertThat(browser.get(open).html().text()).contains("已报名", "李医生");

    long lesson = ground.session(-1);
    String list = "/zhanjiang/lessons/" + lesson;
    var page = staff.get(list);
    assertThat(page.html().text()).contains("陈晓宇");
    post(list, list, Map.of("shown", "" + volunteer, "came", "" + volunteer));
    assertThat(staff.get(course).html().text()).contains("1 人到课");

    String today = Time.today(server.get(Clock.class)).toString();
    var trained =
        post(course, course + "/trained", Map.of("who", "" + volunteer, "trainedOn", today));
    assertThat(trained.status()).isEqualTo(303);
    assertThat(staff.get(course).html().text()).contains(today, "还没有服务");
    assertThat(browser.get("/zhanjiang/my-trainings").html().text()).contains("急救", "急救培训");
    assertThat(browser.get("/zhanjiang/volunteer/" + volunteer).html().text()).contains("急救培训");
    assertThat(staff.get("/zhanjiang/volunteers/" + volunteer).html().text()).contains("急救培训");
    assertThat(browser.get("/zhanjiang/api/my-trainings").body())
        .contains("\"topic\":\"FIRST_AID\"");
    assertThat(Tables.audited(server, "zhanjiang", "course", ground.course))
        .contains("course.enrolled", "course.attendance-noted", "course.trained");
  }

  @Test
  void volunteers_are_put_on_the_list_by_number_but_only_those_of_the_own_area() {
    String number = ground.number(ground.volunteer());
    long far =
        new org.linli.volunteer.ServingVolunteers(server, "zhanjiang")
            .approved(new CourseGround(server, "zhanjiang", "440803001").community);
    var refused =
        post(
            course,
            course + "/participants",
            Map.of("numbers", number + "\n" + ground.number(far)));
    assertThat(refused.html().select("#f-numbers-error").text()).contains(ground.number(far));
    assertThat(refused.html().select("#f-numbers").val()).contains(number);
    post(course, course + "/participants", Map.of("numbers", number));
    assertThat(staff.get(course).html().text()).contains("1 人", number);
  }

  @Test
  void nobody_is_trained_before_the_day_and_nobody_comes_before_the_session() {
    long volunteer = ground.volunteer();
    post(course, course + "/participants", Map.of("numbers", ground.number(volunteer)));
    LocalDate tomorrow = Time.today(server.get(Clock.class)).plusDays(1);
    var early =
        post(
            course,
            course + "/trained",
            Map.of("who", "" + volunteer, "trainedOn", tomorrow.toString()));
    assertThat(early.html().select("#f-trainedOn-error").text()).isEqualTo("不能晚于今天");
    String lesson = "/zhanjiang/lessons/" + ground.session(3);
    assertThat(
            post(lesson, lesson, Map.of("shown", "" + volunteer, "came", "" + volunteer)).status())
        .isEqualTo(422);
  }

  @Test
  void a_training_counts_until_its_last_day() {
    CourseGround limited = new CourseGround(server, "zhanjiang", "440802001", 12);
    long volunteer = limited.volunteer();
    LocalDate day = LocalDate.of(2025, 3, 1);
    limited.train(volunteer, day);
    List<Trainings.Training> known =
        limited.here(() -> server.get(Trainings.class).of(List.of(volunteer)));
    assertThat(Trainings.has(known, volunteer, TrainingTopic.FIRST_AID, day.minusDays(1)))
        .isFalse();
    assertThat(Trainings.has(known, volunteer, TrainingTopic.FIRST_AID, day)).isTrue();
    assertThat(Trainings.has(known, volunteer, TrainingTopic.FIRST_AID, LocalDate.of(2026, 3, 1)))
        .isTrue();
    assertThat(Trainings.has(known, volunteer, TrainingTopic.FIRST_AID, LocalDate.of(2026, 3, 2)))
        .isFalse();
    assertThat(Trainings.has(known, volunteer, TrainingTopic.TRAFFIC, day)).isFalse();
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_course() {
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      assertThat(stranger.get(course).status()).isEqualTo(404);
    }
    assertThat(
            people
                .logIn("beibei", Role.STAFF, "500109")
                .get("/beibei/training/" + ground.course)
                .status())
        .isEqualTo(404);
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", staff.get(from).html().select("input[name=_csrf]").first().val());
    return staff.post(to, all);
  }
}
