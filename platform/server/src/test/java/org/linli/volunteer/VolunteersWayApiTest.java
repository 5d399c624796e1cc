package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.People;
import org.linli.testing.Program;

/**
 * From "I want to help" to an entry in the ledger, through the API alone: a volunteer registers, is
 * approved, finds an activity, waits for a place, is promoted, comes in and leaves by the code at
 * the gate, and reads their hours (ZJ-4, GD-6, LAW-1, LAW-7).
 */
@Tag("database")
class VolunteersWayApiTest {

  private final ApiStory story = new ApiStory();
  private final String head = story.appointed(Role.STATION_HEAD);

  @Test
  void a_volunteer_goes_the_whole_way_by_programs() {
    Program keeper = story.program(head);
    long community = story.community(keeper);
    Someone lin = registers(community, "林小满");
    Someone chen = registers(community, "陈晓宇");
    isApproved(keeper, lin);
    isApproved(keeper, chen);

    LocalDate day = story.day(2);
    long session = published(keeper, community, day);
    finds(lin, session, day);
    assertThat(signsUp(chen, session)).containsEntry("state", "CONFIRMED");
    Map<String, Object> waiting = signsUp(lin, session);
    assertThat(waiting).containsEntry("state", "WAITING").containsEntry("queue", 1);

    long chens = ApiStory.number(signsUp(chen, session), "id");
    assertThat(chen.program().post("sign-ups/" + chens + "/cancellation").object())
        .containsEntry("state", "CANCELLED");
    isPromoted(lin, ApiStory.number(waiting, "id"));

    story.until(ApiStory.at(day, "08:50"));
    comesIn(lin, session);
    story.until(ApiStory.at(day, "10:30"));
    leaves(lin, session);

    hasHours(lin, day.getYear());
  }

  private record Someone(ApiStory story, String login, long id) {

    Program program() {
      return story.program(login);
    }
  }

  private Someone registers(long community, String name) {
    Program visitor = Program.ofNobody(story.server, "zhanjiang");
    String login = "v" + UUID.randomUUID().toString().substring(0, 12);
    Map<String, Object> application =
        Map.of(
            "community",
            community,
            "ward",
            false,
            "name",
            name,
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
            false);
    Map<String, Object> sent =
        Map.of("login", login, "password", People.PASSWORD, "application", application);
    var refused = visitor.post("registrations", sent);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields().keySet()).extracting(String::valueOf).containsExactly("agreeId");

    Map<String, Object> agreed = new HashMap<>(application);
    agreed.put("agreeId", true);
    var registered =
        visitor.post(
            "registrations",
            Map.of("login", login, "password", People.PASSWORD, "application", agreed));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    Someone someone = new Someone(story, login, registered.number("id"));
    assertThat(someone.program().get("volunteers/mine").list())
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("state", "APPLIED"));
    return someone;
  }

  private static void isApproved(Program keeper, Someone someone) {
    assertThat(keeper.post("volunteers/" + someone.id() + "/approval").object())
        .containsEntry("state", "APPROVED");
    assertThat(someone.program().get("notices").list())
        .anySatisfy(notice -> assertThat(notice).containsEntry("kind", "REGISTRATION_APPROVED"));
  }

  private long published(Program keeper, long community, LocalDate day) {
    return story.publish(
        keeper,
        community,
        Map.of(
            "name",
            "陪老人读报" + UUID.randomUUID().toString().substring(0, 6),
            "serviceType",
            "OLD_PEOPLE",
            "risks",
            "天热，请带水",
            "contact",
            "0759-1234567"),
        Map.of(
            "day", day.toString(), "from", "09:00", "to", "11:00", "place", "文化室", "capacity", 1));
  }

  private static void finds(Someone someone, long session, LocalDate day) {
    assertThat(
            Program.ofNobody(someone.story().server, "zhanjiang")
                .get("sessions?size=200&township=" + ApiStory.TOWNSHIP + "&week=" + day)
                .body())
        .contains("\"id\":" + session);
    assertThat(someone.program().get("sessions/" + session + "/standings").list())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one).containsEntry("mayJoin", true).containsEntry("against", List.of()));
  }

  private static Map<String, Object> signsUp(Someone someone, long session) {
    var said =
        someone
            .program()
            .post("sessions/" + session + "/sign-ups", Map.of("volunteer", someone.id()));
    assertThat(said.status()).as(said.body()).isEqualTo(201);
    return said.object();
  }

  private static void isPromoted(Someone someone, long signUp) {
    Program program = someone.program();
    assertThat(program.get("sign-ups/mine").list())
        .singleElement()
        .satisfies(
            one -> assertThat(one).containsEntry("state", "OFFERED").containsKey("offeredUntil"));
    assertThat(program.get("notices").list())
        .anySatisfy(notice -> assertThat(notice).containsEntry("kind", "PLACE_OFFERED"));
    assertThat(program.post("sign-ups/" + signUp + "/confirmation").object())
        .containsEntry("state", "CONFIRMED");
  }

  private void comesIn(Someone someone, long session) {
    String code = story.program(head).get("sessions/" + session + "/gate").text("code");
    Program phone = someone.program();
    assertThat(
            scan(phone, session, someone.id(), "000000000000", UUID.randomUUID().toString())
                .fields()
                .keySet())
        .extracting(String::valueOf)
        .containsExactly("code");
    var come = scan(phone, session, someone.id(), code, "in");
    assertThat(come.object()).containsEntry("noted", "ARRIVED");
    assertThat(scan(phone, session, someone.id(), code, "in").body())
        .as("a retry leads nobody out again")
        .isEqualTo(come.body());
    assertThat(story.program(head).get("sessions/" + session + "/gate").body())
        .contains("林*满", "HERE")
        .doesNotContain("林小满");
  }

  private void leaves(Someone someone, long session) {
    String code = story.program(head).get("sessions/" + session + "/gate").text("code");
    assertThat(scan(someone.program(), session, someone.id(), code, "out").object())
        .containsEntry("noted", "POSTED");
  }

  private static Program.Said scan(
      Program phone, long session, long volunteer, String code, String key) {
    return phone.post(
        "sessions/" + session + "/check-ins", Map.of("volunteer", volunteer, "code", code), key);
  }

  private static void hasHours(Someone someone, int year) {
    Program program = someone.program();
    String mine = "volunteers/mine/" + someone.id();
    assertThat(program.get(mine + "/hours").list())
        .containsExactly(Map.of("year", year, "minutes", 90, "services", 1));
    assertThat(program.get(mine + "/entries").list())
        .singleElement()
        .satisfies(
            one -> assertThat(one).containsEntry("minutes", 90).containsEntry("evidence", "CODE"));
  }
}
