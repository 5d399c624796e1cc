package org.linli.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.attendance.Gate;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/** A tenant lets people check in by where they are; a leader tells where; a volunteer agrees. */
class PlaceJourneyIT extends Journey {

  @Test
  void a_volunteer_agrees_taps_and_is_in_but_not_from_afar() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-30, 60);
    long volunteer = gate.onList(session);
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(21.27, 110.365));
    comeIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR));
    page.navigate("/zhanjiang/attendance/rules");
    page.getByLabel("可以用手机位置签到").check();
    holds();
    press("保存");
    page.context().clearCookies();

    comeIn(people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path()));
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    page.locator("main").getByText("签到地点").click();
    press("用这台手机现在的位置");
    assertThat(page.locator("[data-locate-state]")).containsText("已取得位置");
    holds();
    press("保存");
    assertThat(page.locator("main")).containsText("200 米以内可以用位置签到");
    page.context().clearCookies();

    page.setViewportSize(360, 800);
    comeIn(new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
    page.navigate("/zhanjiang/my-code");
    page.locator("main").getByText("用位置签到").click();
    assertThat(page.locator("main")).containsText("您没有同意提供位置");
    holds();
    page.locator("main").getByText("去同意提供位置").click();
    press("同意在签到时提供位置");
    page.navigate("/zhanjiang/place-check-in/" + session);
    page.context().setGeolocation(new Geolocation(21.3, 110.365));
    press("用现在的位置签到或签退");
    assertThat(page.locator("main")).containsText("您离服务地点约 3336 米");
    holds();
    page.setViewportSize(360, 800);
    page.context().setGeolocation(new Geolocation(21.2705, 110.365));
    press("用现在的位置签到或签退");
    assertThat(page.locator("main")).containsText("签到成功");
  }

  /** Logs in, and waits until the log-in has led somewhere. */
  private void comeIn(String login) {
    logIn(login, People.PASSWORD);
    page.waitForURL(address -> !address.contains("/login"));
  }
}
