package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.team.LedTeamGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** LAW-9: whom nobody knew is proposed once he is known; nothing merges silently. */
@LinliTest
class MatchingAgainTest {

  private final LinliServer server;
  private final ExternalGround ground;
  private final Browser keeper;
  private final Program program;
  private final String system;
  private final LocalDate day;

  MatchingAgainTest(LinliServer server) {
    this.server = server;
    this.ground = new ExternalGround(server, "zhanjiang", "440802002");
    this.keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    this.program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    this.system = "/zhanjiang/externals/" + ground.system;
    this.day = ground.today().withDayOfYear(1);
    ground.map();
  }

  @Test
  void LAW_9_a_number_that_is_entered_later_proposes_whose_it_is_and_a_person_decides() {
    ground.bring(record("r1", "N7", "赵小满", ""), record("r2", "N8", "赵小满", ""));
    long volunteer = approved("赵小满", ServingVolunteers.idNumber());
    assertThat(ground.person("r1").why()).isEqualTo(Doubt.UNKNOWN);

    String numbers = system + "/numbers?kind=VOLUNTEER&who=" + ground.number(volunteer);
    var form = keeper.get(numbers);
    assertThat(form.html().select("#f-who").val()).isEqualTo(ground.number(volunteer));
    assertThat(enter(form, "N7").status()).isEqualTo(303);

    TheirPerson proposed = ground.person("r1");
    assertThat(proposed.why()).isEqualTo(Doubt.NUMBER_SINCE);
    assertThat(proposed.candidate()).isEqualTo(volunteer);
    assertThat(proposed.state()).isEqualTo(TheirPerson.State.DOUBTFUL);
    assertThat(proposed.volunteer()).as("a person decides").isNull();
    assertThat(ground.person("r2").why()).as("another number").isEqualTo(Doubt.UNKNOWN);
    assertThat(keeper.get("/zhanjiang/external-people/" + proposed.id()).html().text())
        .contains("导入以后登记了这个编号", "请核对后认定");
    assertThat(Tables.audited(server, "zhanjiang", "external-system", ground.system))
        .contains("external-number.entered", "external-person.proposed");
  }

  @Test
  void LAW_9_a_volunteer_who_registers_later_is_proposed_by_name_and_id_number() {
    String idNumber = ServingVolunteers.idNumber();
    ground.bring(
        record("r1", "", "钱小满", idNumber),
        record("r2", "", "孙小满", ""),
        record("r3", "", "李小满", ""));
    post("/zhanjiang/external-people/" + ground.person("r3").id(), Map.of("decision", "nobody"));
    final long byDocument = approved("钱小满", idNumber);
    final long byName = approved("孙小满", ServingVolunteers.idNumber());
    approved("李小满", ServingVolunteers.idNumber());

    assertThat(program.post("externals/" + ground.system + "/people/again").number("people"))
        .isEqualTo(2);
    assertThat(ground.person("r1").why()).isEqualTo(Doubt.DOCUMENT_SINCE);
    assertThat(ground.person("r1").candidate()).isEqualTo(byDocument);
    assertThat(ground.person("r1").volunteer()).isNull();
    assertThat(ground.person("r2").why()).isEqualTo(Doubt.NAME_ONLY);
    assertThat(ground.person("r2").candidate()).isEqualTo(byName);
    assertThat(ground.person("r3").state())
        .as("what was decided stays so")
        .isEqualTo(TheirPerson.State.NOBODY);
    assertThat(program.post("externals/" + ground.system + "/people/again").number("people"))
        .as("nothing is new the second time")
        .isZero();
    var page = keeper.get(system + "/people?state=DOUBTFUL");
    assertThat(page.html().select("main").text()).contains("再对照一遍", "后来登记的人，姓名和身份证号一致");
  }

  @Test
  void LAW_9_whoever_registers_by_day_is_proposed_after_the_night() {
    String idNumber = ServingVolunteers.idNumber();
    ground.bring(record("r1", "", "冯小满", idNumber));
    long registered = approved("冯小满", idNumber);
    assertThat(ground.person("r1").candidate()).isNull();

    server.get(NightlyMatching.class).look();

    assertThat(ground.person("r1").candidate()).isEqualTo(registered);
    assertThat(ground.person("r1").volunteer()).as("a person decides").isNull();
  }

  @Test
  void LAW_9_several_are_decided_at_once_as_they_are_ticked_and_each_is_noted() {
    final long one = approved("周小雪", ServingVolunteers.idNumber());
    final long other = approved("吴小雪", ServingVolunteers.idNumber());
    ground.bring(
        record("r1", "", "周小雪", ""), record("r2", "", "吴小雪", ""), record("r3", "", "没有人", ""));
    String people = system + "/people?state=DOUBTFUL";
    var list = keeper.get(people);
    assertThat(list.html().select("tbody input[name=person]")).hasSize(3);

    assertThat(tick("ours").html().select("main").text()).contains("请先勾选");
    assertThat(tick("ours", ground.person("r3").id() + ":0").status())
        .as("nobody is shown for it")
        .isEqualTo(422);
    assertThat(tick("ours", ground.person("r1").id() + ":" + other).status())
        .as("it was another that was shown")
        .isEqualTo(422);
    assertThat(ground.person("r1").isOpen()).isTrue();

    assertThat(
            tick(
                    "ours",
                    ground.person("r1").id() + ":" + one,
                    ground.person("r2").id() + ":" + other)
                .status())
        .isEqualTo(303);
    assertThat(ground.person("r1").volunteer()).isEqualTo(one);
    assertThat(ground.person("r2").volunteer()).isEqualTo(other);
    assertThat(tick("nobody", ground.person("r3").id() + ":0").status()).isEqualTo(303);
    assertThat(ground.person("r3").state()).isEqualTo(TheirPerson.State.NOBODY);
    for (String record : List.of("r1", "r2", "r3")) {
      assertThat(Tables.audited(server, "zhanjiang", "external-person", ground.person(record).id()))
          .containsExactly("external-person.decided");
    }
    assertThat(tick("ours", ground.person("r1").id() + ":" + one).status())
        .as("it was decided")
        .isEqualTo(422);
  }

  @Test
  void programs_decide_on_several_and_nobody_reaches_beyond_their_scope() {
    long one = approved("郑小雪", ServingVolunteers.idNumber());
    ground.bring(record("r1", "", "郑小雪", ""));
    long person = ground.person("r1").id();
    String decisions = "externals/" + ground.system + "/people/decisions";
    Map<String, ?> said = Map.of("people", List.of(Map.of("person", person, "volunteer", one)));
    Program elsewhere = Program.as(server, "zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.post(decisions, said).status()).isEqualTo(404);
    assertThat(program.post(decisions, Map.of("people", List.of())).status()).isEqualTo(422);
    assertThat(program.post(decisions, said).number("people")).isEqualTo(1);
    assertThat(ground.person("r1").volunteer()).isEqualTo(one);
  }

  @Test
  void LAW_9_the_pages_of_teams_and_activities_say_what_they_are_called_there() {
    HeldGround held = new HeldGround(server, "zhanjiang");
    long session = held.session(ground.place.community, null, day);
    long activity =
        ((Number)
                Tables.rows(
                        server,
                        "zhanjiang",
                        "SELECT activity_id FROM activity_session WHERE id = ?",
                        session)
                    .getFirst()
                    .get("activity_id"))
            .longValue();
    long leader = approved("冯小雪", ServingVolunteers.idNumber());
    long team = new LedTeamGround(server, "zhanjiang").team(ground.place.community, "巡河队", leader);
    ground.run(
        () ->
            server
                .get(NumberTable.class)
                .put(ground.system, NumberKind.TEAM, team, "D-9", ExternalGround.CLERK));
    assertThat(keeper.get("/zhanjiang/teams/" + team).html().select("#elsewhere").text())
        .contains(ground.name, "D-9", "更改");
    String desk = "/zhanjiang/activity-desk/" + activity;
    var before = keeper.get(desk).html().select("#elsewhere li");
    assertThat(before.text()).contains(ground.name, "没有登记编号");
    String link =
        before.stream()
            .filter(line -> line.text().contains(ground.name))
            .findFirst()
            .orElseThrow()
            .select("a")
            .attr("href");
    var form = keeper.get(link.replaceAll("#.*", ""));
    assertThat(form.html().select("#f-who").val()).isEqualTo(Long.toString(activity));
    assertThat(enter(form, "H-77").status()).isEqualTo(303);
    assertThat(keeper.get(desk).html().select("#elsewhere").text()).contains("H-77", "更改");
  }

  private Browser.Answer tick(String decision, String... people) {
    StringBuilder body = new StringBuilder("decision=" + decision + "&_csrf=" + csrf());
    for (String one : people) {
      body.append("&person=").append(one.replace(":", "%3A"));
    }
    return keeper.send(
        "POST",
        system + "/people",
        body.toString(),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private String csrf() {
    return URLEncoder.encode(
        keeper.get(system).html().select("meta[name=csrf-token]").attr("content"),
        StandardCharsets.UTF_8);
  }

  private Browser.Answer post(String path, Map<String, String> fields) {
    return keeper.postFrom(system, path, fields);
  }

  private Browser.Answer enter(Browser.Answer form, String number) {
    String who = form.html().select("#f-who").val();
    String kind = form.html().select("#f-kind option[selected]").val();
    return post(system + "/numbers", Map.of("kind", kind, "who", who, "number", number));
  }

  private long approved(String name, String idNumber) {
    return ground.volunteers.approved(ground.place.community, name, idNumber);
  }

  private List<String> record(String record, String number, String name, String idNumber) {
    return List.of(record, number, name, idNumber, day.toString(), "1", "巡河");
  }
}
