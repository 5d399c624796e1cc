package org.linli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;

/** Programs keep courses: sessions, who takes part and came, who is trained (GD-4, ZJ-5). */
@LinliTest
class CourseKeepingApiTest {

  private final LinliServer server;
  private final CourseGround ground;
  private final Program clerk;
  private final String path;

  CourseKeepingApiTest(LinliServer server) {
    this.server = server;
    this.ground = new CourseGround(server, "zhanjiang", "440802001");
    this.clerk = Program.as(server, "zhanjiang", Role.STATION_HEAD, ground.path);
    this.path = "courses/" + ground.course;
  }

  @Test
  void a_session_is_added_once_for_a_key_and_deleted_while_nobody_came() {
    Map<String, Object> lesson =
        Map.of("day", "2027-03-01", "from", "9:00", "to", "11:00", "place", "礼堂", "trainer", "李医生");
    var added = clerk.post(path + "/lessons", lesson, "lesson-" + ground.course);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(clerk.post(path + "/lessons", lesson, "lesson-" + ground.course).body())
        .isEqualTo(added.body());
    assertThat(lessons()).hasSize(1);
    assertThat(clerk.post(path + "/lessons", Map.of("day", "明天")).fields().keySet())
        .extracting(String::valueOf)
        .contains("day", "from", "to", "place", "trainer");

    assertThat(clerk.delete("lessons/" + lessons().getFirst().get("id")).status()).isEqualTo(204);
    assertThat(lessons()).isEmpty();
  }

  @Test
  void who_is_enrolled_and_came_is_trained_from_a_day_on() {
    long lesson = ground.session(-1);
    long volunteer = ground.volunteer();
    assertThat(clerk.post(path + "/participants", Map.of("numbers", List.of("没有这个"))).fields())
        .isNotEmpty();
    assertThat(
            clerk
                .post(path + "/participants", Map.of("numbers", List.of(ground.number(volunteer))))
                .object())
        .containsEntry("count", 1);
    assertThat(
            clerk
                .post("lessons/" + lesson + "/attendance", Map.of("came", List.of(volunteer)))
                .object())
        .containsEntry("came", 1);
    assertThat(clerk.get("lessons/" + lesson + "/attendance").list())
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("came", true).containsEntry("name", "陈*宇"));

    assertThat(clerk.post(path + "/trained").fields().keySet())
        .extracting(String::valueOf)
        .contains("trainedOn");
    assertThat(
            clerk
                .post(
                    path + "/trained", Map.of("who", List.of(volunteer), "trainedOn", "2026-01-15"))
                .object())
        .containsEntry("count", 1);
    assertThat(clerk.get(path + "/participants").list())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one).containsEntry("came", 1).containsEntry("trainedOn", "2026-01-15"));
    assertThat(clerk.delete("lessons/" + lesson).status()).isEqualTo(409);
  }

  @Test
  void a_volunteer_reads_it_enrols_and_takes_it_back() {
    ground.session(3);
    long volunteer = ground.volunteer();
    Program own = Program.of(server, "zhanjiang", ground.own(volunteer));
    String open = "training/" + ground.course;
    assertThat(Program.ofNobody(server, "zhanjiang").get(open).body()).contains("急救培训", "礼堂");
    assertThat(own.post(open + "/enrolments", Map.of("volunteer", volunteer)).status())
        .isEqualTo(201);
    assertThat(clerk.get(path + "/participants").object()).containsEntry("total", 1);
    assertThat(own.post(open + "/leaving", Map.of("volunteer", volunteer)).status()).isEqualTo(204);
    assertThat(clerk.get(path + "/participants").object()).containsEntry("total", 0);
  }

  @Test
  void a_course_is_changed_and_cancelled() {
    Map<String, Object> said =
        Map.of(
            "title",
            "急救复训",
            "content",
            "心肺复苏",
            "organizer",
            "红十字会",
            "topics",
            List.of("FIRST_AID"));
    assertThat(clerk.put(path, said).body()).contains("急救复训", "红十字会");
    assertThat(clerk.put(path, Map.of()).fields().keySet())
        .extracting(String::valueOf)
        .contains("title");
    assertThat(clerk.post(path + "/cancellation").body()).contains("cancelledOn");
    assertThat(clerk.put(path, said).status()).isEqualTo(409);
  }

  private List<?> all() {
    return (List<?>) Objects.requireNonNull(clerk.get(path).object().get("lessons"));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> lessons() {
    return (List<Map<String, Object>>) all();
  }
}
