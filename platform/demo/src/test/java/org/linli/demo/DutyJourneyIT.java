package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.attendance.Gate;
import org.linli.duty.DutyGround;
import org.linli.testing.People;

/** A shift without anyone found and covered, left, stood in for, and its hours recorded (ZJ-13). */
@TestMethodOrder(OrderAnnotation.class)
class DutyJourneyIT extends Journey {

  private DutyGround ground;
  private LocalDate day;
  private String clerk;
  private long first;
  private long second;
  private String one;
  private String other;
  private String post;

  @BeforeAll
  void ground() {
    ground = new DutyGround(server, "zhanjiang", "440802001");
    day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2);
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    first = ground.volunteer();
    second = ground.volunteer();
    one = ground.volunteers.withAccount(first);
    other = ground.volunteers.withAccount(second);
  }

  @Test
  @Order(1)
  void the_clerk_plans_a_week_and_sees_in_the_morning_that_nobody_has_it() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + ground.station + "/duty");
    holds();
    page.locator("#posts a.btn-primary").click();
    holds();
    page.getByLabel("岗位名称").fill("便民服务岗");
    page.getByLabel("做什么").fill("接待来访居民，登记求助");
    page.getByLabel("可能的风险").fill("往返路上注意安全");
    page.getByLabel("联系电话").fill("0000-0000000");
    press("新增岗位");
    assertThat(text()).contains("什么时候值班", "还没有安排");
    holds();
    post = page.url().replaceAll(".*/", "");
    page.locator("#weekly input[name=weekdays]").nth(day.getDayOfWeek().getValue() - 1).check();
    page.locator("#weekly input[name=from]").fill("09:00");
    page.locator("#weekly input[name=to]").fill("11:30");
    page.locator("#weekly input[name=untilOn]").fill(day.toString());
    press("每周安排");
    assertThat(text()).contains("09:00–11:30");
    page.navigate("/zhanjiang/stations/" + ground.station + "/duty?week=" + day);
    assertThat(text()).contains("便民服务岗", "没有人");
    holds();
    page.navigate("/zhanjiang/");
    assertThat(text()).contains("1 个班次没有人");
    page.navigate("/zhanjiang/duty");
    holds();
    press("邀请合适的志愿者");
    assertThat(text()).contains("已经问过的人", "等答复");
    holds();
  }

  @Test
  @Order(2)
  void a_volunteer_takes_it_on_the_phone_and_can_not_come_after_all() {
    logIn(one, People.PASSWORD);
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/my-duty");
    assertThat(text()).contains("请您顶班", "便民服务岗");
    holds();
    page.locator("#offered button.btn-primary").click();
    assertThat(page.locator("#held").innerText()).contains("花园志愿服务站");
    holds();
    page.locator("#held a.btn-outline-danger").click();
    holds();
    page.getByLabel("请假原因").fill("孩子发烧了");
    press("请假");
    page.locator("dialog button", new Page.LocatorOptions().setHasText("请假")).click();
    page.waitForLoadState();
    assertThat(text()).contains("还没有值班");
  }

  @Test
  @Order(3)
  void another_stands_in_and_the_clerk_prints_the_roster() {
    logIn(other, People.PASSWORD);
    page.navigate("/zhanjiang/my-duty");
    page.locator("#offered button.btn-primary").click();
    assertThat(page.locator("#held").innerText()).contains("便民服务岗");
    page.context().clearCookies();
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + ground.station + "/duty?week=" + day);
    assertThat(text()).contains("已排好", "请假", "顶班");
    holds();
    page.navigate("/zhanjiang/stations/" + ground.station + "/duty/print?week=" + day);
    assertThat(text()).contains("便民服务岗", "陈*宇").doesNotContain("陈晓宇");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", "DutyJourneyIT-print.png")));
  }

  @Test
  @Order(4)
  void on_the_day_the_stand_in_scans_in_and_out_and_has_hours() throws Exception {
    long session = ground.happensNow(Long.parseLong(post));
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/sessions/" + session + "/attendance");
    page.locator("main").getByText("显示签到码").click();
    String scanned = Camera.read(page.locator(".gate-code svg"));
    page.context().clearCookies();
    page.setViewportSize(360, 800);
    page.navigate(scanned);
    page.fill("input[name=login]", other);
    page.fill("input[name=password]", People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.locator("main").getByText("便民服务岗").first().waitFor();
    press("签到");
    page.getByText("签到成功").first().waitFor();
    new Gate(server, "zhanjiang", "440802001").cameAgo(session, second, 45);
    press("签退");
    page.getByText("服务时长已入账").first().waitFor();
    page.context().clearCookies();
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/hours");
    assertThat(text()).contains("陈*宇", "0:45");
  }

  @Test
  @Order(5)
  void what_runs_short_is_seen_and_refilled() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + ground.station + "/supplies");
    holds();
    page.getByLabel("名称").fill("便民雨伞");
    page.getByLabel("单位").fill("把");
    page.getByLabel("最低数量").fill("3");
    page.getByLabel("现有数量").fill("2");
    press("登记物资");
    assertThat(text()).contains("便民雨伞", "不足");
    holds();
    page.navigate("/zhanjiang/supplies");
    holds();
    page.locator("tbody a").first().click();
    holds();
    page.getByLabel("入库").check();
    page.getByLabel("数量", new Page.GetByLabelOptions().setExact(true)).fill("10");
    page.locator("#move input[name=why]").fill("街道配发");
    press("登记进出");
    assertThat(text()).contains("够用", "街道配发");
  }
}
