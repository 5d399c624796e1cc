package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.need.WaitingNeeds;
import org.linli.pairing.PairingGround;
import org.linli.team.TeamsWithLeaders;
import org.linli.testing.People;

/**
 * A resident's request on a phone to its rating, with an escalation on the way; and the same
 * entered by a clerk for someone who rang (群众点单、团组织派单、志愿服务组织接单、服务对象评单, GD-5).
 */
@TestMethodOrder(OrderAnnotation.class)
class NeedJourneyIT extends Journey {

  private PairingGround place;
  private TeamsWithLeaders.Led team;
  private WaitingNeeds waiting;
  private String clerk;
  private String county;
  private String follow = "";
  private String code = "";
  private long need;

  @BeforeAll
  void begin() {
    place = new PairingGround(server, "zhanjiang", "440802001");
    team = new TeamsWithLeaders(server, "zhanjiang").in(place.community);
    waiting = new WaitingNeeds(server, "zhanjiang");
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, place.path);
    county = people.enroll("zhanjiang", Role.STAFF, "440802");
  }

  @Test
  @Order(1)
  void a_resident_asks_on_a_phone_without_an_account() {
    page.setViewportSize(360, 740);
    page.navigate("/zhanjiang/requests/ask");
    page.getByLabel("社区、村的名称").fill(place.name);
    press("查找");
    page.locator("main").getByText(place.name).first().click();
    press("提交");
    assertThat(text()).contains("要先同意，才能提交");
    holds();
    page.setViewportSize(360, 740);
    page.locator("#f-kind").selectOption("APPLIANCE_REPAIR");
    page.locator("#f-what").fill("厨房的灯坏了，想请人看看");
    page.locator("#f-place").fill("3 栋 502 房");
    page.locator("#f-name").fill("李秀英");
    page.locator("#f-phone").fill("13800138000");
    page.locator("#f-agree").check();
    press("提交");
    follow = page.url();
    code = follow.substring(follow.lastIndexOf('/') + 1);
    assertThat(text()).contains("已收到，正在找合适的志愿服务队", code);
    holds();
    need = waiting.newest(place.community);
  }

  @Test
  @Order(2)
  void nobody_dispatches_it_in_time_so_it_goes_up_and_the_county_sends_it_to_a_team() {
    waiting.isDue(need);
    logIn(county, People.PASSWORD);
    page.navigate("/zhanjiang/needs?state=UP");
    assertThat(text()).contains("已升到县区", "厨房的灯坏了");
    holds();
    page.navigate("/zhanjiang/needs/" + need);
    assertThat(text()).contains(team.name(), "本社区的队伍");
    holds();
    press("派给选中的队伍");
    assertThat(text()).contains("已派给" + team.name());
    holds();
  }

  @Test
  @Order(3)
  void the_team_accepts_and_only_then_reads_whom_to_call() {
    logIn(team.login(), People.PASSWORD);
    page.navigate("/zhanjiang/team-needs");
    holds();
    page.locator("main").getByText("厨房的灯坏了").first().click();
    assertThat(text()).contains("接单后才能看到联系人和地址").doesNotContain("3 栋 502");
    holds();
    press("接单");
    assertThat(text()).contains("已接单，请尽快联系求助人", "138****8000");
    page.getByLabel("查看原因").selectOption("WORK");
    press("显示完整电话");
    assertThat(text()).contains("13800138000", "3 栋 502 房", "李秀英");
    holds();
  }

  @Test
  @Order(4)
  void it_is_done_by_a_session_and_the_resident_rates_it_badly_which_is_looked_into() {
    waiting.served(need);
    logIn(team.login(), People.PASSWORD);
    page.navigate("/zhanjiang/team-needs/" + need);
    press("登记服务完成");
    assertThat(text()).contains("只有正在服务的队伍能看到");

    context().clearCookies();
    page.setViewportSize(360, 740);
    page.navigate("/zhanjiang/requests/follow");
    holds();
    page.setViewportSize(360, 740);
    page.getByLabel("查询码").fill(code);
    press("下一步");
    assertThat(text()).contains("请您评一评");
    holds();
    page.getByLabel("★★ 不满意", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("#f-words").fill("来晚了一个钟头");
    press("提交评价");
    assertThat(text()).contains("谢谢您的评价");

    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/needs?state=FOLLOW_UP");
    page.locator("main tbody a").first().click();
    assertThat(text()).contains("来晚了一个钟头", "差评待回访");
    page.locator("#f-followUp").fill("已打电话道歉，下次提前联系");
    press("登记回访");
    assertThat(text()).contains("回访结果：已打电话道歉");
    holds();
    page.navigate("/zhanjiang/need-figures");
    holds();
  }

  @Test
  @Order(5)
  void a_clerk_enters_one_for_someone_who_rang_and_notes_the_rating_by_telephone() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + place.community);
    page.locator("main").getByText("登记需求").first().click();
    holds();
    page.locator("#f-kind").selectOption("OLD_PEOPLE");
    page.locator("#f-what").fill("老人想找人陪着去医院");
    page.locator("#f-place").fill("8 栋 101 房");
    page.locator("#f-name").fill("王伯");
    page.locator("#f-phone").fill("0759-3330000");
    page.locator("#f-agree").check();
    press("登记");
    assertThat(text()).contains("已登记", "查询码只在这里显示一次");
    holds();
    page.locator("main").getByRole(AriaRole.LINK).getByText("去派单").click();
    long second = waiting.newest(place.community);
    press("派给选中的队伍");
    press("登记：队伍同意接单");
    assertThat(text()).contains("安排服务");
    page.locator("main").getByText("开一场服务活动").first().click();
    page.locator("#f-publicContact").fill("0759-3338888");
    holds();
    press("开一场服务活动");
    assertThat(text()).contains("上门服务：为老服务");
    waiting.served(second);
    page.navigate("/zhanjiang/needs/" + second);
    press("登记服务完成");
    page.getByLabel("★★★★★ 很满意").check();
    press("登记评价");
    assertThat(text()).contains("电话回访", "很满意");
    holds();
  }
}
