package org.linli.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.attendance.Gate;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/** A desk at the gate of an estate: with a scanner, without network, and afterwards on paper. */
class DeskJourneyIT extends Journey {

  @Test
  void a_leader_notes_two_people_without_network_and_they_are_sent_once() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60, 60);
    long one = gate.onList(session);
    long other = gate.onList(session);
    String leader = people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path());

    comeIn(leader);
    page.navigate("/zhanjiang/");
    assertThat(page.locator("main")).containsText("今天的场次");
    holds();
    page.locator("main").getByText("签到台").first().click();
    assertThat(person(one)).containsText("陈晓宇");
    assertThat(state()).containsText("已连上");
    assertThat(page.locator("[data-ready]")).hasCount(1);
    holds();

    page.context().setOffline(true);
    person(one).getByRole(AriaRole.BUTTON).click();
    assertThat(state()).containsText("没有网络，先记在这台电脑上 · 1 条待同步");
    person(other).getByRole(AriaRole.BUTTON).click();
    assertThat(state()).containsText("2 条待同步");
    page.reload();
    assertThat(state()).containsText("没有网络，先记在这台电脑上 · 2 条待同步");
    assertThat(person(one)).containsText("待同步");
    assertThat(gate.entries(session)).isZero();
    holds();

    page.context().setOffline(false);
    assertThat(state()).containsText("已连上，都已上传");
    assertThat(person(other)).not().containsText("待同步");
    assertThat(gate.records(session)).isEqualTo(2);
    gate.cameAgo(session, one, 30);
    person(one).getByRole(AriaRole.BUTTON).click();
    assertThat(answer()).containsText("时长已入账");
    assertThat(gate.entries(session)).isEqualTo(1);
    assertThat(gate.records(session)).isEqualTo(3);

    assertThat(kept()).contains("linli-desk-names");
    page.evaluate("document.querySelector('form[action=\"/logout\"] button').click()");
    assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    assertThat(kept()).doesNotContain("linli-desk");
  }

  @Test
  void who_was_logged_out_meanwhile_logs_in_again_before_anything_is_sent() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    String leader = people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path());
    String other = people.enroll("zhanjiang", Role.STAFF, gate.path());
    String desk = "/zhanjiang/sessions/" + session + "/desk";
    comeIn(leader);
    page.navigate(desk);
    assertThat(page.locator("[data-ready]")).hasCount(1);
    page.context().setOffline(true);
    person(volunteer).getByRole(AriaRole.BUTTON).click();
    assertThat(state()).containsText("1 条待同步");

    page.context().clearCookies();
    page.context().setOffline(false);
    assertThat(state()).containsText("请用原来的账号重新登录");
    comeIn(other);
    page.navigate(desk);
    assertThat(state()).containsText("还有别的账号记下的");
    assertThat(gate.records(session)).isZero();
    page.context().clearCookies();

    comeIn(leader);
    page.navigate("/zhanjiang/attendance");
    assertThat(page.locator("[data-desk-unsent]")).isVisible();
    page.locator("[data-desk-unsent] a").first().click();
    assertThat(state()).containsText("已连上，都已上传");
    assertThat(gate.records(session)).isEqualTo(1);
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("HERE");
  }

  @Test
  void what_the_server_refuses_stays_in_sight_with_its_sentence() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    comeIn(people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path()));
    page.navigate("/zhanjiang/sessions/" + session + "/desk");
    assertThat(person(volunteer)).containsText("未到");
    gate.cancel(session);
    person(volunteer).getByRole(AriaRole.BUTTON).click();

    assertThat(answer()).containsText("已经取消");
    page.reload();
    assertThat(page.locator("[data-desk-refused]")).containsText("已经取消");
    holds();
  }

  @Test
  void a_volunteer_s_own_code_is_scanned_at_the_desk() throws Exception {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60, 60);
    long volunteer = gate.onList(session);
    page.setViewportSize(360, 800);
    comeIn(new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("出示签到码").click();
    assertThat(page.locator("main")).containsText("陈*宇");
    holds();
    page.setViewportSize(360, 800);
    String code = Camera.read(page.locator(".gate-code svg"));
    page.context().clearCookies();

    page.setViewportSize(1280, 900);
    comeIn(people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path()));
    page.navigate("/zhanjiang/sessions/" + session + "/desk");
    assertThat(page.locator("#f-code")).isFocused();
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    assertThat(answer()).containsText("陈*宇 签到成功");
    assertThat(person(volunteer)).containsText("在场");
    assertThat(page.locator("#f-code")).isFocused();
    holds();

    page.navigate(code);
    assertThat(page.locator("main")).containsText("清洁花园");
    holds();
  }

  @Test
  void a_late_entry_takes_two_people_and_the_volunteer_sees_the_hours() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    long session = gate.session(-60 * 26, -60 * 25);
    long volunteer = gate.onList(session);
    String own = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    comeIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER, gate.path()));
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    page.selectOption("#f-volunteer", Long.toString(volunteer));
    page.fill("#f-reason", "现场断网，按纸质签到表补录");
    press("记录到场");
    assertThat(page.locator("main")).containsText("等第二个人确认后入账");
    page.navigate("/zhanjiang/hours/proposals");
    page.locator("main tbody a").first().click();
    assertThat(page.locator("main")).not().containsText("确认入账");
    page.context().clearCookies();

    comeIn(people.enroll("zhanjiang", Role.STAFF, gate.path()));
    page.navigate("/zhanjiang/hours/proposals");
    page.locator("main tbody a").first().click();
    assertThat(page.locator("main")).containsText("现场断网，按纸质签到表补录");
    page.locator("form[action$='/confirmation'] button").click();
    page.waitForLoadState();
    page.context().clearCookies();

    page.setViewportSize(360, 800);
    comeIn(own);
    page.navigate("/zhanjiang/volunteer/hours");
    assertThat(page.locator("main")).containsText("补录");
    assertThat(page.locator("main")).containsText("有效");
    holds();
  }

  /** What the browser keeps of the desk, by name. */
  private String kept() {
    return String.valueOf(page.evaluate("Object.keys(localStorage).join(' ')"));
  }

  private Locator person(long volunteer) {
    return page.locator("[data-person='" + volunteer + "']");
  }

  private Locator state() {
    return page.locator("[data-desk-state]");
  }

  private Locator answer() {
    return page.locator("[data-desk-answer]");
  }

  /** Logs in, and waits until the log-in has led somewhere. */
  private void comeIn(String login) {
    logIn(login, People.PASSWORD);
    page.waitForURL(address -> !address.contains("/login"));
  }
}
