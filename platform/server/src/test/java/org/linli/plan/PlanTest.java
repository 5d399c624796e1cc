package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.project.ProjectGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * A community writes its plan for a year, once and by a day, and the areas above see which has none
 * (GD-14).
 */
@LinliTest
class PlanTest extends PlanStories {

  PlanTest(LinliServer server) {
    super(server);
  }

  @Test
  void a_clerk_drafts_it_with_goals_projects_by_month_and_resources() {
    String page = begin();
    var saved = save(page, 0, filled());
    assertThat(saved.status()).isEqualTo(303);
    String text = clerk.get(page).html().select("main").text();
    assertThat(text)
        .contains("正在起草", "陪伴留守老人 30 人", here.projectName, "活动室", "社区居委会", "1 间")
        .contains("提请对方确认");
    assertThat(clerk.get(page).html().select(".plan-table tbody td").get(11).text())
        .as("December is not over")
        .isEqualTo("2");
    assertThat(Tables.audited(server, "zhanjiang", "plan", id(page)))
        .contains("plan.begun", "plan.saved");
  }

  @Test
  void what_was_typed_wrong_is_said_beside_its_field_and_the_rest_is_kept() {
    String page = begin();
    Map<String, String> said = filled();
    said.put(PlanForm.month(here.project, 3), "很多");
    said.put("target-1", "5");
    said.put("goal-2", "陪伴留守老人");
    said.put("provider-0", "");
    var wrong = save(page, 0, said);
    assertThat(wrong.status()).isEqualTo(422);
    var html = wrong.html();
    assertThat(html.select("#f-p" + here.project + "-m3-error").text()).contains("0 到 99");
    assertThat(html.select("#f-goal-1-error").text()).isEqualTo("这里还没有填写");
    assertThat(html.select("#f-goal-2-error").text()).isEqualTo("和上面的目标一样");
    assertThat(html.select("#f-provider-0-error").text()).isEqualTo("这里还没有填写");
    assertThat(html.select("#f-p" + here.project + "-m3").val()).isEqualTo("很多");
    assertThat(html.select("#f-p" + here.project + "-m4").val()).isEqualTo("2");
    assertThat(here.latest(id(page)).items()).isEmpty();
  }

  @Test
  void of_two_clerks_on_one_draft_the_later_is_shown_what_is_otherwise_and_loses_nothing() {
    String page = begin();
    Map<String, String> first = filled();
    assertThat(save(page, 0, first).status()).isEqualTo(303);

    Map<String, String> second = filled();
    second.put("goal-1", "办好学堂");
    second.put(PlanForm.month(here.project, 5), "7");
    var stale = save(page, 0, second);
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.html().select("main").text())
        .contains("别人刚刚保存过这一稿")
        .contains("增加目标：办好学堂")
        .contains(here.projectName + " 5月：2 场改为 7 场");
    assertThat(stale.html().select("#f-goal-1").val()).isEqualTo("办好学堂");
    assertThat(here.latest(id(page)).goals()).hasSize(1);

    int now = Integer.parseInt(stale.html().select("input[name=edits]").val());
    assertThat(save(page, now, second).status()).isEqualTo(303);
    assertThat(here.latest(id(page)).goals()).hasSize(2);
  }

  @Test
  void a_year_begins_with_what_the_year_before_had_and_is_there_once() {
    here.agreed(year - 1, 3);
    String form = "/zhanjiang/communities/" + here.community + "/plans";
    Map<String, String> said = Map.of("year", Integer.toString(year), "fromLast", "true");
    var begun = post(clerk, form + "/new", form, said);
    assertThat(begun.status()).isEqualTo(303);
    long plan = id(begun.header("Location").replace("/edit", ""));
    assertThat(here.latest(plan)).isEqualTo(here.content(3));
    assertThat(post(clerk, form + "/new", form, said).html().select("#f-year-error").text())
        .contains("已经有");
  }

  @Test
  void communities_with_and_without_a_plan_are_listed_by_state_and_area() {
    long plan = here.proposed(year, 1);
    String list = "/zhanjiang/plans?q=" + here.name;
    assertThat(staff.get(list + "&state=PROPOSED").html().select("tbody").text())
        .contains(here.name, "等待确认");
    assertThat(staff.get(list + "&state=DRAFT").html().select("tbody tr")).isEmpty();
    assertThat(staff.get(list + "&township=440802002").html().select("tbody tr")).isEmpty();
    here.agree(plan);
    assertThat(staff.get(list + "&state=HELD").html().select("tbody").text()).contains("0/12 场");
    assertThat(staff.get("/zhanjiang/plans?state=NONE").html().select("tbody").text())
        .contains("还没有")
        .doesNotContain(here.name);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get(list).html().select("tbody tr")).isEmpty();
  }

  @Test
  void the_administrator_sets_until_when_and_the_platforms_own_day_is_marked_as_such() {
    Browser admin = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    String page = "/zhanjiang/plans/deadline";
    assertThat(admin.get(page).html().select("main").text()).contains("文件没有规定日期");
    assertThat(post(admin, page, page, Map.of("month", "4", "day", "31")).status()).isEqualTo(422);
    assertThat(post(admin, page, page, Map.of("month", "3", "day", "15")).status()).isEqualTo(303);
    assertThat(staff.get("/zhanjiang/plans").html().select(".lead").text())
        .contains(year + "-03-15");
    assertThat(staff.get(page).status()).isEqualTo(403);
    post(admin, page, page, Map.of("month", "2", "day", "29"));
  }

  @Test
  void a_community_is_told_that_it_has_none_yet() {
    String community = "/zhanjiang/communities/" + here.community;
    assertThat(clerk.get(community).html().text()).contains("还没有 " + year + " 年的一社区一策");
    here.agreed(year, 1);
    assertThat(clerk.get(community).html().text()).contains(year + " 年一社区一策 已确认", "陪伴留守老人");
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_plan() {
    String page = "/plans/" + here.draft(year, 1);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get("/zhanjiang" + page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get("/beibei" + page).status())
        .isEqualTo(404);
  }

  @Test
  void programs_write_propose_and_read_it() {
    String community = "/zhanjiang/api/communities/" + here.community + "/plans";
    var begun = clerk.json(community, "{\"year\":%d}".formatted(year), key());
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    String plan = begun.body().replaceAll("\\D", "");
    String api = "/zhanjiang/api/plans/" + plan;
    String draft =
        """
        {"edits": %d, "goals": [{"sentence": "陪伴老人", "target": 30, "unit": "人"}],
         "projects": [{"project": %d, "sessions": [1,1,1,1,1,1,1,1,1,1,1,2], "whom": "老人"}],
         "resources": [{"what": "活动室", "provider": "居委会"}]}\
        """;
    assertThat(put(api + "/draft", draft.formatted(5, here.project)).body()).contains("\"edits\":");
    long foreign =
        new ProjectGround(server, "zhanjiang")
            .project(new PlanGround(server, "zhanjiang", "440802001").community, "别处的项目");
    assertThat(put(api + "/draft", draft.formatted(0, foreign)).body()).contains("\"projects\":");
    var saved = put(api + "/draft", draft.formatted(0, here.project));
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.body())
        .contains("\"edits\":1", "\"whom\":\"老人\"", "[1,1,1,1,1,1,1,1,1,1,1,2]");
    assertThat(clerk.json(api + "/proposal", "{}", key()).status()).isEqualTo(201);
    String read = clerk.get(api, "Accept", "application/json").body();
    assertThat(read).contains("\"state\":\"PROPOSED\"", "\"side\":\"STAFF\"");
    long agreement = here.asked(Long.parseLong(plan)).getLast().id();
    String answer = "{\"agreement\":%d,\"answer\":\"AGREED\"}".formatted(agreement);
    assertThat(clerk.json(api + "/answers", answer, key()).status()).isEqualTo(404);
    assertThat(staff.json(api + "/answers", answer, key()).status()).isEqualTo(201);
    assertThat(
            staff
                .get("/zhanjiang/api/plans?state=HELD&q=" + here.name, "Accept", "application/json")
                .body())
        .contains("\"planned\":13", "\"holds\":true", "\"total\":1");
  }

  private Browser.Answer put(String path, String body) {
    String token = clerk.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    return clerk.send(
        "PUT",
        path,
        body,
        "Content-Type",
        "application/json",
        "X-CSRF-Token",
        token,
        "Accept",
        "application/json");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
