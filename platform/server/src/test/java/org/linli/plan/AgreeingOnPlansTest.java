package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Both sides agree on a community's plan (GD-14), and what they agreed on never changes. */
@LinliTest
class AgreeingOnPlansTest extends PlanStories {

  AgreeingOnPlansTest(LinliServer server) {
    super(server);
  }

  @Test
  void it_cannot_be_proposed_before_it_says_a_goal_and_a_session() {
    String page = begin();
    assertThat(post(clerk, page, page + "/proposal", Map.of()).html().select("main").text())
        .contains("先写好目标");
    save(page, 0, Map.of("goal-0", "陪伴老人"));
    assertThat(post(clerk, page, page + "/proposal", Map.of()).html().select("main").text())
        .contains("先填好每月的场次");
  }

  @Test
  void without_a_pairing_the_staff_above_agree_but_not_who_proposed_it() {
    String page = begin();
    save(page, 0, filled());
    assertThat(clerk.get(page).html().select("#proposal").text()).contains("上级团委");
    assertThat(post(clerk, page, page + "/proposal", Map.of()).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select("a[href*=answers/new]")).isEmpty();
    assertThat(staff.get("/zhanjiang/").html().select("main").text()).contains("一社区一策等上级团委确认");

    String answer = staff.get(page).html().select("a[href*=answers/new]").attr("href");
    assertThat(clerk.get(answer).status()).isEqualTo(404);
    String agreement = answer.substring(answer.indexOf('=') + 1);
    Map<String, String> back = Map.of("agreement", agreement, "answer", "RETURNED", "reason", "");
    assertThat(post(staff, answer, page + "/answers", back).status()).isEqualTo(422);
    Map<String, String> yes = Map.of("agreement", agreement, "answer", "AGREED");
    assertThat(post(staff, answer, page + "/answers", yes).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select(".page-head .state").text()).isEqualTo("已确认");
    assertThat(here.plan(id(page)).agreed()).isNotNull();

    Browser own = people.logIn("zhanjiang", Role.STAFF, "440802001");
    PlanGround other = new PlanGround(server, "zhanjiang", "440802001");
    String theirs = "/zhanjiang/plans/" + other.draft(year, 1);
    post(own, theirs, theirs + "/proposal", Map.of());
    assertThat(own.get(theirs).html().select("a[href*=answers/new]")).isEmpty();
    assertThat(staff.get(theirs).html().select("a[href*=answers/new]")).hasSize(1);
  }

  @Test
  void a_partner_without_a_desk_is_spoken_for_with_who_said_it_how_and_when() {
    String company = "公司" + UUID.randomUUID();
    here.paired.withCompany(company);
    String page = "/zhanjiang/plans/" + here.draft(year, 1);
    assertThat(clerk.get(page).html().select("#proposal").text()).contains(company);
    post(clerk, page, page + "/proposal", Map.of());

    String answer = clerk.get(page).html().select("a[href*=answers/new]").attr("href");
    Map<String, String> said =
        new HashMap<>(
            Map.of(
                "agreement", answer.substring(answer.indexOf('=') + 1),
                "answer", "AGREED",
                "spokenBy", "赵经理",
                "manner", "PHONE",
                "on", here.today().plusDays(1).toString()));
    var wrong = post(clerk, answer, page + "/answers", said);
    assertThat(wrong.html().select("#f-on-error").text()).isEqualTo("不能晚于今天");
    assertThat(wrong.html().select("#f-spokenBy").val()).isEqualTo("赵经理");
    said.put("on", here.today().minusDays(1).toString());
    assertThat(post(clerk, answer, page + "/answers", said).html().select("#f-on-error").text())
        .isEqualTo("不能早于提交那天");
    said.put("on", here.today().toString());
    assertThat(post(clerk, answer, page + "/answers", said).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select("#agreement").text())
        .contains(company, "同意", "赵经理", "电话");
    assertThat(here.plan(id(page)).state()).isEqualTo(PlanState.AGREED);
    assertThat(Tables.rows(server, "zhanjiang", "SELECT spoken_by FROM plan_agreement").toString())
        .doesNotContain("赵经理");
    assertThat(clerk.get(page + "/print").body()).contains(company, "负责人签字", "盖章");
  }

  @Test
  void an_agreed_version_never_changes_and_the_next_one_tells_what_does() {
    long plan = here.agreed(year, 1);
    String page = "/zhanjiang/plans/" + plan;
    assertThat(save(page, 1, filled()).status()).isEqualTo(409);
    assertThat(clerk.get(page + "/edit").status()).isEqualTo(303);
    assertThat(post(clerk, page, page + "/revision", Map.of()).status()).isEqualTo(303);
    assertThat(here.latest(plan)).isEqualTo(here.content(1));
    assertThat(save(page, 0, filled()).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select("#changes").text())
        .contains("和第 1 版比")
        .contains(here.projectName + " 1月：1 场改为 2 场");
    assertThat(clerk.get(page + "?version=1").html().select(".page-head").text()).contains("已确认");
    assertThat(clerk.get(page + "?version=9").status()).isEqualTo(404);

    here.propose(plan);
    here.agree(plan);
    assertThat(clerk.get(page).html().select("#versions").text())
        .contains("第 2 版 已确认", "第 1 版 已有新版");
  }

  @Test
  void what_waits_is_taken_back_with_a_reason_and_written_anew() {
    long plan = here.proposed(year, 1);
    String page = "/zhanjiang/plans/" + plan;
    assertThat(post(clerk, page, page + "/withdrawal", Map.of("reason", "")).status())
        .isEqualTo(422);
    post(clerk, page, page + "/withdrawal", Map.of("reason", "漏了一个项目"));
    assertThat(clerk.get(page).html().select("main").text()).contains("已退回", "漏了一个项目", "按意见修改");
    assertThat(clerk.get("/zhanjiang/communities/" + here.community).html().text())
        .contains("一社区一策被退回");
  }

  @Test
  void a_partner_whose_pairing_has_ended_is_waited_for_no_longer() {
    long gone = here.paired.withCompany("搬走的公司" + UUID.randomUUID());
    here.paired.withCompany("留下的公司" + UUID.randomUUID());
    long plan = here.proposed(year, 1);
    here.paired.end(gone);
    PlanAgreement stays =
        here.asked(plan).stream().filter(one -> one.name().startsWith("留下")).findFirst().get();
    here.run(
        () ->
            server
                .get(AgreeingOnPlans.class)
                .answer(plan, stays.id(), PlanAnswer.AGREED, "", null, 8));
    assertThat(here.plan(plan).state()).isEqualTo(PlanState.AGREED);
  }
}
