package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Pictures;

/**
 * A station of 广州 lacks something of 八有: its clerk sees it, the county's staff find it at an
 * inspection, the clerk mends it with a photo, and the second visit confirms it (GD-8).
 */
@TestMethodOrder(OrderAnnotation.class)
class StandardJourneyIT extends Journey {

  private static final String COUNTY = "440103";

  private OpenStation station;
  private String clerk = "";
  private String staff = "";
  private String visit = "";

  @BeforeAll
  void settle() {
    station = new OpenStation(server, "guangzhou", COUNTY + "004");
    clerk = people.enroll("guangzhou", Role.SOCIAL_WORKER, station.path);
    staff = people.enroll("guangzhou", Role.STAFF, COUNTY);
  }

  @Test
  @Order(1)
  void the_clerk_sees_what_the_station_lacks_and_shows_what_is_there() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/guangzhou/stations/" + station.id);
    assertThat(text()).contains("社区志愿服务站“八有”标准", "0/8 项达到", "还没有生效的结对");
    holds();
    page.locator("main").getByText("社区志愿服务站“八有”标准").click();
    page.waitForLoadState();
    assertThat(text()).contains("有统一的服务标识（心手标）", "还没有材料");
    holds();
    page.locator("tr", new Page.LocatorOptions().setHasText("有健全的制度规范")).getByText("提交材料").click();
    press("提交");
    assertThat(text()).contains("请选择照片或文件");
    holds();
    show("制度上墙.png");
    assertThat(text()).contains("已提交材料", "制度上墙.png", "1/8 项达到");
    holds();
  }

  @Test
  @Order(2)
  void the_countys_staff_plan_an_inspection_and_write_down_what_is_lacking() {
    logIn(staff, People.PASSWORD);
    page.navigate("/guangzhou/standards");
    assertThat(text()).contains("个县（市、区）还没有", station.stationName());
    holds();
    page.getByLabel("缺哪一项").selectOption("sign");
    page.waitForLoadState();
    assertThat(text()).contains(station.stationName());
    page.locator("main").getByText("安排检查").first().click();
    page.waitForLoadState();
    page.getByLabel("检查名称").fill("八有检查");
    holds();
    press("安排检查");
    assertThat(text()).contains("请选 1 至 100 个站点");
    holds();
    page.getByLabel(station.stationName()).check();
    press("安排检查");
    assertThat(text()).contains("八有检查", "待检查");
    holds();
    page.locator("tbody a").first().click();
    page.waitForLoadState();
    visit = page.url();
    holds();
    Locator items = page.locator("section.card");
    for (int i = 0; i < items.count(); i++) {
      boolean isSign = items.nth(i).innerText().contains("心手标");
      items.nth(i).getByLabel(isSign ? "没有达到" : "达到", exact()).check();
    }
    press("登记检查结果");
    assertThat(text()).contains("请填整改期限");
    holds();
    page.getByLabel("整改期限").fill(today().plusDays(10).toString());
    press("登记检查结果");
    assertThat(text()).contains("7/8 项达到", "统一标识");
    holds();
  }

  @Test
  @Order(3)
  void the_clerk_mends_it_with_a_photo() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/guangzhou/");
    assertThat(text()).contains("站点检查后有 1 项要整改");
    page.locator("main").getByText("站点检查后有 1 项要整改").click();
    page.waitForLoadState();
    assertThat(text()).contains("检查后有 1 项要整改", "没有达到", "检查确认");
    holds();
    page.locator("tr", new Page.LocatorOptions().setHasText("心手标")).getByText("提交材料").click();
    holds();
    show("心手标.png");
    assertThat(text()).contains("心手标.png", "8/8 项达到");
    page.navigate("/guangzhou/stations/" + station.id);
    holds();
  }

  @Test
  @Order(4)
  void the_second_visit_confirms_it_and_the_report_is_printed() {
    logIn(staff, People.PASSWORD);
    page.navigate("/guangzhou/notices");
    assertThat(text()).contains(station.stationName() + "已提交整改材料");
    page.navigate(visit);
    page.locator("nav[aria-label] a, .crumbs a").getByText("八有检查").first().click();
    page.waitForLoadState();
    holds();
    page.locator("tbody tr").last().locator("a").first().click();
    page.waitForLoadState();
    assertThat(text()).contains("心手标.png").doesNotContain("文化氛围");
    page.getByLabel("达到", new Page.GetByLabelOptions().setExact(true)).check();
    press("登记检查结果");
    assertThat(text()).contains("合格");
    holds();
    page.navigate("/guangzhou/stations/" + station.id + "/standards");
    assertThat(text()).contains("8/8 项达到", "心手标.png");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("认定为示范站")).click();
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
    assertThat(text()).contains("示范型志愿服务站");
    holds();
    page.navigate("/guangzhou/inspections");
    holds();
    page.locator("tbody a").first().click();
    page.waitForLoadState();
    page.navigate(page.url().replaceAll("[?#].*", "") + "/print");
    assertThat(page.locator("main").innerText()).contains("检查报告：八有检查", "统一标识", "受检方签字");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", "StandardJourneyIT-print.png")));
  }

  /** Chooses a photo and sends it. */
  private void show(String name) {
    page.getByLabel("照片或文件")
        .setInputFiles(new FilePayload(name, "image/png", Pictures.write("png")));
    page.getByLabel("说明").fill("新做的");
    press("提交");
  }

  private LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
