package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A relay gap found and filled, at the community's desk and at the university's (GD-10). */
@TestMethodOrder(OrderAnnotation.class)
class RelayJourneyIT extends Journey {

  private static final String COMMUNITY = "新江社区";

  private Institution university;
  private long community;
  private long project;
  private LocalDate monday;

  @BeforeAll
  void ground() {
    monday =
        Time.today(server.get(Clock.class))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    university = new Universities(server).university();
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    community = first(staff.get("/zhanjiang/api/communities?q=440802001002").body());
    team(staff, "新江银龄志愿服务队");
    team(staff, "新江青年志愿服务队");
    project =
        made(
            staff,
            "/communities/" + community + "/projects",
            """
            {"name": "四点半学堂", "category": "CARE", "targetGroup": "YOUNG_PEOPLE",
             "serviceType": "EDUCATION", "regular": true}\
            """);
    long pairing =
        made(
            staff,
            "/communities/" + community + "/pairings",
            """
            {"institution": %d, "manner": "BY_AREA", "duty": "东片", "purpose": "陪伴儿童",
             "from": "2026-01-01", "contactName": "李社工", "contactPhone": "0000-0000000"}\
            """
                .formatted(university.id()));
    Browser desk = new Universities(server).logIn(university);
    String page =
        Await.until(
            "the pairing is registered",
            () ->
                Optional.of(desk.get("/university").html().select("tbody th a").attr("href"))
                    .filter(href -> !href.isEmpty()));
    desk.post(
        page + "/acceptance",
        Map.of(
            "contactName", "何老师",
            "contactPhone", "0000-0000000",
            "_csrf", desk.get(page).html().select("meta[name=csrf-token]").attr("content")));
    assertThat(pairing).isPositive();
  }

  @Test
  @Order(1)
  void the_university_says_when_it_has_holidays() {
    logIn(new Universities(server).staff(university), People.PASSWORD);
    page.navigate("/university/holidays");
    holds();
    page.getByLabel("假期", exactly()).fill("寒假");
    page.getByLabel("第一天").fill(monday.plusWeeks(8).toString());
    page.getByLabel("最后一天").fill(monday.plusWeeks(7).toString());
    press("登记假期");
    assertThat(text()).contains("最后一天不能早于第一天");
    page.getByLabel("最后一天").fill(monday.plusWeeks(12).minusDays(1).toString());
    press("登记假期");
    assertThat(text()).contains("寒假");
    holds();
  }

  @Test
  @Order(2)
  void a_clerk_plans_a_relay_and_looks_at_its_weeks_before_it_is_kept() {
    logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER), People.PASSWORD);
    page.navigate("/zhanjiang/projects/" + project);
    holds();
    page.locator("main").getByText("编排接力").click();
    page.getByLabel("从哪一周开始").fill(monday.minusWeeks(1).toString());
    page.getByLabel("到哪一周为止").fill(monday.plusWeeks(10).toString());
    press("先看看");
    assertThat(text()).contains("至少给一支队");
    holds();
    page.getByLabel("新江银龄志愿服务队").fill("1");
    page.getByLabel(university.name()).fill("2");
    page.getByLabel("新江青年志愿服务队").fill("3");
    press("先看看");
    assertThat(text()).contains("排出来是这样").contains("寒假");
    holds();
    press("保存接力");
    assertThat(text()).contains("四点半学堂").contains("没有交接");
    holds();
  }

  @Test
  @Order(3)
  void a_week_given_up_is_seen_in_the_morning_and_handed_over_weeks_are_read() {
    logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER), People.PASSWORD);
    open(monday.minusWeeks(1));
    holds();
    page.getByLabel("交接说明").fill("有事打 13812345678");
    press("写交接说明");
    assertThat(text()).contains("不要写手机号");
    page.getByLabel("交接说明").fill("钥匙在社区前台，彩笔快用完了");
    press("写交接说明");
    assertThat(text()).contains("待对方确认");
    open(monday.plusWeeks(2));
    page.getByText("让出这一周").first().click();
    page.getByLabel("原因").first().fill("队员参加应急演练");
    holds();
    press("让出这一周");
    assertThat(text()).contains("还有").contains("没有人");
    page.navigate("/zhanjiang/communities/" + community);
    assertThat(text()).contains("未来 4 周有 1 个接力周次没有人");
    holds();
    page.navigate("/zhanjiang/relays/gaps");
    assertThat(text()).contains("队员参加应急演练");
    holds();
    page.navigate("/zhanjiang/relays");
    holds();
  }

  @Test
  @Order(4)
  void the_university_finds_the_gap_at_its_desk_takes_it_and_takes_over() {
    logIn(new Universities(server).staff(university), People.PASSWORD);
    Await.until(
        "the gap is known",
        () -> {
          page.navigate("/university");
          return Optional.of(text()).filter(all -> all.contains("未来四周有 1 个接力周次没有人"));
        });
    holds();
    page.navigate("/university/relays");
    holds();
    page.locator("tbody th a").first().click();
    assertThat(text()).contains("没有人");
    holds();
    page.locator("tbody a[href*='" + monday.plusWeeks(2) + "']").click();
    page.getByLabel("哪个学院或哪支队").fill("水产学院青协");
    holds();
    press("接下这一周");
    assertThat(text()).contains("水产学院青协");
    page.locator("tbody a[href*='" + monday.minusWeeks(1) + "']").click();
    assertThat(text()).contains("彩笔快用完了");
    holds();
    press("已看过，接棒");
    assertThat(text()).contains("已交接");
  }

  @Test
  @Order(5)
  void the_community_sees_who_comes_now() {
    logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER), People.PASSWORD);
    open(monday.plusWeeks(2));
    assertThat(text()).contains("水产学院青协").contains("已安排");
    holds();
    page.navigate("/zhanjiang/communities/" + community);
    assertThat(text()).doesNotContain("个接力周次没有人");
  }

  private void open(LocalDate week) {
    page.navigate("/zhanjiang/relays");
    page.locator("tbody a").first().click();
    page.locator("tbody a[href*='" + week + "']").click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private void team(Browser staff, String name) {
    made(
        staff,
        "/communities/" + community + "/teams",
        """
        {"name": "%s", "category": "COMMUNITY_SERVICE", "establishedOn": "2024-03-01"}\
        """
            .formatted(name));
  }

  private static long made(Browser staff, String path, String body) {
    var answer = staff.json("/zhanjiang/api" + path, body, UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return first(answer.body());
  }

  private static long first(String json) {
    return Long.parseLong(json.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
  }
}
