package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Volunteers show their own codes at a desk, whose old scanner types them into a field. */
@LinliTest
class DeskTest {

  private final LinliServer server;
  private final Gate gate;
  private final Browser leader;

  DeskTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
  }

  @Test
  void a_code_on_the_phone_brings_in_and_later_lets_out_and_the_name_is_masked() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    var shown = phone.get("/zhanjiang/my-code").html();
    assertThat(shown.select(".gate-code svg")).hasSize(1);
    assertThat(shown.select("main").text()).contains("陈*宇");

    assertThat(scan(session, code(volunteer))).contains("陈*宇 签到成功").doesNotContain("陈晓宇");
    assertThat(scan(session, code(volunteer))).contains("已经签到过了");
    gate.cameAgo(session, volunteer, 45);
    assertThat(scan(session, code(volunteer))).contains("签退成功");
    assertThat(scan(session, code(volunteer))).contains("已经签退过了");
    assertThat(gate.minutes(volunteer)).isEqualTo(45);
    assertThat(gate.evidence(volunteer)).containsExactly("DESK");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("attendance.desk");
  }

  @Test
  void hours_rest_on_the_weaker_of_coming_and_leaving() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    scan(session, code(volunteer));
    gate.cameAgo(session, volunteer, 30);
    phone.submit(phone.get(phone.get(gate.scanned(session)).header("Location")), Map.of());

    assertThat(gate.evidence(volunteer)).containsExactly("DESK");
  }

  @Test
  void whoever_can_t_come_in_is_told_why_and_the_field_is_there_again() {
    long session = gate.session(-10, 60);
    long elsewhere = gate.onList(gate.session(-10, 60));
    var page = leader.get(desk(session));

    assertThat(scan(session, code(elsewhere))).contains("陈*宇", "不在这一场的名单里");
    assertThat(scan(session, "6901234567892")).contains("不是志愿者的签到码");
    assertThat(scan(session, gate.site("beibei") + code(elsewhere))).contains("别的城市");
    assertThat(scan(gate.session(120, 180), code(elsewhere))).contains("不在这一场的名单里");
    var refused = leader.submit(page, Map.of("code", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-code[data-focus]")).hasSize(1);

    long cancelled = gate.session(-10, 60);
    long awaited = gate.onList(cancelled);
    gate.cancel(cancelled);
    assertThat(scan(cancelled, code(awaited))).contains("已经取消");
  }

  @Test
  void a_leader_s_camera_asks_at_which_session_it_is_and_notes_nothing_by_itself() {
    long session = gate.session(-10, 60);
    long volunteer = gate.onList(session);
    gate.session(-20, 60);
    var asked = leader.get("/zhanjiang/own-code/" + code(volunteer));
    assertThat(asked.html().select("main form")).hasSize(1);
    assertThat(asked.html().select("main").text()).contains("陈*宇", "清洁花园");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("EXPECTED");

    var noted = leader.get(leader.submit(asked, Map.of()).header("Location"));
    assertThat(noted.html().text()).contains("陈*宇 签到成功");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("HERE");
  }

  @Test
  void a_code_opens_nothing_for_anyone_else() {
    long session = gate.session(-10, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, "440803");
    Browser stranger = new People(server).logIn("beibei", Role.TEAM_LEADER);
    String code = code(volunteer);

    assertThat(phone.get("/zhanjiang/own-code/" + code).status()).isEqualTo(403);
    assertThat(new Browser(server).get("/zhanjiang/own-code/" + code).header("Location"))
        .startsWith("/login");
    assertThat(stranger.get("/zhanjiang/own-code/" + code).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/own-code/" + code).html().text()).contains("现在没有可以签到的场次");
    assertThat(elsewhere.get(desk(session)).status()).isEqualTo(404);
    assertThat(phone.get("/zhanjiang/my-code?volunteer=" + gate.onList(session)).status())
        .isEqualTo(404);
  }

  @Test
  void the_page_itself_holds_no_names() {
    long session = gate.session(-10, 60);
    gate.onList(session);

    assertThat(leader.get(desk(session)).body()).doesNotContain("陈晓宇", "陈*宇");
  }

  private String scan(long session, String code) {
    var answer = leader.submit(leader.get(desk(session)), Map.of("code", code));
    return List.of(303, 422).contains(answer.status())
        ? (answer.status() == 303 ? leader.get(answer.header("Location")) : answer)
            .html()
            .select("main")
            .text()
        : answer.body();
  }

  private String code(long volunteer) {
    return gate.here(() -> server.get(OwnCodes.class).now(volunteer));
  }

  private static String desk(long session) {
    return "/zhanjiang/sessions/" + session + "/desk";
  }
}
