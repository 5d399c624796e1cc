package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.joining.SampleRules;
import org.linli.joining.SampleRules.ActivityRule;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Who came along without a place is written down when the session is over: a late entry that a
 * second person decides, for whom nothing excludes.
 */
@LinliTest
class WalkInTest {

  private final LinliServer server;
  private final People people;
  private final Gate gate;
  private final Afterwards afterwards;
  private final Browser clerk;

  WalkInTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.afterwards = new Afterwards(server, gate);
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
  }

  @Test
  void who_had_no_place_is_a_late_entry_that_somebody_else_decides() {
    long session = gate.session(-120, -30);
    long walkIn = gate.neighbour();
    var page = clerk.get(sheet(session));
    Map<String, String> typed = walkIn(page, gate.number(walkIn));
    var missing = clerk.submit(page, typed);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.html().text()).contains("这次有补录的，请写明原因");
    assertThat(missing.html().select("[name=who.new1]").val()).isEqualTo(gate.number(walkIn));

    typed.put("reason", "纸质签到表第 3 行");
    var saved = clerk.submit(page, typed);
    assertThat(clerk.get(saved.header("Location")).html().text())
        .contains("已记录 1 人，其中 1 人的时长等第二个人确认", "当时到场，没有报名", "等待确认");
    assertThat(gate.minutes(walkIn)).isZero();
    assertThat(gate.count("SELECT taken FROM activity_session WHERE id = ?", session))
        .as("no place is taken")
        .isZero();
    long proposal = afterwards.waiting(session).getFirst();
    assertThat(confirm(clerk, proposal).status()).isEqualTo(422);
    assertThat(gate.minutes(walkIn)).isZero();

    Browser second = people.logIn("zhanjiang", Role.STATION_HEAD, gate.path);
    assertThat(confirm(second, proposal).status()).isEqualTo(303);
    assertThat(gate.minutes(walkIn)).isBetween(88L, 90L);
    assertThat(gate.evidence(walkIn)).containsExactly("LATE");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("signUp.walkIn", "attendance.noted");
  }

  @Test
  void a_name_that_several_bear_asks_for_the_number_and_nobody_elses_people_are_found() {
    long session = gate.session(-120, -30);
    gate.neighbour();
    gate.neighbour();
    assertThat(refusal(session, "陈晓宇")).contains("有几位同名，请写志愿者编号", "陈*宇 4408");

    Gate elsewhere = new Gate(server, "zhanjiang", "440803001");
    String number = elsewhere.number(elsewhere.neighbour());
    assertThat(refusal(session, number)).contains("没有找到“" + number + "”");
  }

  @Test
  void what_excludes_people_excludes_them_afterwards_too_with_its_reason_and_clause() {
    long session = gate.session(-120, -30);
    String walkIn = gate.number(gate.neighbour());
    ActivityRule nobody =
        new ActivityRule(
            "nobody", (what, who) -> Decision.refused(SampleRules.CLAUSE, "sample.rule.home", 0));
    server
        .get(SampleRules.class)
        .holding(
            "zhanjiang",
            nobody,
            () -> assertThat(refusal(session, walkIn)).contains("只限本社区的志愿者参加", "样本文件"));
    gate.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE activity SET minimum_age = 90 WHERE id ="
                        + " (SELECT activity_id FROM activity_session WHERE id = ?)",
                    session));
    assertThat(refusal(session, walkIn)).contains("90");
    assertThat(afterwards.waiting(session)).isEmpty();
  }

  @Test
  void someone_under_age_without_consent_was_there_only_beside_a_guardian_ZJ_11() {
    long session = gate.session(-120, -30);
    long minor = gate.neighbour();
    gate.aged(minor, 16);
    assertThat(refusal(session, gate.number(minor))).contains("监护人");

    var page = clerk.get(sheet(session));
    Map<String, String> typed = walkIn(page, gate.number(minor));
    typed.put("reason", "按纸质签到表");
    typed.put("guardian.new1", "true");
    assertThat(clerk.submit(page, typed).status()).isEqualTo(303);
    assertThat(afterwards.waiting(session)).hasSize(1);
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("signUp.guardian-seen");
  }

  @Test
  void a_leader_adds_people_to_sessions_of_their_own_only() {
    long session = gate.session(-120, -30);
    String login = people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path);
    Browser leader = people.logIn(login);
    String walkIn = gate.number(gate.neighbour());
    assertThat(leader.get(sheet(session)).html().select("[name=who.new1]")).isEmpty();
    var refused =
        leader.submit(
            leader.get(sheet(session)),
            Map.of("who.new1", walkIn, "from.new1", "09:00", "to.new1", "10:00", "reason", "来过"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(afterwards.waiting(session)).isEmpty();

    afterwards.inCharge(session, login);
    var page = leader.get(sheet(session));
    Map<String, String> typed = walkIn(page, walkIn);
    typed.put("reason", "按纸质签到表");
    assertThat(leader.submit(page, typed).status()).isEqualTo(303);
    assertThat(afterwards.waiting(session)).hasSize(1);
  }

  @Test
  void while_it_goes_on_people_are_given_places_at_the_desk_instead() {
    long session = gate.session(-30, 60);
    long walkIn = gate.neighbour();
    var page = clerk.get(sheet(session));
    assertThat(page.html().select("[name=who.new1]")).isEmpty();
    assertThat(page.html().select("main form a[href$=/roster]")).hasSize(1);
    String line = "\"who\":\"%s\",\"from\":\"00:00\",\"to\":\"00:01\"";
    assertThat(enter(session, line.formatted(gate.number(walkIn)), "提前补"))
        .contains("\"kept\":false", "现场加人");
    assertThat(clerk.get(sheet(gate.session(60, 90))).html().text()).contains("活动还没有开始");
  }

  private String enter(long session, String line, String reason) {
    return clerk
        .json(
            "/zhanjiang/api/sessions/" + session + "/attendance/sheet",
            "{\"reason\":\"%s\",\"lines\":[{%s}]}".formatted(reason, line),
            UUID.randomUUID().toString())
        .body();
  }

  /** What stands beside the line of someone who is refused. */
  private String refusal(long session, String who) {
    var page = clerk.get(sheet(session));
    Map<String, String> typed = walkIn(page, who);
    typed.put("reason", "按纸质签到表");
    var answer = clerk.submit(page, typed);
    assertThat(answer.status()).isEqualTo(422);
    return answer.html().select("#e-new1").text();
  }

  private static Browser.Answer confirm(Browser browser, long proposal) {
    String token =
        browser.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    return browser.post(
        "/zhanjiang/hours/proposals/" + proposal + "/confirmation", Map.of("_csrf", token));
  }

  private static Map<String, String> walkIn(Browser.Answer page, String who) {
    return new HashMap<>(
        Map.of(
            "who.new1",
            who,
            "from.new1",
            page.html().select("[name=from.new1]").val(),
            "to.new1",
            page.html().select("[name=to.new1]").val()));
  }

  private static String sheet(long session) {
    return "/zhanjiang/sessions/" + session + "/attendance/sheet";
  }
}
