package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * Whoever goes out comes in again; each time counts by itself. How often a day is the tenant's
 * choice: three times at one activity where it has chosen nothing, as i志愿 has it.
 */
@LinliTest
class ComingBackTest {

  private final LinliServer server;
  private final Gate gate;
  private final Afterwards afterwards;
  private final Browser leader;

  ComingBackTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.afterwards = new Afterwards(server, gate);
    this.leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
  }

  @Test
  void out_for_lunch_and_back_the_time_between_doesn_t_count() {
    long session = gate.session(-200, 60);
    long volunteer = gate.onList(session);
    assertThat(send(session, volunteer, "IN", 190)).contains("ARRIVED");
    assertThat(send(session, volunteer, "OUT", 130)).contains("POSTED");
    assertThat(send(session, volunteer, "IN", 70)).contains("ARRIVED");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("HERE");
    assertThat(send(session, volunteer, "OUT", 40)).contains("POSTED");

    assertThat(gate.minutes(volunteer)).isEqualTo(90);
    assertThat(afterwards.standing(session)).hasSize(2);
    assertThat(leader.get("/zhanjiang/sessions/" + session + "/attendance").html().text())
        .contains("迟到 10 分钟", "已签退");
    assertThat(gate.here(() -> server.get(AttendanceTrace.class).kept(volunteer)).toString())
        .contains("before=[{");
  }

  @Test
  void who_was_scanned_in_again_and_did_not_serve_keeps_what_they_served_before() {
    long session = gate.session(-200, 60);
    long volunteer = gate.onList(session);
    send(session, volunteer, "IN", 190);
    send(session, volunteer, "OUT", 130);
    send(session, volunteer, "IN", 70);
    afterwards.endedAgo(session, 40);
    var page = leader.get("/zhanjiang/sessions/" + session + "/attendance/sheet");
    assertThat(page.html().text()).contains("没有签退", "签到后没有服务");

    var noted = leader.submit(page, Map.of("act." + volunteer, "absent"));
    assertThat(noted.status()).as(noted.html().select("main").text()).isEqualTo(303);
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("LEFT");
    assertThat(gate.minutes(volunteer)).isEqualTo(60);
    assertThat(leader.get("/zhanjiang/attendance/forgotten").html().text()).contains("大家都签退了");
  }

  @Test
  void a_second_scan_right_after_leaving_is_a_finger_that_slipped() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    var asked = phone.get(phone.get(gate.scanned(session)).header("Location"));
    phone.submit(asked, Map.of());
    gate.cameAgo(session, volunteer, 30);
    phone.submit(asked, Map.of());
    var again = phone.get(phone.submit(asked, Map.of()).header("Location"));
    assertThat(again.html().text()).contains("已经签退过了", "我回来了，再次签到");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("LEFT");
  }

  @Test
  void what_a_desk_sends_late_and_out_of_order_is_no_coming_back() {
    long session = gate.session(-200, 60);
    long volunteer = gate.onList(session);
    send(session, volunteer, "IN", 190);
    send(session, volunteer, "OUT", 100);
    assertThat(send(session, volunteer, "IN", 150)).contains("ALREADY_LEFT");
    assertThat(send(session, volunteer, "OUT", 90)).contains("ALREADY_LEFT");
    assertThat(afterwards.standing(session)).hasSize(1);
  }

  @Test
  void a_fourth_time_on_one_day_is_refused_in_words_at_all_sessions_of_the_activity_together() {
    long first = gate.session(-200, 60);
    long volunteer = gate.onList(first);
    for (int ago : List.of(190, 150, 110)) {
      assertThat(send(first, volunteer, "IN", ago)).contains("ARRIVED");
      send(first, volunteer, "OUT", ago - 20);
    }
    assertThat(send(first, volunteer, "IN", 60)).contains("一天最多签到 3 次");
    long second = sibling(first);
    gate.giveAPlace(second, volunteer);
    assertThat(send(second, volunteer, "IN", 50)).contains("一天最多签到 3 次");

    long other = gate.session(-40, 60);
    gate.giveAPlace(other, volunteer);
    assertThat(send(other, volunteer, "IN", 30)).contains("ARRIVED");
  }

  @Test
  void the_administrator_says_how_often() {
    Gate there = new Gate(server, "beibei", "500109001");
    Browser administrator = new People(server).logIn("beibei", Role.TENANT_ADMINISTRATOR);
    var page = administrator.get("/beibei/attendance/rules");
    assertThat(page.html().select("#f-checkIns").val()).isEqualTo("3");
    var refused = administrator.submit(page, Map.of("checkIns", "0"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-checkIns-error")).hasSize(1);
    administrator.submit(page, Map.of("checkIns", "1"));
    try {
      Browser head = new People(server).logIn("beibei", Role.TEAM_LEADER, there.path);
      long session = there.session(-200, 60);
      long volunteer = there.onList(session);
      send(head, "beibei", session, volunteer, "IN", 190);
      send(head, "beibei", session, volunteer, "OUT", 150);
      assertThat(send(head, "beibei", session, volunteer, "IN", 100)).contains("一天最多签到 1 次");
    } finally {
      administrator.submit(page, Map.of("checkIns", "3"));
    }
  }

  /** Another session of the same activity, at the same time. */
  private long sibling(long session) {
    return gate.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO activity_session (activity_id, place, meeting_point, starts_at,"
                        + " ends_at, capacity, state) SELECT activity_id, place, '', starts_at,"
                        + " ends_at, 20, 'OPEN' FROM activity_session WHERE id = ?",
                    session));
  }

  private String send(long session, long volunteer, String move, int minutesAgo) {
    return send(leader, "zhanjiang", session, volunteer, move, minutesAgo);
  }

  private static String send(
      Browser desk, String tenant, long session, long volunteer, String move, int minutesAgo) {
    String record =
        "{\"key\":\"%s\",\"volunteer\":%d,\"move\":\"%s\",\"at\":\"%s\"}"
            .formatted(
                UUID.randomUUID(),
                volunteer,
                move,
                Instant.now().minus(Duration.ofMinutes(minutesAgo)));
    return desk.json(
            "/" + tenant + "/api/sessions/" + session + "/attendance",
            "{\"records\":[" + record + "]}",
            UUID.randomUUID().toString())
        .body();
  }
}
