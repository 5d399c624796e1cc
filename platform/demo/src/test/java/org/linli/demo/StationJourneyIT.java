package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * A station from application to open, given back once and mended; and what residents read of it on
 * a phone without an account (GD-8, BB-3).
 */
@TestMethodOrder(OrderAnnotation.class)
class StationJourneyIT extends Journey {

  private static final String NAME = "新江社区志愿服务站";

  private String station = "";

  @Test
  @Order(1)
  void a_community_plans_its_station_and_asks_for_the_opening() {
    logIn(people.enroll("zhanjiang", Role.STATION_HEAD, "440802001002"), People.PASSWORD);
    page.navigate("/zhanjiang/communities?q=440802001002");
    page.locator("tbody a").first().click();
    page.locator("main").getByText("新增站点").first().click();
    assertThat(text()).contains("由上一级审批");
    page.getByLabel("名称").fill(NAME);
    page.getByLabel("依托阵地类型").selectOption("PARTY_CENTRE");
    page.getByLabel("地址").fill("跃进路 1 号");
    page.getByLabel("占地面积").fill("80");
    holds();
    press("保存");
    assertThat(text()).contains("筹建中");
    station = page.url().replaceAll(".*/", "");
    holds();
    page.locator("main").getByText("申请开放").click();
    page.getByLabel("开放日期").fill("2026-03-05");
    page.getByLabel("说明").fill("场地、人员都到位了");
    holds();
    press("提交申请");
    assertThat(text()).contains("等上一级审批");
    holds();
  }

  @Test
  @Order(2)
  void the_county_gives_it_back_for_what_is_missing_and_the_community_mends_it() {
    logIn(people.enroll("zhanjiang", Role.STAFF, "440802"), People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("份站点申请等你审批").click();
    holds();
    page.locator("tbody a").first().click();
    holds();
    page.getByLabel("退回原因").fill("还没有公布开放时间和服务项目");
    press("退回");
    assertThat(text()).contains("这里没有申请");
    page.context().clearCookies();

    logIn(people.enroll("zhanjiang", Role.STATION_HEAD, "440802001002"), People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + station);
    assertThat(text()).contains("还没有公布开放时间和服务项目");
    holds();
    hours();
    services();
    people();
    page.locator("main").getByText("申请开放").first().click();
    page.getByLabel("开放日期").fill("2026-03-05");
    press("提交申请");
    assertThat(text()).contains("等上一级审批");
  }

  private void hours() {
    page.locator("main").getByText("修改开放时间").click();
    for (String day : List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日")) {
      page.getByLabel(day).fill("8:30—11:30 15:00—下班");
    }
    press("保存");
    assertThat(text()).contains("请写成 08:30-11:30");
    holds();
    for (String day : List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日")) {
      page.getByLabel(day).fill("0:00—24:00");
    }
    press("保存");
    assertThat(text()).contains("00:00–24:00");
    page.locator("main").getByText("修改开放时间").click();
    page.locator("#f-day").fill("2030-10-01");
    page.locator("#f-to").fill("2030-10-03");
    page.locator("#f-specialReason").fill("国庆节放假");
    press("添加");
    assertThat(text()).contains("国庆节放假");
    holds();
    page.navigate("/zhanjiang/stations/" + station);
  }

  private void services() {
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(21.27, 110.365));
    page.locator("main").getByText("修改服务信息").click();
    page.getByLabel("服务电话").fill("0000-0000000");
    page.getByLabel("服务项目").fill("便民服务：应急药品、免费饮水、雨伞租借\n义工培育：教你登记成为志愿者");
    page.getByLabel("设备").fill("自动体外除颤器 1 台");
    press("用我现在的位置");
    page.locator("[data-locate-state]").getByText("位置已填好").waitFor();
    holds();
    press("保存");
    assertThat(text()).contains("应急药品", "21.27");
  }

  private void people() {
    page.locator("main").getByText("增加工作人员").click();
    page.getByLabel("姓名").fill("何小英");
    page.getByLabel("专职", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .check();
    holds();
    press("保存");
    assertThat(text()).contains("何*英").doesNotContain("何小英");
    holds();
  }

  @Test
  @Order(3)
  void the_county_agrees_and_the_sheet_for_the_door_is_printed() {
    logIn(people.enroll("zhanjiang", Role.STAFF, "440802"), People.PASSWORD);
    page.navigate("/zhanjiang/station-applications");
    page.locator("tbody a").first().click();
    press("同意");
    assertThat(text()).contains("正在开放，到 24:00");
    holds();
    page.navigate("/zhanjiang/stations");
    assertThat(text()).contains(NAME, "开放");
    holds();
    page.navigate("/zhanjiang/stations/" + station + "/sheet");
    assertThat(text()).contains(NAME, "手机扫一扫");
    page.screenshot(
        new com.microsoft.playwright.Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(java.nio.file.Path.of("target", "pictures", "StationSheet.png")));
  }

  @Test
  @Order(4)
  void a_resident_on_a_phone_finds_it_near_and_open_without_an_account() {
    page.setViewportSize(360, 800);
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(21.28, 110.365));
    page.navigate("/zhanjiang/");
    page.navigate("/zhanjiang/stations/near");
    assertThat(text()).contains(NAME, "正在开放，到 24:00");
    holds();
    page.setViewportSize(360, 800);
    page.locator("button[data-locate]").click();
    page.locator("main").getByText("约 1.1 公里").waitFor();
    holds();
    page.setViewportSize(360, 800);
    page.locator("main a.task").first().click();
    assertThat(text())
        .contains(NAME, "正在开放", "跃进路 1 号", "便民服务", "近期活动", "这几天的开放时间")
        .doesNotContain("小英");
    assertThat(page.locator("a[href^='tel:']").count()).isOne();
    holds();
  }

  @Test
  @Order(5)
  void its_people_shut_it_for_a_while_and_residents_read_why() {
    logIn(people.enroll("zhanjiang", Role.STATION_HEAD, "440802001002"), People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + station);
    page.locator("main").getByText("暂停服务").first().click();
    page.getByLabel("原因").fill("水管维修");
    holds();
    press("暂停服务");
    assertThat(text()).contains("暂停服务，恢复时间另行通知", "水管维修");
    holds();
    page.context().clearCookies();
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/stations/" + station + "/public");
    assertThat(text()).contains("暂停服务", "水管维修");
    holds();
  }
}
