package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * What a second person refused and what was taken back doesn't stand in the way of what is right:
 * it is entered anew, and the old one stays to be read.
 */
@LinliTest
class EnteringAnewTest {

  private static final int DAY = 24 * 60;

  private final Gate gate;
  private final Afterwards afterwards;
  private final Browser leader;
  private final Browser keeper;

  EnteringAnewTest(LinliServer server) {
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.afterwards = new Afterwards(server, gate);
    People people = new People(server);
    this.leader = people.logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
  }

  @Test
  void a_late_entry_that_was_refused_is_entered_anew_and_confirmed() {
    long session = gate.session(-DAY - 180, -DAY - 60);
    long volunteer = gate.onList(session);
    note(session, volunteer, "看错行了");
    post("/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst() + "/refusal");
    assertThat(leader.get(list(session)).html().select("tbody").text()).contains("已退回，可重新录入");

    assertThat(note(session, volunteer, "签到表第 2 行")).contains("等第二个人确认");
    assertThat(afterwards.waiting(session)).hasSize(1);
    post("/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst() + "/confirmation");
    assertThat(gate.minutes(volunteer)).isBetween(118L, 120L);
    assertThat(leader.get(list(session)).html().select("tbody").text())
        .contains("已签退")
        .doesNotContain("等待确认", "已退回");
    assertThat(gate.count("SELECT COUNT(*) FROM hours_proposal WHERE session_id = ?", session))
        .isEqualTo(2);
  }

  @Test
  void an_entry_that_was_taken_back_is_entered_anew() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    note(session, volunteer, "");
    post("/zhanjiang/hours/" + afterwards.standing(session).getFirst() + "/reversal");
    assertThat(gate.minutes(volunteer)).isZero();
    assertThat(leader.get(list(session)).html().select("tbody").text()).contains("已冲销，可重新录入");

    assertThat(note(session, volunteer, "")).contains("服务时长已入账");
    assertThat(gate.minutes(volunteer)).isBetween(88L, 90L);
    assertThat(gate.entries(session)).isEqualTo(3);
  }

  @Test
  void whose_entry_was_taken_back_because_they_never_came_is_noted_absent() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    note(session, volunteer, "");
    assertThat(absent(session, volunteer)).contains("已经签到，不能记缺席");
    post("/zhanjiang/hours/" + afterwards.standing(session).getFirst() + "/reversal");

    absent(session, volunteer);
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("ABSENT");
  }

  @Test
  void what_stands_or_waits_is_not_entered_twice_and_a_correction_stands() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    note(session, volunteer, "");
    assertThat(note(session, volunteer, ""))
        .contains("已经签退过了", "请社区工作人员更正")
        .doesNotContain("在服务时长里更正");
    long entry = afterwards.standing(session).getFirst();
    correctToLess(entry, gate.minutes(volunteer));
    assertThat(afterwards.standing(session)).hasSize(1).doesNotContain(entry);

    assertThat(note(session, volunteer, "")).contains("已经签退过了");
    assertThat(afterwards.standing(session)).hasSize(1);
  }

  /** Half an hour of it: the same beginning, and an end that the beginning tells. */
  private void correctToLess(long entry, long minutes) {
    var page = keeper.get("/zhanjiang/hours/" + entry).html();
    var from = LocalTime.parse(page.select("#f-from").val());
    String to = from.plusMinutes(minutes / 2).toString();
    var answer =
        keeper.post(
            "/zhanjiang/hours/" + entry + "/correction",
            Map.of("_csrf", token(), "from", from.toString(), "to", to, "reason", "早走"));
    assertThat(answer.status()).as(answer.html().text()).isEqualTo(303);
  }

  /** The leader notes that someone was there all the time; tells what the page then says. */
  private String note(long session, long volunteer, String reason) {
    var page = leader.get(list(session));
    var noted =
        leader.submit(
            page,
            Map.of(
                "volunteer",
                Long.toString(volunteer),
                "act",
                "came",
                "from",
                page.html().select("#f-from").val(),
                "to",
                page.html().select("#f-to").val(),
                "reason",
                reason));
    assertThat(noted.status()).as(noted.html().text()).isEqualTo(303);
    return leader.get(noted.header("Location")).html().text();
  }

  private String absent(long session, long volunteer) {
    return leader
        .submit(
            leader.get(list(session)),
            Map.of("volunteer", Long.toString(volunteer), "act", "absent"))
        .html()
        .text();
  }

  private void post(String path) {
    var answer = keeper.post(path, Map.of("_csrf", token(), "why", "没有来", "answer", "签到表上没有"));
    assertThat(answer.status()).as(answer.html().text()).isEqualTo(303);
  }

  private String token() {
    return keeper.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
  }

  private static String list(long session) {
    return "/zhanjiang/sessions/" + session + "/attendance";
  }
}
