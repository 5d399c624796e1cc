package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.space.SpaceGround;
import org.linli.testing.People;

/**
 * A space is opened to volunteer service, a team's leader books it on the phone, another's clash is
 * refused with the next free time, and what came of it is noted (GD-9).
 */
@TestMethodOrder(OrderAnnotation.class)
class SpaceJourneyIT extends Journey {

  private SpaceGround here;
  private SpaceGround.Led first;
  private SpaceGround.Led second;
  private String clerk = "";

  @BeforeAll
  void people() {
    here = new SpaceGround(server, "zhanjiang", "440802001");
    first = here.led("彩虹服务队");
    second = here.led("春雨服务队");
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.place.path);
  }

  @Test
  @Order(1)
  void the_clerk_registers_a_space_with_its_free_hours() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/spaces");
    holds();
    page.navigate("/zhanjiang/communities/" + here.place.community);
    holds();
    page.locator("main").getByText("登记场地").first().click();
    holds();
    page.getByLabel("场地名称").fill("二楼活动室");
    page.getByLabel("地址").fill("花园路 1 号");
    page.getByLabel("可容纳人数").fill("40");
    page.getByLabel("预约要先经社区同意").check();
    page.getByLabel("周三").fill("上午");
    press("登记场地");
    assertThat(text()).contains("请写成 9:00-11:30 这样");
    holds();
    for (String day : List.of("周一", "周二", "周三", "周四", "周五")) {
      page.getByLabel(day).fill("9:00-17:00");
    }
    press("登记场地");
    assertThat(text()).contains("二楼活动室", "09:00-17:00", "预约后要等社区同意");
    holds();
  }

  @Test
  @Order(2)
  void a_leader_books_it_on_the_phone_and_the_clerk_says_yes() {
    logIn(first.login(), People.PASSWORD);
    page.setViewportSize(360, 740);
    page.navigate("/zhanjiang/open-spaces?community=" + here.place.community);
    holds();
    page.setViewportSize(360, 740);
    page.getByText("二楼活动室").first().click();
    page.navigate(page.url().replaceAll("[?#].*", "") + "?week=" + here.wednesday());
    holds();
    page.setViewportSize(360, 740);
    page.locator(".space-free").nth(2).click();
    page.getByLabel("结束").fill("11:00");
    page.getByLabel("做什么").fill("陪孩子读绘本");
    page.getByLabel("多少人").fill("12");
    holds();
    press("预约");
    assertThat(text()).contains("已提出预约", "彩虹服务队", "等答复");
    holds();
    page.navigate("/zhanjiang/my-space-bookings");
    assertThat(text()).contains("二楼活动室", "等答复");
    holds();
    page.context().clearCookies();

    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.getByText("1 个场地预约等答复").first().click();
    holds();
    page.locator("tbody a").first().click();
    holds();
    press("同意预约");
    assertThat(text()).contains("已约好");
    holds();
  }

  @Test
  @Order(3)
  void a_clash_is_refused_with_who_has_it_and_the_next_free_time() {
    logIn(second.login(), People.PASSWORD);
    page.navigate("/zhanjiang/open-spaces?community=" + here.place.community);
    page.getByText("二楼活动室").first().click();
    page.locator("main").getByText("预约这个场地").click();
    page.getByLabel("日期").fill(here.wednesday().toString());
    page.getByLabel("开始").fill("10:00");
    page.getByLabel("结束").fill("12:00");
    page.getByLabel("做什么").fill("急救培训");
    page.getByLabel("多少人").fill("20");
    press("预约");
    assertThat(text())
        .contains(
            "彩虹服务队 已经约了 %s 09:00-11:00；下一个空闲时段是 %s 11:00-13:00"
                .formatted(here.wednesday(), here.wednesday()));
    holds();
    page.getByLabel("开始").fill("11:00");
    page.getByLabel("结束").fill("13:00");
    press("预约");
    assertThat(text()).contains("已提出预约", "春雨服务队");
    page.navigate("/zhanjiang/my-space-bookings");
    page.getByText("二楼活动室").first().click();
    page.getByLabel("原因").fill("队员来不了");
    holds();
    press("取消预约");
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
    assertThat(text()).contains("已取消");
  }
}
