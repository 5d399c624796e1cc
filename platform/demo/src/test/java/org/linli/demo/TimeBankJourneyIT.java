package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;
import org.linli.timebank.TimeGround;

/**
 * A community offers something for minutes served; a volunteer redeems it three times: one is
 * handed over, one refunded, one expires. Stock and balance are right, hours served untouched
 * (ZJ-8, BB-7).
 */
@TestMethodOrder(OrderAnnotation.class)
class TimeBankJourneyIT extends Journey {

  private static final String ITEM = "洗衣液一瓶";

  private TimeGround here;
  private long volunteer;
  private String own = "";
  private String clerk = "";
  private String city = "";

  @BeforeAll
  void people() {
    here = new TimeGround(server, "zhanjiang", "440802001");
    volunteer = here.served(130 * 60);
    own = here.volunteers.withAccount(volunteer);
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.place.path);
    city = people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR);
  }

  @Test
  @Order(1)
  void the_clerk_puts_something_into_the_catalogue() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/offers");
    holds();
    page.navigate("/zhanjiang/communities/" + here.place.community);
    page.locator("main").getByText("上架物品或服务").first().click();
    holds();
    page.getByLabel("名称").fill(ITEM);
    page.getByLabel("说明").fill("两公斤装，每人每月限领一瓶");
    page.getByLabel("提供方").fill("爱心超市");
    page.getByLabel("领取地点").fill("社区志愿服务站");
    page.getByLabel("所需时长").fill("90");
    page.getByLabel("数量").fill("两瓶");
    press("上架物品或服务");
    assertThat(page.locator("#f-stock-error").innerText()).isNotEmpty();
    holds();
    page.getByLabel("数量").fill("2");
    press("上架物品或服务");
    assertThat(text()).contains("已上架", "剩 2 份，共 2 份", "1.5 小时");
    holds();
  }

  @Test
  @Order(2)
  void a_volunteer_redeems_it_on_the_phone_and_the_clerk_hands_it_over() {
    String code = redeem();
    page.navigate("/zhanjiang/");
    assertThat(text()).contains("领取“" + ITEM + "”");
    holds();
    page.context().clearCookies();

    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.getByText("1 份兑换待交付").first().click();
    holds();
    page.getByLabel("兑换码").fill(code);
    press("查找");
    assertThat(text()).contains("陈晓宇", ITEM);
    holds();
    page.getByLabel("兑换码").fill("00000000".equals(code) ? "11111111" : "00000000");
    press("交付");
    assertThat(text()).contains("兑换码不对");
    page.getByLabel("兑换码").fill(code);
    press("交付");
    assertThat(text()).contains("已领取");
    holds();
  }

  @Test
  @Order(3)
  void one_that_cannot_be_handed_over_is_refunded_with_a_reason() {
    redeem();
    page.context().clearCookies();
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/redemptions?state=WAITING");
    page.locator("tbody a").first().click();
    page.getByLabel("原因").fill("这一批漏液，已退货");
    press("不交付，退回时长");
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
    assertThat(text()).contains("已退回时长", "这一批漏液");
    holds();
    page.context().clearCookies();

    logIn(own, People.PASSWORD);
    page.navigate("/zhanjiang/my-time/" + volunteer);
    assertThat(text()).contains("退回", "这一批漏液");
    holds();
  }

  @Test
  @Order(4)
  void one_that_nobody_comes_for_expires_in_the_night_and_the_books_are_right() {
    redeem();
    here.overdue(Long.parseLong(page.url().replaceAll("[?#].*", "").replaceAll(".*/", "")));
    page.reload();
    holds();
    here.night();
    page.reload();
    assertThat(text()).contains("过期未领");
    holds();
    page.navigate("/zhanjiang/my-time/" + volunteer);
    assertThat(text()).contains("7,710 分钟", "128.5 小时", "130 小时", "过期退回");
    holds();
    page.navigate("/zhanjiang/time-bank/offers?state=all");
    holds();
    page.navigate("/zhanjiang/volunteer/" + volunteer);
    holds();
    assertThat(here.hoursServed(volunteer)).isEqualTo(130 * 60);
    page.navigate("/zhanjiang/time-bank/offers");
    page.locator("main").getByText(ITEM).first().click();
    assertThat(text()).contains("剩 1 份，共 2 份");
  }

  @Test
  @Order(5)
  void the_city_sees_its_stars_and_says_how_long_things_are_kept_ready() {
    logIn(city, People.PASSWORD);
    page.navigate("/zhanjiang/stars");
    assertThat(text()).contains("1 星", "满 100 小时");
    holds();
    page.navigate("/zhanjiang/time-bank/rule");
    page.getByLabel("领取期限（天）").fill("0");
    press("保存");
    assertThat(page.locator("#f-collectDays-error").innerText()).isNotEmpty();
    holds();
  }

  /** The volunteer redeems it; tells the code. The page shows it. */
  private String redeem() {
    logIn(own, People.PASSWORD);
    page.setViewportSize(360, 740);
    page.navigate("/zhanjiang/time-bank/offers");
    holds();
    page.locator("main").getByText(ITEM).first().click();
    holds();
    press("用 90 分钟兑换");
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
    String code = page.locator(".gate-hint strong").innerText().replace(" ", "");
    holds();
    return code;
  }
}
