package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * A clerk opens a community's page in the morning, on a desk and on a phone: sees first what is
 * due, mends one thing and sees it gone; then everything that belongs to the community, page by
 * page.
 */
@TestMethodOrder(OrderAnnotation.class)
class MorningPageJourneyIT extends Journey {

  private static final String TODAY = "2026-01-05";

  @Test
  @Order(1)
  void what_is_due_stands_first_and_is_gone_when_it_is_mended() {
    open("新江社区", "440802001002");
    assertThat(page.locator("section h2").first().innerText()).isEqualTo("要办的事");
    assertThat(due()).contains("还没有设立志愿服务委员").contains("还没有登记团支部情况");
    holds();

    page.locator(".task").filter(new Locator.FilterOptions().setHasText("志愿服务委员")).click();
    holds();
    page.getByLabel("姓名").fill("演示委员（虚构）");
    page.getByLabel("联系电话").fill("0000-0000000");
    page.locator("main form button[type=submit]").first().click();
    page.waitForLoadState();
    assertThat(due()).doesNotContain("还没有设立志愿服务委员").contains("还没有登记团支部情况");
    assertThat(text()).contains("演示委员（虚构）");
    holds();
  }

  @Test
  @Order(2)
  void on_a_phone_it_is_the_same_page_and_the_same_way() {
    open("新江社区", "440802001002");
    page.setViewportSize(360, 740);
    assertThat(page.locator("section h2").first().innerText()).isEqualTo("要办的事");
    page.locator(".task").filter(new Locator.FilterOptions().setHasText("人口数据")).click();
    page.getByLabel("常住居民").first().fill("8200");
    page.getByLabel("数据来源").fill("演示数据（虚构）");
    page.getByLabel("统计日期").fill(TODAY);
    holds();
    page.setViewportSize(360, 740);
    page.locator("main form button[type=submit]").first().click();
    page.waitForLoadState();
    holds();
    find("新江社区", "440802001002");
    assertThat(due()).doesNotContain("人口数据");
  }

  @Test
  @Order(3)
  void posts_are_offered_and_seen_open_on_a_phone() {
    open("新江社区", "440802001002");
    page.locator("main").getByText("发布岗位").first().click();
    holds();
    page.getByLabel("岗位名称").fill("花园路口文明劝导员");
    page.getByLabel("做什么").fill("早高峰在路口引导行人和电动车");
    page.getByLabel("人数").fill("2");
    press("发布岗位");
    assertThat(text()).contains("可认领");
    holds();
    page.navigate("/zhanjiang/posts");
    holds();
    page.navigate("/zhanjiang/open-posts");
    assertThat(text()).contains("花园路口文明劝导员").contains("还差 2 人");
    holds();
    page.locator("a.task").first().click();
    holds();
  }

  @Test
  @Order(4)
  void people_population_organizations_and_young_peoples_organizations_hold_on_both() {
    open("新江社区", "440802001002");
    String community = page.url();
    for (String part : new String[] {"/people", "/people/new", "/population", "/population/edit"}) {
      page.navigate(community + part);
      holds();
    }
    page.navigate("/zhanjiang/organizations/new");
    page.getByLabel("类别").selectOption("SOCIAL_ORGANIZATION");
    page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill("街舞社（虚构）");
    page.getByLabel("所在社区（村）").fill("440802001002");
    holds();
    page.locator("main form button[type=submit]").first().click();
    page.waitForLoadState();
    assertThat(text()).contains("街舞社（虚构）").contains("青年社会组织");
    holds();
    page.locator("main").getByText("登记青年社会组织和团建指导员").click();
    page.getByLabel("兴趣").check();
    press("保存");
    page.locator("main").getByText("登记青年社会组织和团建指导员").click();
    holds();
    page.navigate("/zhanjiang/youth-organizations");
    assertThat(text()).contains("街舞社（虚构）").contains("还没有团建指导员");
    holds();
    page.navigate("/zhanjiang/organizations");
    holds();
  }

  private void open(String name, String code) {
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    find(name, code);
  }

  private void find(String name, String code) {
    page.navigate("/zhanjiang/communities?q=" + code);
    page.locator("tbody a").first().click();
    page.waitForLoadState();
    assertThat(text()).contains(name);
  }

  private String due() {
    return page.locator("section").first().innerText();
  }
}
