package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.station.StationDesk.send;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Who reaches a station, and what LAW-7 asks of those who look at whom to call. */
@LinliTest
class StationAccessTest {

  private final LinliServer server;
  private final People people;
  private final StationDesk desk;
  private final long community;
  private final long station;

  StationAccessTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.desk = new StationDesk(server);
    this.community = desk.place(StationDesk.ZHONGHUA);
    this.station = desk.station(community, "服务站");
  }

  private List<String> pages() {
    return List.of(
        "/zhanjiang/stations/" + station,
        "/zhanjiang/stations/" + station + "/edit",
        "/zhanjiang/stations/" + station + "/closure/new",
        "/zhanjiang/communities/" + community + "/stations/new");
  }

  private List<String> acts() {
    String path = "/zhanjiang/stations/" + station;
    return List.of(
        path,
        path + "/closure",
        path + "/closure/taken-back",
        path + "/contact",
        path + "/photo/removal",
        "/zhanjiang/communities/" + community + "/stations");
  }

  @Test
  void the_communitys_own_people_reach_it() {
    for (Role role : List.of(Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      Browser own = people.logIn("zhanjiang", role, desk.pathOf(community));
      for (String path : pages()) {
        assertThat(own.get(path).status()).as(role + " " + path).isEqualTo(200);
      }
    }
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_no_such_station() {
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, StationDesk.XIASHAN),
            people.logIn("zhanjiang", Role.SOCIAL_WORKER, desk.pathOf(desk.place("440802001"))),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      for (String path : pages()) {
        assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
      }
      var open = stranger.get("/");
      for (String path : acts()) {
        assertThat(send(stranger, open, path, Map.of()).status()).as(path).isEqualTo(404);
      }
    }
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened");
  }

  @Test
  void a_station_of_one_tenant_is_no_station_of_another() {
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/stations/" + station).status()).isEqualTo(404);
    assertThat(beibei.get("/beibei/stations").body()).doesNotContain("服务站</a>");
  }

  @Test
  void a_volunteer_may_not_and_nobody_is_led_to_the_log_in() {
    Browser volunteer = people.logIn("zhanjiang", Role.VOLUNTEER, "440802");
    Browser nobody = new Browser(server);
    for (String path : pages()) {
      assertThat(volunteer.get(path).status()).as(path).isEqualTo(403);
      assertThat(nobody.get(path).header("Location")).as(path).startsWith("/login?next=");
    }
    assertThat(volunteer.get("/zhanjiang/stations").status()).isEqualTo(403);
  }

  @Test
  void whom_to_call_is_masked_until_someone_gives_a_reason_and_that_is_written_down() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    String path = "/zhanjiang/stations/" + station;
    var page = staff.get(path);
    assertThat(page.html().text()).contains("陈*宇", "138****5678");
    assertThat(page.body()).doesNotContain("13812345678").doesNotContain("陈晓宇");
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened");

    var withoutReason = send(staff, page, path + "/contact", Map.of());
    assertThat(withoutReason.status()).isEqualTo(422);
    assertThat(withoutReason.html().select("#f-why-error").text()).isEqualTo("请先选查看原因");
    assertThat(withoutReason.body()).doesNotContain("13812345678");

    var shown = send(staff, page, path + "/contact", Map.of("why", "VERIFY"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.html().text()).contains("陈晓宇", "13812345678", "本次查看已记入审计日志");
    assertThat(shown.header("Cache-Control")).contains("no-store");

    var entry =
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT account, details FROM audit_entry WHERE kind = 'station' AND object = ?"
                    + " AND action = 'station.contactRevealed'",
                Long.toString(station))
            .getFirst();
    assertThat((Long) entry.get("account")).isPositive();
    assertThat(String.valueOf(entry.get("details"))).contains("VERIFY").doesNotContain("138");
    assertThat(staff.get(path).body()).doesNotContain("13812345678");
  }
}
