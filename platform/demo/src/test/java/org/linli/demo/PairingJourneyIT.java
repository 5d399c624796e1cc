package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.institution.Universities;
import org.linli.testing.Await;
import org.linli.testing.People;

/**
 * A university with pairings in two cities: proposed, accepted and ended, at one desk with one
 * log-in, and nothing else of either city (GD-10, GD-14).
 */
@TestMethodOrder(OrderAnnotation.class)
class PairingJourneyIT extends Journey {

  private static final String UNIVERSITY = "广东海洋大学";
  private static final String COLLEGE = "水产学院";

  @Test
  @Order(1)
  void the_operator_registers_a_university_with_a_college_and_invites_its_people() {
    logIn(people.enroll("operator", Subject.PLATFORM, Role.OPERATOR, Scope.NONE), People.PASSWORD);
    page.navigate("/operator/institutions");
    holds();
    page.navigate("/operator/institutions/new");
    page.getByLabel("名称").fill(UNIVERSITY);
    page.getByLabel("学校标识码").fill("10566");
    press("保存");
    assertThat(text()).contains("标识码是 10 位数字");
    holds();
    page.getByLabel("学校标识码").fill("4144010566");
    press("保存");
    page.getByLabel("名称").fill(COLLEGE);
    press("增加学院");
    assertThat(text()).contains(COLLEGE);
    holds();
    page.getByText("邀请工作人员").first().click();
    page.getByLabel("姓名").fill("何老师");
    page.getByLabel("登录名").fill("uni.journey");
    holds();
    press("邀请工作人员");
    assertThat(text()).contains("这个链接只在这里显示一次");
  }

  @Test
  @Order(2)
  void a_city_proposes_and_the_university_accepts_at_its_desk() {
    propose("zhanjiang", "440802001002");
    List<Cookie> staff = cookies();
    page.context().clearCookies();

    logIn(new Universities(server).staff(university()), People.PASSWORD);
    page.waitForURL("**/university");
    until("新江社区");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("待答复").contains("新江社区");
    holds();
    page.getByLabel("联系人").fill("何老师");
    page.getByLabel("联系电话").fill("打电话");
    press("同意结对");
    assertThat(text()).contains("请填写电话号码");
    assertThat(page.getByLabel("联系人").inputValue()).isEqualTo("何老师");
    holds();
    page.getByLabel("联系电话").fill("0000-0000000");
    press("同意结对");
    assertThat(text()).contains("结对中");
    holds();

    for (String shut : List.of("/zhanjiang/communities", "/zhanjiang/pairings", "/operator")) {
      assertThat(page.navigate(shut).status()).as(shut).isEqualTo(404);
    }
    page.context().clearCookies();
    page.context().addCookies(staff);
    page.navigate("/zhanjiang/pairings?state=ACCEPTED");
    assertThat(text()).contains(UNIVERSITY, "新江社区");
    holds();
  }

  @Test
  @Order(3)
  void the_university_proposes_in_the_other_city_which_accepts_and_later_ends_it() {
    logIn(new Universities(server).staff(university()), People.PASSWORD);
    page.navigate("/university/proposals/new");
    page.locator("main").getByLabel("所在地").selectOption("guangzhou");
    page.getByLabel("社区名称").fill("上湾");
    press("查找");
    holds();
    page.locator("a.place").first().click();
    page.getByLabel("定点定岗", new Page.GetByLabelOptions().setExact(true)).check();
    terms();
    holds();
    press("发起结对");
    page.waitForURL("**/university");
    until("上湾社区");
    assertThat(text()).contains("湛江市").contains("广州市");
    holds();
    page.context().clearCookies();

    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate("/guangzhou/");
    assertThat(text()).contains("个结对邀请等社区答复");
    page.navigate("/guangzhou/pairings");
    holds();
    page.locator("tbody a").first().click();
    page.getByLabel("联系人").fill("李社工");
    page.getByLabel("联系电话").fill("0000-0000000");
    holds();
    press("同意结对");
    assertThat(text()).contains("结对中");
    page.locator("#end").getByLabel("原因").fill("学院搬到新校区");
    press("结束结对");
    assertThat(text()).contains("已结束").contains("学院搬到新校区");
    holds();
    page.navigate("/guangzhou/unpaired/communities");
    holds();
  }

  @Test
  @Order(4)
  void with_pairings_in_both_cities_the_university_reaches_nothing_else_in_either() {
    propose("guangzhou", "440113016005");
    page.context().clearCookies();
    logIn(new Universities(server).staff(university()), People.PASSWORD);
    page.waitForURL("**/university");
    until("新江社区");
    page.navigate("/university?state=ALL");
    assertThat(text()).contains("湛江市").contains("广州市");
    holds();
    for (String city : List.of("zhanjiang", "guangzhou")) {
      for (String shut :
          List.of("communities", "pairings", "posts", "organizations", "volunteers", "hours")) {
        String path = "/" + city + "/" + shut;
        assertThat(page.navigate(path).status()).as(path).isEqualTo(404);
      }
    }
  }

  private Institution university() {
    return server.get(Institutions.class).named(UNIVERSITY, 10).stream()
        .filter(Institution::isUniversity)
        .findFirst()
        .orElseThrow();
  }

  private void propose(String tenant, String community) {
    logIn(people.enroll(tenant, Role.STAFF), People.PASSWORD);
    page.navigate("/%s/communities?q=%s".formatted(tenant, community));
    page.locator("tbody a").first().click();
    page.locator("main").getByText("发起结对").first().click();
    page.getByLabel("高校、学院或单位的名称").fill(UNIVERSITY);
    press("查找");
    holds();
    page.locator("a.place").first().click();
    page.getByLabel("分片包干", new Page.GetByLabelOptions().setExact(true)).check();
    terms();
    holds();
    press("发起结对");
    assertThat(text()).contains("待答复");
    holds();
  }

  private void terms() {
    page.getByLabel("责任片区或岗位").fill("东片");
    page.getByLabel("结对目的").fill("陪伴老人");
    page.getByLabel("开始日期").fill("2026-09-01");
    page.getByLabel("联系人").fill("李社工");
    page.getByLabel("联系电话").fill("0000-0000000");
  }

  /** What another schema told is there as soon as it has been delivered. */
  private void until(String words) {
    Await.until(
        words + " is listed",
        () -> {
          page.navigate("/university");
          return Optional.of(text()).filter(all -> all.contains(words));
        });
  }

  private List<Cookie> cookies() {
    return page.context().cookies();
  }
}
