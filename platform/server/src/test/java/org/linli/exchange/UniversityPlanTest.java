package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.outbox.OutboxMessage;
import org.linli.plan.PlanGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * A university reads the plans of the communities paired with it in all tenants, agrees to them or
 * gives them back with a reason; each college its own (GD-14).
 */
@LinliTest
class UniversityPlanTest {

  private final LinliServer server;
  private final Universities universities;
  private final Institution university;
  private final Institution college;
  private final PlanGround zhanjiang;
  private final PlanGround beibei;
  private final Browser staff;
  private final int year;

  UniversityPlanTest(LinliServer server) {
    this.server = server;
    this.universities = new Universities(server);
    this.university = universities.university();
    this.college = universities.college(university, "海洋学院" + UUID.randomUUID());
    this.zhanjiang = new PlanGround(server, "zhanjiang", "440802001");
    this.beibei = new PlanGround(server, "beibei", "500109001");
    this.staff = universities.logIn(university);
    this.year = zhanjiang.today().getYear();
  }

  @Test
  void it_is_given_back_with_a_reason_changed_and_agreed_on_and_both_logs_keep_it() {
    zhanjiang.paired.with(university);
    long plan = zhanjiang.proposed(year, 1);
    String page = waiting(staff, zhanjiang.name);
    assertThat(staff.get(page).html().select("main").text())
        .contains("等待确认", "陪伴留守老人 30 人", zhanjiang.projectName, "答复社区");

    assertThat(answer(page, Map.of("answer", "RETURNED", "reason", "")).status()).isEqualTo(422);
    assertThat(answer(page, Map.of()).html().select("#f-answer-error").text()).isNotEmpty();
    assertThat(answer(page, Map.of("answer", "RETURNED", "reason", "考试月排不了这么多")).status())
        .isEqualTo(303);
    assertThat(staff.get(page).html().select("main").text()).contains("已退回", "考试月排不了这么多");
    assertThat(staff.get(page).html().select("form[action*=pairings]")).isEmpty();

    Browser clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, zhanjiang.path);
    String inTenant = "/zhanjiang/plans/" + plan;
    assertThat(clerk.get(inTenant).html().select("#agreement").text()).contains("考试月排不了这么多");
    post(clerk, inTenant, inTenant + "/revision", Map.of());
    assertThat(staff.get(page).html().select("main").text())
        .as("a draft is not theirs to see")
        .contains("第 1 版");
    Map<String, String> draft =
        Map.of("edits", "0", "goal-0", "陪伴留守老人", "p" + zhanjiang.project + "-m3", "4");
    assertThat(post(clerk, inTenant, inTenant + "/draft", draft).status()).isEqualTo(303);
    assertThat(post(clerk, inTenant, inTenant + "/proposal", Map.of()).status()).isEqualTo(303);

    page = waiting(staff, zhanjiang.name);
    assertThat(staff.get(page).html().select("#changes").text())
        .contains("1月：1 场改为 0 场", "3月：1 场改为 4 场");
    assertThat(answer(page, Map.of("answer", "AGREED")).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select(".page-head").text()).contains("已确认");
    assertThat(clerk.get(inTenant).html().select(".page-head").text()).contains("已确认");
    listed(staff, zhanjiang.name, "0/4 场");

    assertThat(Tables.audited(server, "zhanjiang", "plan", plan))
        .contains("plan.opened", "plan.answered", "plan.agreed");
    Browser operator = new People(server).logInOperator();
    assertThat(operator.get("/operator/audit?object=" + plan).html().select("tbody").text())
        .contains("高校查看一社区一策");
  }

  @Test
  void the_plans_of_two_tenants_stand_in_one_list_and_a_college_sees_its_own_only() {
    zhanjiang.paired.with(university);
    beibei.paired.with(college);
    zhanjiang.proposed(year, 1);
    beibei.proposed(year, 1);
    waiting(staff, zhanjiang.name);
    String ofUniversity = waiting(staff, zhanjiang.name);
    String ofBeibei = waiting(staff, beibei.name);
    Browser own = universities.logIn(college);
    assertThat(own.get("/university/plans").html().select("tbody").text())
        .contains("北碚区", beibei.name)
        .doesNotContain(zhanjiang.name);
    assertThat(own.get(ofBeibei).status()).isEqualTo(200);
    assertThat(own.get(ofUniversity).status()).isEqualTo(404);
    assertThat(universities.logIn(universities.university()).get(ofBeibei).status()).isEqualTo(404);
  }

  @Test
  void everyone_who_was_asked_must_agree() {
    zhanjiang.paired.with(university);
    zhanjiang.paired.with(college);
    long plan = zhanjiang.proposed(year, 1);
    String first = waiting(universities.logIn(college), zhanjiang.name);
    Browser own = universities.logIn(college);
    Map<String, String> yes = new HashMap<>(Map.of("answer", "AGREED"));
    yes.put("version", own.get(first).html().select("input[name=version]").val());
    assertThat(post(own, first, first, yes).status()).isEqualTo(303);
    assertThat(state(plan)).isEqualTo("PROPOSED");
    assertThat(post(own, first, first, yes).html().select("main").text()).contains("已经答复过了");
    String second =
        staff
            .get("/university/plans?state=WAITING")
            .html()
            .select("tbody tr:contains(" + zhanjiang.name + ") th a")
            .attr("href");
    assertThat(second).isNotEqualTo(first);
    assertThat(answer(second, Map.of("answer", "AGREED")).status()).isEqualTo(303);
    assertThat(state(plan)).isEqualTo("AGREED");
  }

  @Test
  void who_read_an_older_version_cannot_answer_for_a_newer_one() {
    zhanjiang.paired.with(university);
    zhanjiang.proposed(year, 1);
    String page = waiting(staff, zhanjiang.name);
    Map<String, String> old = Map.of("answer", "AGREED", "version", "1");
    var refused = post(staff, page, page, old);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("main").text()).contains("这一版现在不在等答复");
  }

  @Test
  void a_community_that_is_not_paired_has_no_plan_here() {
    zhanjiang.paired.with(university);
    waitingNot(zhanjiang.name);
    String none =
        staff
            .get("/university/plans?state=NONE")
            .html()
            .select("tbody tr:contains(" + zhanjiang.name + ")")
            .text();
    assertThat(none).contains("还没有");
    long registered = RegisteredSample.entry(server, university).id();
    String page = "/university/pairings/" + registered + "/plan?year=" + year;
    assertThat(staff.get(page).status()).isEqualTo(404);
  }

  @Test
  void news_that_come_twice_or_late_change_nothing() {
    long pairing = zhanjiang.paired.with(university);
    zhanjiang.proposed(year, 1);
    waiting(staff, zhanjiang.name);
    Map<String, String> old =
        Map.of(
            "pairing", "" + pairing,
            "year", "" + year,
            "number", "1",
            "state", "AGREED",
            "answer", "AGREED",
            "changes", "1",
            "by", "7");
    server
        .get(TakingPlans.class)
        .receive(
            new OutboxMessage(UUID.randomUUID(), server.tenant("zhanjiang"), "plan", "1", old));
    waiting(staff, zhanjiang.name);
  }

  private String state(long plan) {
    return String.valueOf(
        Tables.rows(server, "zhanjiang", "SELECT state FROM community_plan WHERE id = ?", plan)
            .getFirst()
            .get("state"));
  }

  /** The address of a plan that waits for an answer, as soon as it is listed. */
  private static String waiting(Browser browser, String community) {
    return Await.until(
        "the plan of " + community + " waits",
        () ->
            Optional.of(
                    browser
                        .get("/university/plans?state=WAITING")
                        .html()
                        .select("tbody tr:contains(" + community + ") th a")
                        .attr("href"))
                .filter(page -> !page.isEmpty()));
  }

  private void waitingNot(String community) {
    Await.until(
        community + " is listed",
        () ->
            Optional.of(staff.get("/university/plans").html().select("tbody").text())
                .filter(text -> text.contains(community)));
    assertThat(staff.get("/university/plans?state=WAITING").html().text())
        .doesNotContain(community);
  }

  private static void listed(Browser browser, String community, String words) {
    Await.until(
        community + " has " + words,
        () ->
            Optional.of(
                    browser
                        .get("/university/plans?state=AGREED")
                        .html()
                        .select("tbody tr:contains(" + community + ")")
                        .text())
                .filter(text -> text.contains(words)));
  }

  private Browser.Answer answer(String page, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", staff.get(page).html().select("input[name=version]").val());
    return post(staff, page, page, all);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
