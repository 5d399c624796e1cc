package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.tenant.Time;
import org.linli.testing.People;

/**
 * A form goes up three levels with a return on the way; a late unit gets more time; a record
 * corrected after submission shows as a difference; the province sees the sums.
 */
@TestMethodOrder(OrderAnnotation.class)
class ReportingJourneyIT extends Journey {

  private static final String COMMUNITY = "440802001002";

  private String form = "";
  private String late = "";
  private String submission = "";
  private String worker = "";
  private String town = "";

  private void prepare() {
    if (form.isEmpty()) {
      LocalDate today = Time.today(server.get(Clock.class));
      form = declare(today.plusDays(5), null);
      late = declare(today.minusDays(20), 5);
      worker = people.enroll("zhanjiang", Role.SOCIAL_WORKER, COMMUNITY);
      town = people.enroll("zhanjiang", Role.STAFF, "440802001");
    }
  }

  private String declare(LocalDate due, Integer closesAfter) {
    return server
        .get(TrialForms.class)
        .declare(
            "zhanjiang",
            ReportUnit.Kind.COMMUNITY,
            due,
            closesAfter,
            Taker.TOWNSHIP,
            Taker.COUNTY,
            Taker.TENANT,
            Taker.OVERSEER);
  }

  @Test
  @Order(1)
  void a_community_sends_what_is_due_soon() {
    prepare();
    logIn(worker, People.PASSWORD);
    page.navigate("/zhanjiang/due");
    assertThat(text()).contains("快到期", "还有 5 天", "已关闭");
    holds();
    page.locator("main").getByText("样表" + form).first().click();
    page.waitForURL("**/due/**");
    holds();
    press("报送");
    confirm();
    page.waitForURL("**/submissions/*");
    submission = page.url().replaceAll("[?#].*", "");
    assertThat(text()).contains("等待受理", "校验值");
    holds();
  }

  @Test
  @Order(2)
  void the_town_gives_it_back_with_the_cell_that_is_wrong() {
    logIn(town, People.PASSWORD);
    page.navigate("/zhanjiang/due");
    assertThat(text()).contains("等您受理");
    holds();
    page.navigate(submission);
    press("受理");
    holds();
    page.locator("main input[name=marks]").first().check();
    page.getByLabel("退回理由").fill("队伍少算了一支");
    press("退回");
    assertThat(text()).contains("退回理由：队伍少算了一支", "退回标注");
    holds();
  }

  @Test
  @Order(3)
  void the_community_sends_it_again_and_the_difference_is_shown() {
    server.get(TrialForms.class).say(form, "5", "一支");
    logIn(worker, People.PASSWORD);
    page.navigate(submission);
    page.locator("main").getByText("查看并重新报送").click();
    page.waitForURL("**/due/**");
    assertThat(text()).contains("队伍少算了一支");
    press("报送");
    confirm();
    page.waitForURL("**/submissions/*");
    page.locator("main").getByText("第 2 版改了哪些").click();
    page.waitForURL("**/differences*");
    assertThat(text()).contains("队伍数量");
    holds();
  }

  @Test
  @Order(4)
  void three_levels_accept_it_and_it_waits_at_the_province() {
    for (String who :
        List.of(
            town,
            people.enroll("zhanjiang", Role.STAFF, "440802"),
            people.enroll("zhanjiang", Role.STAFF, "4408"))) {
      page.context().clearCookies();
      logIn(who, People.PASSWORD);
      page.navigate(submission);
      press("受理");
      press("通过");
      confirm();
      assertThat(text()).contains("通过");
    }
    assertThat(text()).contains("上级平台");
    page.context().clearCookies();
    logIn(people.enroll("guangdong", Role.STAFF, "44"), People.PASSWORD);
    page.waitForCondition(
        () -> {
          page.navigate("/guangdong/received-submissions?turn=" + form + "/2026");
          return text().contains("样表" + form) || text().contains("湛江市 · ");
        });
    assertThat(text()).contains("合计", "队伍数量");
    holds();
    page.locator("main tbody a").first().click();
    page.waitForURL("**/received-submissions/*");
    holds();
  }

  @Test
  @Order(5)
  void a_correction_afterwards_shows_as_a_difference() {
    server.get(TrialForms.class).say(form, "6", "一支");
    logIn(worker, People.PASSWORD);
    page.navigate(submission);
    assertThat(text()).contains("现在的记录与报送时不同");
    holds();
  }

  @Test
  @Order(6)
  void a_late_community_is_given_more_time() {
    logIn(town, People.PASSWORD);
    page.navigate("/zhanjiang/due/late?turn=" + late + "/2026");
    assertThat(text()).contains("个单位还没有报");
    holds();
    page.locator("main tbody a").first().click();
    page.waitForURL("**/due/**");
    page.getByLabel("延到哪一天").fill(Time.today(server.get(Clock.class)).plusDays(9).toString());
    page.getByLabel("理由").fill("台风停工");
    press("准予延期");
    assertThat(text()).contains("已延期", "台风停工");
    holds();
  }

  @Test
  @Order(7)
  void the_city_has_what_came_in_one_table_and_row_by_row() {
    logIn(people.enroll("zhanjiang", Role.STAFF, "4408"), People.PASSWORD);
    page.navigate("/zhanjiang/due");
    page.locator("main a[href$='/due/summary']").click();
    page.waitForURL("**/due/summary");
    page.navigate("/zhanjiang/due/summary?turn=" + form + "/2026&county=440802");
    assertThat(text()).contains("已报 1 个（通过 0 个）", "等待受理", "队伍数量");
    holds();
    page.locator("main a[href*='of=rows']").click();
    page.waitForURL("**of=rows**");
    assertThat(text()).contains("共 1 行");
    holds();
  }

  @Test
  @Order(8)
  void the_province_gives_a_city_more_time_for_its_own_form() {
    LocalDate today = Time.today(server.get(Clock.class));
    String own =
        server
            .get(TrialForms.class)
            .declare("zhanjiang", ReportUnit.Kind.TENANT, today.minusDays(20), 5, Taker.OVERSEER);
    logIn(people.enroll("guangdong", Role.STAFF, "44"), People.PASSWORD);
    page.navigate("/guangdong/received-submissions?turn=" + own + "/2026");
    assertThat(text()).contains("未收到", "延期");
    holds();
    page.locator("main tbody a[href*='sender=zhanjiang']").click();
    page.waitForURL("**/extension*");
    assertThat(text()).contains("湛江市", "只对这一个单位的这一期有效");
    page.getByLabel("延到哪一天").fill(today.plusDays(9).toString());
    page.getByLabel("理由").fill("台风停工");
    press("准予延期");
    assertThat(text()).contains("已延期", "收回延期");
    holds();
    page.context().clearCookies();
    logIn(people.enroll("zhanjiang", Role.STAFF, "4408"), People.PASSWORD);
    page.waitForCondition(
        () -> {
          page.navigate("/zhanjiang/due/" + own + "/2026/tenant-4408");
          return text().contains("已延期");
        });
    assertThat(text()).contains("台风停工", today.plusDays(9).toString());
    page.locator("[name=evidence]")
        .setInputFiles(
            new FilePayload(
                "现场.png", "image/png", Base64.getDecoder().decode(DemoEmblem.inBase64())));
    press("添加附件");
    assertThat(text()).contains("现场.png", "删除");
    holds();
  }

  @Test
  @Order(9)
  void the_administrator_sets_an_earlier_day_that_everybody_sees_as_local() {
    prepare();
    logIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    page.navigate("/zhanjiang/due/days");
    assertThat(text()).contains("文件规定", "本地执行");
    holds();
    page.navigate("/zhanjiang/due/days/" + form);
    holds();
    page.getByLabel("比文件规定提前几天").fill("3");
    press("保存");
    assertThat(text()).contains("报送日期已保存", "本地设定");
    holds();
  }
}
