package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.plan.PlanGround;
import org.linli.project.ProjectGround;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A community's plan for a year is drafted, proposed, given back by the university with a reason,
 * changed and agreed on; then its progress is seen on both sides (GD-14).
 */
@TestMethodOrder(OrderAnnotation.class)
class PlanJourneyIT extends Journey {

  private static final String ELDERS = "金晖敬老";

  private PlanGround here;
  private Institution university;
  private String clerk;
  private String plan = "";
  private long elders;

  @BeforeAll
  void pair() {
    here = new PlanGround(server, "zhanjiang", "440802001");
    elders = new ProjectGround(server, "zhanjiang").project(here.community, ELDERS);
    university = new Universities(server).university("广东海洋大学", "zhanjiang");
    here.paired.with(university);
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.path);
  }

  @Test
  @Order(1)
  void a_clerk_drafts_it_and_proposes_it_to_the_university() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + here.community);
    assertThat(text()).contains("还没有 " + year() + " 年的一社区一策");
    holds();
    page.locator("main").getByText("制定一社区一策").first().click();
    page.getByLabel("年份").selectOption(Integer.toString(year()));
    holds();
    press("制定一社区一策");

    goal(1).getByLabel("目标", exact()).fill("陪伴独居老人");
    goal(1).getByLabel("目标值").fill("三十");
    goal(1).getByLabel("单位").fill("人");
    for (int month = 1; month <= 12; month++) {
      field(ELDERS, month + "月").fill("2");
      field(here.projectName, month + "月").fill("1");
    }
    field(ELDERS, "服务人数").fill("30");
    field(ELDERS, "服务对象").fill("独居老人");
    resource(1).getByLabel("需要什么").fill("血压计");
    resource(1).getByLabel("由谁提供").fill("广东海洋大学");
    resource(1).getByLabel("数量").fill("6");
    resource(1).getByLabel("单位").fill("台");
    press("保存");
    assertThat(text()).contains("请填 0 到");
    assertThat(field(ELDERS, "12月").inputValue()).isEqualTo("2");
    holds();
    goal(1).getByLabel("目标值").fill("30");
    press("保存");
    plan = page.url();
    assertThat(text()).contains("陪伴独居老人", "30 人", "血压计", "广东海洋大学");
    holds();
    press("提请对方确认");
    confirm();
    assertThat(text()).contains("等待确认", "等待答复");
    holds();
  }

  @Test
  @Order(2)
  void the_university_gives_it_back_with_a_reason() {
    openWaiting();
    assertThat(text()).contains("陪伴独居老人", ELDERS, "血压计");
    holds();
    page.getByLabel("退回").check();
    press("答复社区");
    assertThat(text()).contains("这里还没有填写");
    holds();
    page.getByLabel("退回").check();
    page.getByLabel("原因").fill("六月是考试月，只能去一次");
    press("答复社区");
    assertThat(text()).contains("已退回", "六月是考试月，只能去一次");
    holds();
  }

  @Test
  @Order(3)
  void the_community_changes_it_and_proposes_it_again() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/communities/" + here.community);
    assertThat(text()).contains("一社区一策被退回");
    page.navigate(plan);
    assertThat(text()).contains("六月是考试月，只能去一次");
    holds();
    press("按意见修改");
    field(ELDERS, "6月").fill("1");
    press("保存");
    assertThat(text()).contains(ELDERS + " 6月：2 场改为 1 场");
    holds();
    press("提请对方确认");
    confirm();
    assertThat(text()).contains("第 2 版", "等待确认");
  }

  @Test
  @Order(4)
  void the_university_sees_what_changed_and_agrees() {
    openWaiting();
    assertThat(text()).contains(ELDERS + " 6月：2 场改为 1 场");
    page.getByLabel("同意").check();
    press("答复社区");
    assertThat(text()).contains("已确认");
    holds();
  }

  @Test
  @Order(5)
  void what_takes_place_is_seen_on_both_sides() {
    long volunteer = new ServingVolunteers(server, "zhanjiang").approved(here.community);
    HeldGround held = new HeldGround(server, "zhanjiang");
    LocalDate first = LocalDate.of(year(), 1, 10);
    held.held(here.community, elders, first, volunteer);
    held.held(here.community, elders, first.plusDays(7), volunteer);
    held.held(here.community, null, first.plusDays(3), volunteer);

    logIn(clerk, People.PASSWORD);
    page.navigate(plan);
    assertThat(text()).contains("已开展 2 场", "方案以外的场次", "没有归入项目");
    holds();
    page.navigate("/zhanjiang/communities/" + here.community);
    assertThat(text()).contains("已开展 2 场");
    holds();
    page.navigate(plan.replaceAll("[?#].*", "") + "/print");
    assertThat(page.locator("main").innerText()).contains("负责人签字", "广东海洋大学", ELDERS);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", "PlanJourneyIT-print.png")));
    page.context().clearCookies();

    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate("/zhanjiang/plans?state=HELD");
    assertThat(text()).contains(here.name, "2/35 场");
    holds();
    page.navigate("/zhanjiang/plans");
    holds();
    page.context().clearCookies();

    logIn(new Universities(server).staff(university), People.PASSWORD);
    page.navigate("/university/plans");
    assertThat(text()).contains(here.name, "2/35 场");
    holds();
  }

  /** Opens the plan at the university's desk as soon as it waits there. */
  private void openWaiting() {
    logIn(new Universities(server).staff(university), People.PASSWORD);
    Await.until(
        "the plan waits",
        () -> {
          page.navigate("/university/plans?state=WAITING");
          return Optional.of(text()).filter(all -> all.contains(here.name));
        });
    holds();
    page.locator("tbody a").first().click();
  }

  private int year() {
    return here.today().getYear();
  }

  private Locator goal(int number) {
    return group("目标 " + number);
  }

  private Locator resource(int number) {
    return group("资源 " + number);
  }

  private Locator field(String project, String label) {
    return group(project).getByLabel(label, exact());
  }

  private Locator group(String name) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
