package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * Volunteers scan themselves in and out with the camera of their phone; the leader ticks the rest.
 */
@LinliTest
class CheckingInTest {

  private final LinliServer server;
  private final Gate gate;

  CheckingInTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
  }

  @Test
  void a_scan_brings_in_and_a_second_one_out_and_the_hours_stand_in_the_ledger() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);

    var asked = phone.get(phone.get(gate.scanned(session)).header("Location"));
    assertThat(asked.html().select("main button").text()).isEqualTo("签到");
    var here = phone.get(phone.submit(asked, Map.of()).header("Location"));
    assertThat(here.html().text()).contains("签到成功", "在场");
    assertThat(gate.minutes(volunteer)).isZero();

    gate.cameAgo(session, volunteer, 45);
    var left = phone.get(phone.submit(here, Map.of()).header("Location"));
    assertThat(left.html().text()).contains("服务时长已入账", "已签退");
    assertThat(gate.minutes(volunteer)).isEqualTo(45);
  }

  @Test
  void a_double_tap_is_no_farewell() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    var asked = phone.get(phone.get(gate.scanned(session)).header("Location"));
    phone.submit(asked, Map.of());

    var again = phone.get(phone.submit(asked, Map.of()).header("Location"));
    assertThat(again.html().text()).contains("已经签到过了", "在场");
  }

  @Test
  void only_the_time_of_the_session_counts() {
    long session = gate.session(-30, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    var here =
        phone.get(
            phone
                .submit(phone.get(phone.get(gate.scanned(session)).header("Location")), Map.of())
                .header("Location"));
    gate.cameAgo(session, volunteer, 80);
    phone.submit(here, Map.of());

    assertThat(gate.minutes(volunteer)).isBetween(29L, 31L);
  }

  @Test
  void who_must_log_in_first_comes_back_with_the_ticket() {
    long session = gate.session(-10, 60);
    Browser nobody = new Browser(server);
    String asked = nobody.get(gate.scanned(session)).header("Location");

    assertThat(nobody.get(asked).header("Location")).startsWith("/login?next=").contains("ticket");
  }

  @Test
  void who_isn_t_on_the_list_is_told_so_and_can_t_come_in_for_another() {
    long session = gate.session(-10, 60);
    long other = gate.onList(session);
    long stranger = gate.onList(gate.session(-10, 60));
    Browser phone = gate.phone(stranger);
    var asked = phone.get(phone.get(gate.scanned(session)).header("Location"));
    assertThat(asked.html().text()).contains("您不在这一场的名单里");

    String ticket = asked.response().uri().getQuery().replaceAll(".*ticket=", "");
    String token = asked.html().select("meta[name=csrf-token]").attr("content");
    assertThat(
            phone
                .post(
                    "/zhanjiang/check-in/" + session,
                    Map.of("ticket", ticket, "volunteer", "" + other, "_csrf", token))
                .status())
        .isEqualTo(404);
  }

  @Test
  void an_old_or_foreign_code_says_to_scan_again() {
    long session = gate.session(-10, 60);
    long elsewhere = gate.session(-10, 60);
    String code = gate.scanned(elsewhere).replaceAll(".*/", "");

    assertThat(new Browser(server).get("/zhanjiang/check-in/" + session + "/" + code).html().text())
        .contains("已经过期");
  }

  @Test
  void it_is_too_early_an_hour_before_and_too_late_after_the_end() {
    long early = gate.session(90, 120);
    long over = gate.session(-120, -5);
    assertThat(scan(early).html().text()).contains("开始前 1 小时内可以签到");
    assertThat(scan(over).html().text()).contains("已经结束");
  }

  @Test
  void the_leader_s_screen_shows_the_code_and_who_is_here_with_names_masked() {
    long session = gate.session(-10, 60);
    gate.onList(session);
    Browser leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);

    var page = leader.get("/zhanjiang/sessions/" + session + "/gate").html();
    assertThat(page.select(".gate-code svg")).hasSize(1);
    assertThat(page.select(".gate-people").text()).contains("陈*宇", "未到");
  }

  private Browser.Answer scan(long session) {
    Browser phone = gate.phone(gate.onList(session));
    return phone.submit(phone.get(phone.get(gate.scanned(session)).header("Location")), Map.of());
  }
}
