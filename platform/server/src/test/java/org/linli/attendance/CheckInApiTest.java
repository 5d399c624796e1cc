package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;

/** Programs at the gate: the code, the scan, the place, one's own code, and notes by hand. */
@LinliTest
class CheckInApiTest {

  private final LinliServer server;
  private final Gate gate;
  private final Program leader;

  CheckInApiTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.leader = Program.as(server, "zhanjiang", Role.TEAM_LEADER, gate.path);
  }

  @Test
  void the_code_of_the_leaders_screen_brings_in_and_leads_out_and_only_who_is_on_the_list() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Program phone = phone(volunteer);
    String code = leader.get("sessions/" + session + "/gate").text("code");
    assertThat(scan(phone, session, volunteer, code).object()).containsEntry("noted", "ARRIVED");
    assertThat(scan(phone, session, volunteer, code).object())
        .as("a finger that slipped")
        .containsEntry("noted", "ALREADY_HERE");
    gate.cameAgo(session, volunteer, 45);
    assertThat(scan(phone, session, volunteer, code).object()).containsEntry("noted", "POSTED");
    assertThat(gate.evidence(volunteer)).containsExactly("CODE");

    long unlisted = new ServingVolunteers(server, "zhanjiang").approved(gate.community);
    var refused = scan(phone(unlisted), session, unlisted, code);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields().keySet()).extracting(String::valueOf).containsExactly("volunteer");
    assertThat(scan(phone(unlisted), session, volunteer, code).status())
        .as("nobody scans for somebody else")
        .isEqualTo(404);
  }

  @Test
  void a_code_of_another_session_is_none() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    String other = leader.get("sessions/" + gate.session(-50, 70) + "/gate").text("code");
    assertThat(scan(phone(volunteer), session, volunteer, other).fields().toString())
        .contains("这个签到码已经过期");
  }

  @Test
  void the_gate_is_its_keepers() {
    String path = "sessions/" + gate.session(-60, 60) + "/gate";
    assertThat(Program.as(server, "zhanjiang", Role.TEAM_LEADER, "440803").get(path).status())
        .isEqualTo(404);
    assertThat(Program.as(server, "beibei", Role.TEAM_LEADER).get(path).status()).isEqualTo(404);
    assertThat(Program.as(server, "zhanjiang", Role.VOLUNTEER).get(path).status()).isEqualTo(403);
  }

  @Test
  void ones_own_code_is_taken_at_the_desk() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    String code = phone(volunteer).get("volunteers/mine/" + volunteer + "/code").text("code");
    var noted =
        leader.post(
            "sessions/" + session + "/attendance",
            Map.of(
                "records",
                List.of(
                    Map.of(
                        "key",
                        UUID.randomUUID(),
                        "code",
                        code,
                        "move",
                        "IN",
                        "at",
                        Instant.now().toString()))));
    assertThat(noted.body()).contains("\"accepted\":true", "陈*宇");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("HERE");
  }

  @Test
  void by_place_comes_in_who_agreed_and_is_there_LAW_7() {
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    Program phone = phone(volunteer);
    Program administrator = Program.as(server, "zhanjiang", Role.TENANT_ADMINISTRATOR);
    administrator.put("attendance/rules", Map.of("byPlace", true));
    String spot = "sessions/" + session + "/spot";
    assertThat(leader.get(spot).status()).isEqualTo(404);
    assertThat(leader.put(spot, Map.of("latitude", 200, "radius", 1)).fields().keySet())
        .extracting(String::valueOf)
        .contains("latitude", "radius");
    assertThat(
            leader
                .put(spot, Map.of("latitude", 21.27, "longitude", 110.365, "radius", 200))
                .object())
        .containsEntry("radius", 200);

    assertThat(come(phone, session, volunteer, 21.27).fields().toString()).contains("没有同意提供位置");
    phone.put("volunteers/mine/" + volunteer + "/location-consent", Map.of());
    assertThat(come(phone, session, volunteer, 21.28).fields().toString()).contains("1112 米");
    assertThat(come(phone, session, volunteer, 21.27).object()).containsEntry("noted", "ARRIVED");
    assertThat(leader.delete(spot).status()).isEqualTo(204);
    assertThat(leader.get(spot).status()).isEqualTo(404);
  }

  @Test
  void the_roster_is_filled_in_by_hand_and_who_never_came_is_absent() {
    long session = gate.session(-120, -30);
    long came = gate.onList(session);
    long absent = gate.onList(session);
    String list = "sessions/" + session + "/attendance";
    Instant now = Instant.now();
    Map<String, Object> entry =
        Map.of(
            "volunteer", came,
            "from", now.minusSeconds(7000).toString(),
            "to", now.minusSeconds(2000).toString());
    assertThat(leader.post(list + "/entries", entry).object()).containsEntry("noted", "POSTED");
    assertThat(leader.post(list + "/absences", Map.of("volunteer", absent)).status())
        .isEqualTo(204);
    assertThat(gate.stateOf(session, absent)).isEqualTo("ABSENT");
    assertThat(leader.post(list + "/absences", Map.of("volunteer", came)).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("volunteer");
    assertThat(leader.post(list + "/entries").fields().keySet())
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder("volunteer", "from", "to");
    LocalDate day = LocalDate.ofInstant(now.minusSeconds(7200), Time.ZONE);
    assertThat(leader.get("attendance?day=" + day).body()).contains("\"session\":" + session);
  }

  private Program phone(long volunteer) {
    return Program.of(
        server, "zhanjiang", new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
  }

  private static Program.Said scan(Program phone, long session, long volunteer, String code) {
    return phone.post(
        "sessions/" + session + "/check-ins", Map.of("volunteer", volunteer, "code", code));
  }

  private static Program.Said come(Program phone, long session, long volunteer, double latitude) {
    return phone.post(
        "sessions/" + session + "/place-check-ins",
        Map.of("volunteer", volunteer, "latitude", latitude, "longitude", 110.365, "accuracy", 30));
  }
}
