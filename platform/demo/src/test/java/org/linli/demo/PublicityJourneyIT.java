package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.space.SpaceGround;
import org.linli.testing.People;

/**
 * A community's clerk renews what a publicity spot shows, tells a story and where it appeared, and
 * asks for a grant that a second person gives out of the local fund (GD-11, GD-12, BB-12).
 */
@TestMethodOrder(OrderAnnotation.class)
class PublicityJourneyIT extends Journey {

  private SpaceGround here;
  private String clerk = "";
  private String grant = "";

  @BeforeAll
  void people() {
    here = new SpaceGround(server, "zhanjiang", "440802001");
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.place.path);
  }

  @Test
  @Order(1)
  void a_spot_is_registered_and_renewed() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/publicity-spots");
    holds();
    page.navigate("/zhanjiang/communities/" + here.place.community + "/publicity-spots/new");
    page.getByLabel("点位名称").fill("小区东门宣传栏");
    page.getByLabel("类别").selectOption("BOARD");
    page.locator("#f-place").fill("东门");
    page.getByLabel("归谁管").fill("居委会");
    holds();
    press("保存");
    assertThat(text()).contains("没有内容");
    page.getByLabel("展示什么").fill("志愿服务招募");
    page.getByLabel("从哪天起").fill("2026-03-01");
    page.getByLabel("最晚更换日期").fill("2026-03-20");
    press("更换内容");
    assertThat(text()).contains("志愿服务招募", "已过期");
    holds();
    page.navigate("/zhanjiang/publicity-spots?state=due");
    assertThat(text()).contains("小区东门宣传栏");
    holds();
  }

  @Test
  @Order(2)
  void a_story_is_told_and_where_it_appeared() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + here.place.community + "/stories/new");
    page.getByLabel("标题").fill("四点半学堂里的大学生");
    page.getByLabel("日期").fill("2026-05-04");
    page.getByLabel("正文").fill("每周三下午来陪孩子写作业。");
    holds();
    press("保存");
    page.getByLabel("刊发在哪里").fill("湛江日报");
    page.getByLabel("刊发日期").fill("2026-05-06");
    press("登记刊发");
    assertThat(text()).contains("湛江日报", "四点半学堂里的大学生");
    holds();
    page.navigate("/zhanjiang/stories?month=2026-05");
    assertThat(text()).contains("四点半学堂里的大学生", "湛江日报");
    holds();
  }

  @Test
  @Order(3)
  void a_grant_is_asked_for_and_given_by_a_second_person() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + here.place.community + "/fund-grants/new");
    page.getByLabel("用途").fill("四点半学堂的绘本");
    page.getByLabel("收款单位").fill("花园社区居委会");
    page.getByLabel("金额（元）").fill("300");
    holds();
    press("申请资助");
    assertThat(text()).contains("等审核");
    grant = page.url();
    holds();
    page.context().clearCookies();

    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate(grant);
    press("同意资助");
    assertThat(text()).contains("余额只有 0.00 元，不够");
    holds();
    page.navigate("/zhanjiang/fund/donations/new");
    page.getByLabel("捐赠人名称").fill("爱心企业");
    page.getByLabel("金额（元）").fill("1000");
    holds();
    press("登记捐赠");
    assertThat(text()).contains("1,000.00", "爱心企业");
    page.navigate(grant);
    press("同意资助");
    assertThat(text()).contains("已同意");
    page.navigate("/zhanjiang/fund");
    assertThat(text()).contains("700.00", "−300.00");
    holds();
    page.locator("tbody a").first().click();
    holds();
    page.navigate("/zhanjiang/fund/grants");
    holds();
    page.navigate("/zhanjiang/fund/summary");
    assertThat(text()).contains("爱心企业", "累计余额");
    holds();
  }
}
