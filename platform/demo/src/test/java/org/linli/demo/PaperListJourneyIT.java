package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.attendance.Afterwards;
import org.linli.attendance.Gate;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A clerk types a paper list in, with someone who came along; a colleague decides. Somebody forgot
 * to check out, says when they left, and another one decides that too.
 */
class PaperListJourneyIT extends Journey {

  @Test
  void a_paper_list_is_typed_in_at_once_and_a_colleague_decides_who_came_along() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    Afterwards afterwards = new Afterwards(server, gate);
    long session = gate.session(-150, -30);
    long came = gate.onList(session);
    long absent = gate.onList(session);
    long walkIn = gate.neighbour();
    String clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, gate.path());
    String head = people.enroll("zhanjiang", Role.STATION_HEAD, gate.path());

    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    page.locator("main").getByText("打印签到表").click();
    assertThat(page.locator("tr.blank-line").count()).isEqualTo(8);
    holds();
    page.goBack();
    page.locator("main").getByText("录入签到表").first().click();
    holds();
    field("act." + came).selectOption("came");
    field("act." + absent).selectOption("absent");
    field("who.new1").fill("查无此人");
    field("who.new2").fill(gate.number(walkIn));
    page.locator("[name=reason]").fill("按纸质签到表补录");
    press("保存");
    assertThat(text()).contains("已保存 3 行", "还有 1 行没有保存", "没有找到“查无此人”");
    holds();
    field("who.new1").fill("");
    field("who.new1").fill(gate.number(gate.neighbour()));
    press("保存");
    assertThat(text()).contains("已签退", "缺席", "当时到场，没有报名", "等待确认");
    holds();
    assertThat(afterwards.waiting(session)).hasSize(2);
    page.context().clearCookies();

    logIn(head, People.PASSWORD);
    page.navigate("/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst());
    assertThat(text()).contains("清洁花园", "按纸质签到表补录", "补录");
    holds();
    press("确认入账");
    page.navigate("/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst());
    page.fill("[name=answer]", "签到表上没有签名");
    press("退回");
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    assertThat(text()).contains("已退回，可重新录入");
    page.navigate("/zhanjiang/hours");
    assertThat(text()).contains("清洁花园", "教育培训", "花园", "补录", "负责人点名");
    holds();
    press("导出表格");
    page.getByText("已导出").first().waitFor();
  }

  @Test
  void who_forgot_to_check_out_says_when_they_left_and_somebody_else_decides() {
    Gate gate = new Gate(server, "zhanjiang", "440802001");
    Afterwards afterwards = new Afterwards(server, gate);
    long session = gate.session(-150, -30);
    long volunteer = gate.onList(session);
    afterwards.cameTo(session, volunteer, 140);
    String self = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    String leader = people.enroll("zhanjiang", Role.TEAM_LEADER, gate.path());
    String clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, gate.path());

    logIn(leader, People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("1 人活动结束后没有签退").click();
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("没有签退");
    holds();
    page.context().clearCookies();

    logIn(self, People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("1 次服务没有签退").click();
    holds();
    page.locator("[name=left]").fill(afterwards.clock(-60));
    page.locator("[name=reason]").fill("手机没电了");
    press("提交");
    assertThat(page.locator("body").innerText()).contains("等社区确认后记入时长");
    page.context().clearCookies();

    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/hours/proposals/" + afterwards.waiting(session).getFirst());
    assertThat(text()).contains("手机没电了");
    press("确认入账");
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    assertThat(text()).contains("已签退", "迟到 10 分钟", "早退 ");
    holds();
    assertThat(gate.entries(session)).isEqualTo(1);
  }

  private Locator field(String name) {
    return page.locator("[name='" + name + "']");
  }
}
