package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.commendation.CommendationGround;
import org.linli.testing.People;

/**
 * A round of commendation: criteria, nominations from records and by hand, decided by a second
 * person, published, and seen by the volunteer, on the public page and on the community's (GD-11,
 * BB-11).
 */
@TestMethodOrder(OrderAnnotation.class)
class CommendationJourneyIT extends Journey {

  private static final String TITLE = "年度优秀志愿者";

  private CommendationGround here;
  private long volunteer;
  private String own = "";
  private String clerk = "";
  private String second = "";

  @BeforeAll
  void people() {
    here = new CommendationGround(server, "zhanjiang", "440802001");
    volunteer = here.served(120);
    here.served(64);
    here.served(5);
    own = here.volunteers.withAccount(volunteer);
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.place.path);
    second = people.enroll("zhanjiang", Role.STATION_HEAD, here.place.path);
  }

  @Test
  @Order(1)
  void the_clerk_opens_a_round_and_the_records_propose() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/commendations");
    holds();
    page.locator("main").getByText("发起评选").first().click();
    holds();
    page.getByLabel("名称").fill(TITLE);
    page.getByLabel("范围").selectOption(here.place.path);
    press("发起评选");
    assertThat(page.locator("#f-criteria-error").innerText()).isNotEmpty();
    page.getByLabel("评选标准").fill("时长和成效，居民评价好");
    press("发起评选");
    assertThat(text()).contains("已发起评选", "还没有提名", "先按记录提名");
    holds();
    press("按记录提名");
    assertThat(text()).contains("按记录新提名 2 个", "请同事来评定", "120:00", "64:00", "服务 1 场");
    holds();
  }

  @Test
  @Order(2)
  void a_second_person_decides_and_publishes() {
    logIn(second, People.PASSWORD);
    page.navigate("/zhanjiang/");
    holds();
    page.getByText("“" + TITLE + "”有 2 个提名等评定").first().click();
    holds();
    page.locator("tbody input[type=checkbox]").first().check();
    press("嘉许所选");
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("64:00"))
        .locator("input[type=checkbox]")
        .check();
    page.getByLabel("评定意见").fill("名额已满，下次优先考虑");
    press("不嘉许所选");
    assertThat(text()).contains("可以公布");
    holds();
    press("公布");
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
    assertThat(text()).contains("已公布", "照这次再办一次");
    holds();
    page.navigate("/zhanjiang/commendations");
    holds();
    page.navigate("/zhanjiang/communities/" + here.place.community);
    assertThat(text()).contains(TITLE, "陈*宇");
    holds();
  }

  @Test
  @Order(3)
  void the_volunteer_reads_so_and_agrees_to_be_named_where_everyone_looks() {
    logIn(own, People.PASSWORD);
    page.navigate("/zhanjiang/notices");
    assertThat(text()).contains("受到嘉许");
    page.navigate("/zhanjiang/volunteer/" + volunteer);
    assertThat(text()).contains("受到的嘉许", TITLE);
    holds();
    press("同意公布全名");
    assertThat(text()).contains("名单上现在显示全名");
    page.context().clearCookies();

    page.navigate("/zhanjiang/commended");
    holds();
    page.locator("main").getByText(TITLE).first().click();
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(text()).contains("陈晓宇", "120:00").doesNotContain("64:00");
    assertThat(text()).contains("时长和成效");
    holds();
  }
}
