package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Someone under age without consent on file comes in only when the leader has seen the guardian
 * (LAW-7, ZJ-11).
 */
@LinliTest
class GuardianThereTest {

  private final LinliServer server;
  private final Gate gate;
  private final long session;
  private final long minor;

  GuardianThereTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.session = gate.session(-10, 60);
    this.minor = gate.onList(session);
    gate.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE volunteer SET birth_date = ? WHERE id = ?",
                    LocalDate.now().minusYears(16),
                    minor));
  }

  @Test
  void the_phone_is_refused_with_the_reason_until_the_leader_has_seen_the_guardian() {
    Browser phone = gate.phone(minor);
    var asked = phone.get(phone.get(gate.scanned(session)).header("Location"));
    var refused = phone.submit(asked, Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("负责人确认监护人到场后才能签到");

    Browser leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
    String list = "/zhanjiang/sessions/" + session + "/attendance";
    var page = leader.get(list);
    assertThat(page.html().select("#guardians").text()).contains("报名时没有写监护人", "监护人已到场");
    leader.submit(page, Map.of());
    assertThat(leader.get(list).html().select("#guardians form")).isEmpty();

    assertThat(phone.get(phone.submit(asked, Map.of()).header("Location")).html().text())
        .contains("签到成功");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("signUp.guardian-seen");
  }
}
