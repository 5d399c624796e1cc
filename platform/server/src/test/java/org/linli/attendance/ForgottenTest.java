package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * Who came and never checked out is told to whoever keeps the list, and to themselves; what they
 * say of it waits for a second person.
 */
@LinliTest
class ForgottenTest {

  private final LinliServer server;
  private final Gate gate;
  private final Afterwards afterwards;
  private final Browser leader;

  ForgottenTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.afterwards = new Afterwards(server, gate);
    this.leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
  }

  @Test
  void the_leader_finds_them_on_the_first_page_and_on_the_list_and_writes_down_when_they_left() {
    long session = gate.session(-120, -40);
    long volunteer = gate.onList(session);
    assertThat(leader.get("/zhanjiang/").html().select("main a[href$=/attendance/forgotten]"))
        .isEmpty();
    afterwards.cameTo(session, volunteer, 115);

    assertThat(leader.get("/zhanjiang/").html().select("main").text()).contains("1 人活动结束后没有签退");
    assertThat(leader.get("/zhanjiang/attendance/forgotten").html().select("tbody tr").text())
        .contains("清洁花园", "1");
    assertThat(leader.get("/zhanjiang/api/attendance/forgotten").body())
        .contains("\"session\":" + session, "\"people\":1");
    var list = leader.get("/zhanjiang/sessions/" + session + "/attendance").html();
    assertThat(list.select("[role=status]").text()).contains("1 人签到了、没有签退");
    assertThat(list.select("tbody").text()).contains("没有签退", "迟到 5 分钟");

    String path = "/zhanjiang/sessions/" + session + "/attendance/sheet";
    var page = leader.get(path);
    String from = page.html().select("[name=from." + volunteer + "]").val();
    String to = page.html().select("[name=to." + volunteer + "]").val();
    var saved =
        leader.submit(
            page,
            Map.of("act." + volunteer, "came", "from." + volunteer, from, "to." + volunteer, to));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(gate.minutes(volunteer)).isBetween(73L, 76L);
    assertThat(leader.get("/zhanjiang/attendance/forgotten").html().text()).contains("大家都签退了");
  }

  @Test
  void the_volunteer_is_told_and_what_they_say_waits_for_somebody_else() {
    long session = gate.session(-120, -60);
    long volunteer = gate.onList(session);
    afterwards.cameTo(session, volunteer, 110);
    String login = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    Browser self = new People(server).logIn(login);
    assertThat(self.get("/zhanjiang/").html().select("main a[href=/zhanjiang/departures]").text())
        .contains("1 次服务没有签退");

    var page = self.get("/zhanjiang/departures");
    assertThat(page.html().select("main").text()).contains("清洁花园", "签到");
    assertThat(self.submit(page, Map.of("left", "", "reason", "")).status()).isEqualTo(422);
    var before = self.submit(page, Map.of("left", afterwards.clock(-120), "reason", "忘了"));
    assertThat(before.html().text()).contains("离开时间要晚于签到时间");
    assertThat(before.html().select("[name=reason]").val()).isEqualTo("忘了");

    var said = self.submit(page, Map.of("left", afterwards.clock(-70), "reason", "手机没电"));
    assertThat(self.get(said.header("Location")).html().text()).contains("等社区确认后记入时长", "都签退了");
    assertThat(gate.minutes(volunteer)).isZero();
    assertThat(self.get("/zhanjiang/").html().select("main a[href=/zhanjiang/departures]"))
        .isEmpty();
    assertThat(leader.get("/zhanjiang/sessions/" + session + "/attendance").html().text())
        .contains("早退 ", "等待确认");
    assertThat(confirmed(session).html().text()).contains("手机没电", "补录");
    assertThat(gate.minutes(volunteer)).isBetween(39L, 41L);
    assertThat(gate.evidence(volunteer)).containsExactly("LATE");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("attendance.said");
  }

  @Test
  void
      at_an_evenings_session_a_time_before_the_beginning_is_refused_and_one_after_midnight_meant() {
    int begin = afterwards.minutesTo(2, LocalTime.of(23, 40));
    long session = gate.session(begin, begin + 60);
    long volunteer = gate.onList(session);
    afterwards.cameTo(session, volunteer, -begin);
    Browser self =
        new People(server).logIn(new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
    var page = self.get("/zhanjiang/departures");
    var before = self.submit(page, Map.of("left", "23:30", "reason", "忘了"));
    assertThat(before.status()).isEqualTo(422);
    assertThat(before.html().text()).contains("离开时间要晚于签到时间");

    assertThat(self.submit(page, Map.of("left", "00:10", "reason", "忘了")).status()).isEqualTo(303);
    confirmed(session);
    assertThat(gate.minutes(volunteer)).isBetween(29L, 30L);
  }

  @Test
  void a_program_says_it_once_and_nobody_says_it_for_others_or_too_early() {
    long session = gate.session(-120, -60);
    long volunteer = gate.onList(session);
    afterwards.cameTo(session, volunteer, 110);
    ServingVolunteers serving = new ServingVolunteers(server, "zhanjiang");
    Browser self = new People(server).logIn(serving.withAccount(volunteer));
    Browser other = new People(server).logIn(serving.withAccount(gate.neighbour()));
    assertThat(self.get("/zhanjiang/api/departures").body()).contains("\"session\":" + session);
    assertThat(other.get("/zhanjiang/api/departures").body()).doesNotContain("清洁花园");
    assertThat(say(other, session, volunteer, 70).status()).isEqualTo(404);
    assertThat(say(self, session, volunteer, -5).body()).contains("离开时间还没有到");
    assertThat(say(self, session, volunteer, 70).body()).contains("WAITS");
    assertThat(say(self, session, volunteer, 80).status()).isEqualTo(422);

    long now = gate.session(-50, 60);
    gate.giveAPlace(now, volunteer);
    afterwards.cameTo(now, volunteer, 45);
    assertThat(say(self, now, volunteer, 10).body()).contains("走的时候请扫码签退");
  }

  @Test
  void who_came_and_did_not_serve_is_noted_so_once_it_is_over() {
    long session = gate.session(-200, -40);
    long once = gate.onList(session);
    afterwards.cameTo(session, once, 190);
    noted(session, once);
    assertThat(gate.stateOf(session, once)).isEqualTo("ABSENT");
    assertThat(gate.minutes(once)).isZero();
    assertThat(leader.get("/zhanjiang/attendance/forgotten").html().text()).contains("大家都签退了");

    long goesOn = gate.session(-50, 60);
    long here = gate.onList(goesOn);
    afterwards.cameTo(goesOn, here, 45);
    assertThat(noted(goesOn, here).html().select("#e-" + here).text()).contains("不能记缺席");
  }

  private Browser.Answer noted(long session, long volunteer) {
    var page = leader.get("/zhanjiang/sessions/" + session + "/attendance/sheet");
    return leader.submit(page, Map.of("act." + volunteer, "absent"));
  }

  @Test
  void a_session_is_not_recorded_while_somebody_may_still_be_there_LAW_2() {
    long session = gate.session(-3000, -2900);
    afterwards.cameTo(session, gate.onList(session), 2990);
    gate.here(
        () -> {
          server.get(ClosingRecords.class).closeHere();
          return true;
        });
    String open = "SELECT recorded_at IS NULL FROM activity_session WHERE id = ?";
    assertThat(gate.count(open, session)).isEqualTo(1);
  }

  /** A second person agrees to what waits; the page on which they did. */
  private Browser.Answer confirmed(long session) {
    String proposal = "/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst();
    Browser keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
    var asked = keeper.get(proposal);
    keeper.submitTo(proposal + "/confirmation", asked);
    return asked;
  }

  private static Browser.Answer say(Browser browser, long session, long volunteer, int ago) {
    return browser.json(
        "/zhanjiang/api/departures",
        "{\"session\":%d,\"volunteer\":%d,\"left\":\"%s\",\"reason\":\"忘了\"}"
            .formatted(session, volunteer, Instant.now().minus(Duration.ofMinutes(ago))),
        UUID.randomUUID().toString());
  }
}
