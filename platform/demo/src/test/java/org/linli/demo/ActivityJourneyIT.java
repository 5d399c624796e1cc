package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A clerk publishes an activity; on their phones one volunteer joins, another waits and moves up.
 */
class ActivityJourneyIT extends Journey {

  private static final String CODE = "440802001002";
  private static final String CHIKAN = "440802";

  @Test
  void an_activity_is_published_joined_waited_for_and_confirmed() {
    CommunityFacts community = community();
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    String first = volunteers.withAccount(volunteers.approved(community.id()));
    String second = volunteers.withAccount(volunteers.approved(community.id()));

    logIn(people.enroll("zhanjiang", Role.STAFF, CHIKAN), People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + community.id());
    page.locator("main").getByText("新建活动").click();
    holds();
    page.getByLabel("活动名称").fill("周末助老探访");
    page.getByLabel("服务类型").selectOption("OLD_PEOPLE");
    page.getByLabel("做什么").fill("陪老人聊天，打扫屋子");
    press("存草稿");
    assertThat(text()).contains("还没有写风险提示", "还没有场次");
    holds();
    page.locator("main").getByText("修改").first().click();
    page.getByLabel("风险提示").fill("入户时注意犬只");
    page.getByLabel("联系电话").fill("0759-1234567");
    press("保存");
    page.locator("main").getByText("加场次").first().click();
    holds();
    page.locator("#f-day").fill(LocalDate.now(Time.ZONE).plusDays(1).toString());
    page.locator("#f-from").fill("09:00");
    page.locator("#f-to").fill("11:00");
    page.getByLabel("地点").first().fill("文化广场");
    page.getByLabel("名额").fill("1");
    press("加场次");
    assertThat(text()).contains("可以发布");
    press("发布");
    answer("发布");
    page.getByText("已发布，可以报名了").first().waitFor();
    holds();
    page.navigate("/zhanjiang/activity-desk");
    holds();
    page.context().clearCookies();

    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/activities?week=" + LocalDate.now(Time.ZONE).plusDays(1));
    holdsOnThePhone();
    page.locator("main").getByText("周末助老探访").click();
    assertThat(text()).contains("登录后报名", "入户时注意犬只");
    holdsOnThePhone();
    String activity = page.url();

    logIn(first, People.PASSWORD);
    page.navigate(activity);
    holdsOnThePhone();
    press("报名");
    assertThat(text()).contains("已报名");
    holdsOnThePhone();
    page.context().clearCookies();

    logIn(second, People.PASSWORD);
    page.navigate(activity);
    press("候补");
    assertThat(text()).contains("候补第 1 位");
    holdsOnThePhone();
    page.context().clearCookies();

    logIn(first, People.PASSWORD);
    page.navigate("/zhanjiang/my-activities");
    press("取消报名");
    answer("取消报名");
    page.getByText("已取消报名").first().waitFor();
    page.context().clearCookies();

    logIn(second, People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("有名额了，请确认").click();
    assertThat(text()).contains("名额保留到");
    holdsOnThePhone();
    press("确认参加");
    assertThat(text()).contains("已报名");

    page.context().clearCookies();
    logIn(people.enroll("zhanjiang", Role.STAFF, CHIKAN), People.PASSWORD);
    page.navigate(activity.replace("/activities/", "/activity-desk/"));
    page.locator("main").getByText("报名名单").click();
    assertThat(text()).contains("陈晓宇");
    holds();
  }

  /** Answers the question that a button asks before it does anything. */
  private void answer(String words) {
    page.locator("dialog")
        .getByText(words, new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
  }

  private CommunityFacts community() {
    return Objects.requireNonNull(
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).byDivisionCodes(Set.of(CODE)))
            .get(CODE));
  }

  private void holdsOnThePhone() {
    holds();
    page.setViewportSize(360, 800);
  }
}
