package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.Program;

/**
 * A community's work with an activity through the API alone: team and project, publishing, the
 * roster, a late entry that a second person confirms, and the totals (LAW-1, LAW-2, ZJ-7).
 */
@Tag("database")
class ClerksWayApiTest {

  private final ApiStory story = new ApiStory();
  private final String clerk = story.appointed(Role.SOCIAL_WORKER);
  private final String second = story.appointed(Role.STATION_HEAD);
  private final String mark = UUID.randomUUID().toString().substring(0, 6);

  @Test
  void a_clerk_publishes_keeps_the_roster_and_has_a_late_entry_confirmed() {
    Program desk = story.program(clerk);
    long community = story.community(desk);
    long came = registered(desk, community, "林小满");
    long absent = registered(desk, community, "陈晓宇");
    long team = desk.post("communities/" + community + "/teams", team()).number("id");
    long project = desk.post("communities/" + community + "/projects", project(team)).number("id");
    LocalDate day = story.day(1);
    long session = story.publish(desk, community, activity(team, project), session(day));
    long before = minutes("communities/" + community, day.getYear());

    var given =
        desk.post("sessions/" + session + "/places", Map.of("volunteers", List.of(came, absent)));
    assertThat(given.object()).containsEntry("added", 2);
    assertThat(desk.get("sessions/" + session + "/sign-ups").body())
        .contains("林*满", "CONFIRMED")
        .doesNotContain("林小满");

    story.until(ApiStory.at(day.plusDays(2), "09:00"));
    isDueFor(session);
    long proposal = entersLate(session, came, absent, day);
    isConfirmedBySomebodyElse(proposal);

    assertThat(minutes("volunteers/" + came, day.getYear())).isEqualTo(120);
    assertThat(minutes("teams/" + team, day.getYear())).isEqualTo(120);
    assertThat(minutes("projects/" + project, day.getYear())).isEqualTo(120);
    assertThat(minutes("communities/" + community, day.getYear()) - before).isEqualTo(120);
    assertThat(minutes("volunteers/" + absent, day.getYear())).isZero();
    assertThat(story.program(clerk).get("recording?state=CALM&size=500").body())
        .doesNotContain("\"session\":" + session + ",");
    differsInNothing();
  }

  private static long registered(Program desk, long community, String name) {
    var said =
        desk.post(
            "communities/" + community + "/volunteers",
            Map.of(
                "name",
                name,
                "ward",
                false,
                "idKind",
                "RESIDENT_ID",
                "idNumber",
                VolunteerDesk.idNumber(),
                "livingArea",
                "花园小区",
                "phone",
                "13812345678",
                "agree",
                true,
                "agreeId",
                true));
    assertThat(said.status()).as(said.body()).isEqualTo(201);
    return said.number("id");
  }

  /** LAW-2: the clock runs as soon as a session is over. */
  private void isDueFor(long session) {
    assertThat(story.program(clerk).get("recording?state=CALM&size=500").list())
        .anySatisfy(
            one -> assertThat(one).containsEntry("session", (int) session).containsKey("due"));
  }

  private long entersLate(long session, long came, long absent, LocalDate day) {
    Program desk = story.program(clerk);
    String list = "sessions/" + session + "/attendance";
    Map<String, Object> entry =
        Map.of(
            "volunteer",
            came,
            "from",
            ApiStory.at(day, "09:00").toString(),
            "to",
            ApiStory.at(day, "11:00").toString());
    var without = desk.post(list + "/entries", entry);
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.fields().keySet()).extracting(String::valueOf).containsExactly("reason");

    Map<String, Object> explained = new HashMap<>(entry);
    explained.put("reason", "现场断网，用纸质签到表");
    assertThat(desk.post(list + "/entries", explained).object()).containsEntry("noted", "WAITS");
    assertThat(desk.post(list + "/absences", Map.of("volunteer", absent)).status()).isEqualTo(204);
    assertThat(desk.get(list).body()).contains("LEFT", "ABSENT");
    return desk.get("hours/proposals?size=500").list().stream()
        .filter(one -> ApiStory.number(one, "volunteer") == came)
        .mapToLong(one -> ApiStory.number(one, "id"))
        .findFirst()
        .orElseThrow();
  }

  private void isConfirmedBySomebodyElse(long proposal) {
    String confirmation = "hours/proposals/" + proposal + "/confirmation";
    assertThat(story.program(clerk).post(confirmation).status())
        .as("who entered it is no second person")
        .isEqualTo(409);
    assertThat(story.program(second).post(confirmation).status()).isEqualTo(204);
  }

  private void differsInNothing() {
    Program administrator = story.program(story.appointed(Role.TENANT_ADMINISTRATOR));
    long job = administrator.post("hours/recounts").number("job");
    assertThat(
            Await.until(
                    "the recount is done",
                    () ->
                        Optional.of(administrator.get("jobs/" + job))
                            .filter(said -> said.object().containsKey("finishedAt")))
                .object())
        .containsEntry("state", "DONE");
    assertThat(administrator.get("hours/recounts").list().getFirst())
        .containsEntry("differences", 0);
  }

  private long minutes(String of, int year) {
    return story.program(clerk).get(of + "/hours").list().stream()
        .filter(one -> ApiStory.number(one, "year") == year)
        .mapToLong(one -> ApiStory.number(one, "minutes"))
        .sum();
  }

  private Map<String, Object> team() {
    return Map.of(
        "name", "读报队" + mark, "category", "COMMUNITY_SERVICE", "establishedOn", "2026-01-01");
  }

  private Map<String, Object> project(long team) {
    return Map.of(
        "name",
        "陪老人读报" + mark,
        "team",
        team,
        "category",
        "CARE",
        "targetGroup",
        "OLD_PEOPLE",
        "serviceType",
        "OLD_PEOPLE",
        "regular",
        true);
  }

  private Map<String, Object> activity(long team, long project) {
    return Map.of(
        "name",
        "陪老人读报" + mark,
        "team",
        team,
        "project",
        project,
        "serviceType",
        "OLD_PEOPLE",
        "risks",
        "天热，请带水",
        "contact",
        "0759-1234567");
  }

  private static Map<String, Object> session(LocalDate day) {
    return Map.of(
        "day", day.toString(), "from", "09:00", "to", "11:00", "place", "文化室", "capacity", 10);
  }
}
