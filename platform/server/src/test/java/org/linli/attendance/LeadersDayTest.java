package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A team leader finds today's sessions on the first page, and the gate and the list from there. */
@LinliTest
class LeadersDayTest {

  private final Gate gate;
  private final Gate elsewhere;
  private final Browser leader;
  private final Browser stranger;

  LeadersDayTest(LinliServer server) {
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.elsewhere = new Gate(server, "zhanjiang", "440803001");
    People people = new People(server);
    this.leader = people.logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
    this.stranger = people.logIn("beibei", Role.TEAM_LEADER);
  }

  @Test
  void the_first_page_leads_to_the_gate_and_to_the_list() {
    long session = gate.session(-10, 60);
    gate.onList(session);

    var first = leader.get("/zhanjiang/").html();
    for (String way : new String[] {"gate", "attendance"}) {
      String path = "/zhanjiang/sessions/" + session + "/" + way;
      assertThat(first.select("main a[href=" + path + "]")).hasSize(1);
      assertThat(leader.get(path).html().text()).contains("清洁花园", "未到");
    }
    assertThat(first.select("main a.task[href=/zhanjiang/attendance]").text()).contains("今天有");
    assertThat(first.select("nav a[href=/zhanjiang/attendance]").text()).contains("签到签退");
  }

  @Test
  void the_coming_two_weeks_and_earlier_days_are_a_page_away() {
    long soon = gate.session(60 * 24 * 5, 60 * 24 * 5 + 60);
    long later = gate.session(60 * 24 * 20, 60 * 24 * 20 + 60);
    long before = gate.session(-60 * 24 * 3, -60 * 24 * 3 + 60);

    assertThat(listed("")).contains(soon).doesNotContain(later, before);
    String day = LocalDate.now().minusDays(4).toString();
    assertThat(listed("?day=" + day)).contains(before);
    assertThat(leader.get("/zhanjiang/attendance?day=yesterday").status()).isEqualTo(200);
  }

  @Test
  void sessions_of_other_places_and_other_tenants_are_not_there() {
    long other = elsewhere.session(-10, 60);
    long own = gate.session(-10, 60);

    assertThat(listed("")).contains(own).doesNotContain(other);
    assertThat(leader.get("/zhanjiang/sessions/" + other + "/gate").status()).isEqualTo(404);
    assertThat(stranger.get("/zhanjiang/attendance").status()).isEqualTo(404);
    assertThat(stranger.get("/beibei/sessions/" + own + "/gate").status()).isEqualTo(404);
  }

  private List<Long> listed(String query) {
    return leader
        .get("/zhanjiang/attendance" + query)
        .html()
        .select("main a[href$=/gate]")
        .eachAttr("href")
        .stream()
        .map(href -> Long.parseLong(href.replaceAll("\\D", "")))
        .toList();
  }
}
