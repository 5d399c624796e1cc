package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * The city's staff open the evaluation of demonstration communities: from all of them to one, and
 * from its figure to the record behind it (GD-18).
 */
@TestMethodOrder(OrderAnnotation.class)
class IndicatorJourneyIT extends Journey {

  private static final String LIST = "/guangzhou/indicators";
  private static final String TEAMS = LIST + "/guangdong-demo-community.teams";

  @Test
  @Order(1)
  void the_list_says_what_is_met_and_what_nobody_knows() {
    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate(LIST);
    assertThat(text())
        .contains("社区志愿服务队伍", "结对高校", "每月开展的常态化项目", "项目服务总频次", "注册志愿者人数年增幅", "社区居民满意度");
    assertThat(text()).contains("没有数据");
    holds();
  }

  @Test
  @Order(2)
  void a_figure_is_opened_down_to_its_records() {
    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate(TEAMS);
    assertThat(text()).contains("依据", "各单位", "逐季情况", "历年情况", "不少于 2支");
    holds();
    page.locator("tbody tr[data-href] a").first().click();
    page.waitForURL("**/units/*");
    assertThat(text()).contains("0支", "未达标", "还没有记录");
    String unit = page.url();
    String name = page.locator("h1").innerText().split(" · ")[0];
    page.navigate("/guangzhou/communities?q=" + name);
    String community = page.locator("tbody a").first().getAttribute("href");
    page.navigate(community + "/teams/new");
    page.getByLabel("名称").first().fill(name + "助老队");
    page.locator("select").first().selectOption("COMMUNITY_SERVICE");
    page.getByLabel("成立日期").fill("2024-03-05");
    press("保存");

    page.navigate(unit);
    assertThat(text()).contains("1支", "未达标", name + "助老队");
    holds();
    page.locator("#records a").first().click();
    page.waitForURL("**/teams/*");
    assertThat(text()).contains(name + "助老队");
  }

  @Test
  @Order(3)
  void without_data_it_says_so_and_leads_to_where_it_is_mended() {
    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate(LIST + "/guangdong-demo-community.resident-satisfaction");
    holds();
    page.locator("tbody tr[data-href] a").first().click();
    page.waitForURL("**/units/*");
    assertThat(text()).contains("没有数据", "还没有做过问卷", "不满 5 份回答的不作数");
    holds();
    page.locator("#value").getByText("去补上").click();
    page.waitForURL("**/surveys/new");
  }
}
