package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.attendance.Gate;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/** A leader shows the code at the gate; a volunteer scans it in and out, and has hours. */
class AttendanceJourneyIT extends Journey {

  @Test
  void a_volunteer_scans_in_and_out_and_the_hours_are_there() throws Exception {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    String login = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    String leader = people.enroll("zhanjiang", Role.STAFF, "440802001");

    logIn(leader, People.PASSWORD);
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    holds();
    page.locator("main").getByText("显示签到码").click();
    assertThat(text()).contains("陈*宇", "未到");
    holds();
    String scanned = Camera.read(page.locator(".gate-code svg"));
    page.context().clearCookies();

    page.setViewportSize(360, 800);
    page.navigate(scanned);
    page.fill("input[name=login]", login);
    page.fill("input[name=password]", People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.locator("main").getByText("清洁花园").first().waitFor();
    holds();
    page.setViewportSize(360, 800);
    press("签到");
    page.getByText("签到成功").first().waitFor();
    gate.cameAgo(session, volunteer, 45);
    press("签退");
    page.getByText("服务时长已入账").first().waitFor();
    page.locator("main").getByText("看我的时长").click();
    assertThat(text()).contains("扫码签到签退", "0:45");
    holds();
    page.context().clearCookies();

    logIn(leader, People.PASSWORD);
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    assertThat(text()).contains("陈晓宇", "已签退");
    page.navigate("/zhanjiang/hours");
    assertThat(text()).contains("陈*宇", "0:45");
    holds();
  }
}
