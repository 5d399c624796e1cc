package org.linli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * Courses of an academy with trainers of the pool, residents who were trained, and whether those
 * who were trained serve (GD-4, ZJ-5).
 */
@LinliTest
class AcademyCourseTest {

  private static final String TOWNSHIP = "440802001";

  private final LinliServer server;
  private final People people;
  private final CourseGround ground;
  private final Browser staff;
  private final LocalDate today;

  AcademyCourseTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new CourseGround(server, "zhanjiang", TOWNSHIP);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.today = Time.today(server.get(Clock.class));
  }

  @Test
  void a_course_names_the_academy_of_its_own_township_GD_4() {
    String academy = academy(TOWNSHIP);
    String form = "/zhanjiang/communities/" + ground.community + "/courses/new";
    String to = "/zhanjiang/communities/" + ground.community + "/courses";
    Map<String, String> said = Map.of("title", "骨干培训", "organizer", "街道", "topics", "VOLUNTEERING");
    var elsewhere = post(form, to, with(said, "academy", academy("440802002")));
    assertThat(elsewhere.html().select("#f-academy-error").text()).contains("本乡镇");

    var added = post(form, to, with(said, "academy", academy));
    String page = added.header("Location");
    assertThat(staff.get(page).html().text()).contains("社区学院 学院");
    String open = page.replace("/courses/", "/training/");
    assertThat(new Browser(server).get(open).html().text()).contains("社区学院 学院");
  }

  @Test
  void a_trainer_is_chosen_from_the_pool_and_reached_only_from_where_the_row_is_kept_LAW_7() {
    String who = "王" + UUID.randomUUID().toString().substring(0, 8);
    long trainer = ground.trainer(who, "440802", "13900001111");
    var stored =
        Tables.rows(server, "zhanjiang", "SELECT contact FROM trainer WHERE id = ?", trainer);
    assertThat(new String((byte[]) stored.getFirst().get("contact"), StandardCharsets.ISO_8859_1))
        .doesNotContain("13900001111");
    assertThat(staff.get("/zhanjiang/trainers?topic=FIRST_AID").html().text())
        .contains(who, "13900001111");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/trainers").html().text())
        .contains(who)
        .doesNotContain("13900001111");
    assertThat(elsewhere.get("/zhanjiang/api/trainers?size=500").body())
        .doesNotContain("13900001111");
    assertThat(elsewhere.get("/zhanjiang/trainers/" + trainer).status()).isEqualTo(404);

    String course = "/zhanjiang/courses/" + ground.course;
    var added =
        post(
            course,
            course + "/sessions",
            Map.of(
                "day",
                today.plusDays(3).toString(),
                "from",
                "09:00",
                "to",
                "11:00",
                "place",
                "礼堂",
                "trainerId",
                "" + trainer));
    assertThat(added.status()).isEqualTo(303);
    assertThat(new Browser(server).get("/zhanjiang/training/" + ground.course).html().text())
        .contains("讲师 " + who + "（中心医院）");

    String page = "/zhanjiang/trainers/" + trainer;
    staff.submitTo(page + "/leaving", staff.get(page));
    assertThat(staff.get("/zhanjiang/trainers").html().text()).doesNotContain(who);
    assertThat(
            Tables.rows(server, "zhanjiang", "SELECT contact FROM trainer WHERE id = ?", trainer)
                .getFirst()
                .get("contact"))
        .isNull();
  }

  @Test
  void who_was_trained_is_marked_as_a_trained_resident_and_takes_part_in_deliberation_GD_4() {
    long volunteer = ground.volunteer();
    String page = "/zhanjiang/volunteers/" + volunteer + "/trained-resident";
    Map<String, String> said = Map.of("sinceOn", "" + today, "deliberatesOn", "" + today);
    assertThat(staff.submit(staff.get(page), said).html().select("#f-sinceOn-error").text())
        .contains("先有培训记录");

    ground.train(volunteer, today.minusDays(5));
    assertThat(staff.get(page).html().select("#f-sinceOn").val())
        .isEqualTo(today.minusDays(5).toString());
    assertThat(staff.submit(staff.get(page), said).status()).isEqualTo(303);
    assertThat(staff.get("/zhanjiang/volunteers/" + volunteer).html().text())
        .contains("参加议事协商，" + today + " 起");
    assertThat(staff.get("/zhanjiang/trained-residents").html().text())
        .contains(ground.number(volunteer));
    Browser own = people.logIn(ground.own(volunteer));
    assertThat(own.get("/zhanjiang/volunteer/" + volunteer + "/data.json").body())
        .contains("trainedResident", "deliberatesOn");

    new ServingVolunteers(server, "zhanjiang").delete(volunteer);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT volunteer_id FROM trained_resident WHERE volunteer_id = ?",
                volunteer))
        .isEmpty();
  }

  @Test
  void who_was_trained_and_never_served_since_is_listed_until_they_serve_ZJ_5() {
    long idle = ground.volunteer();
    long before = ground.volunteer();
    long serving = ground.volunteer();
    for (long one : List.of(idle, before, serving)) {
      ground.train(one, today.minusDays(30));
    }
    ground.served(before, 40);
    ground.served(serving, 20);

    assertThat(listed("NOT_SERVING"))
        .containsExactlyInAnyOrder(ground.number(idle), ground.number(before));
    ground.served(idle, 10);
    assertThat(listed("NOT_SERVING")).containsExactly(ground.number(before));
    assertThat(listed("UNTRAINED")).isEmpty();
  }

  @Test
  void who_serves_and_was_never_trained_is_listed_until_they_are_ZJ_5() {
    long untrained = ground.volunteer();
    ground.served(untrained, 3);
    ground.served(ground.volunteer(), 400);
    assertThat(listed("UNTRAINED")).containsExactly(ground.number(untrained));
    assertThat(
            staff
                .bytes(
                    "/zhanjiang/training-follow-up/export.xlsx?which=UNTRAINED&community="
                        + ground.community)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            people
                .logIn("zhanjiang", Role.STAFF, "440803")
                .get("/zhanjiang/training-follow-up?which=UNTRAINED&community=" + ground.community)
                .body())
        .doesNotContain(ground.number(untrained));

    ground.train(untrained, today);
    assertThat(listed("UNTRAINED")).isEmpty();
    assertThat(
            staff
                .get(
                    "/zhanjiang/api/training-follow-up?which=NOT_SERVING&community="
                        + ground.community)
                .body())
        .contains(ground.number(untrained));
  }

  private List<String> listed(String which) {
    return staff
        .get("/zhanjiang/training-follow-up?which=" + which + "&community=" + ground.community)
        .html()
        .select("tbody td:nth-child(2)")
        .eachText();
  }

  private String academy(String township) {
    String list = "/zhanjiang/academies";
    String name = "学院" + UUID.randomUUID();
    staff.submit(
        staff.get(list + "/new"),
        Map.of("township", township, "name", name, "sinceOn", "2022-09-01"));
    return Tables.rows(server, "zhanjiang", "SELECT id FROM academy WHERE name = ?", name)
        .getFirst()
        .get("id")
        .toString();
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return staff.post(
        to,
        with(fields, "_csrf", staff.get(from).html().select("input[name=_csrf]").first().val()));
  }
}
