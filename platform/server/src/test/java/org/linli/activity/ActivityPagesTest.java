package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** People of a community draft activities in the browser, publish and cancel them. */
@LinliTest
class ActivityPagesTest {

  private final LinliServer server;
  private final People people;
  private final ActivityDesk desk;
  private final Browser staff;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  ActivityPagesTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.desk = new ActivityDesk(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.community = desk.community();
  }

  @Test
  void a_draft_gets_its_sessions_and_is_published_once_nothing_stands_against_it_LAW_5_LAW_6() {
    String path = draft("补录助老" + mark, "").header("Location");
    assertThat(new Browser(server).get(publicPath(path)).status()).as("a draft").isEqualTo(404);
    var refused = staff.submitTo(path + "/publication", staff.get(path));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select(".alert-danger li").eachText())
        .hasSize(3)
        .anyMatch(line -> line.contains("名称里有“补录”") && line.contains("《志愿服务记录与证明出具办法"))
        .anyMatch(line -> line.contains("风险") && line.contains("《志愿服务条例》第十二条"))
        .anyMatch(line -> line.contains("还没有场次"));

    staff.submit(staff.get(path + "/edit"), fields("助老" + mark, "注意防暑"));
    var added = staff.submit(staff.get(path + "/sessions/new"), onSaturdays());
    assertThat(added.header("Location")).isEqualTo(path);
    assertThat(staff.get(path).html().select(".alert-info").text()).contains("可以发布");
    assertThat(staff.submitTo(path + "/publication", staff.get(path)).status()).isEqualTo(303);

    assertThat(staff.get(path).html().select("tbody tr")).hasSize(2);
    var seen = new Browser(server).get(publicPath(path)).html();
    assertThat(seen.select("h1").text()).isEqualTo("助老" + mark);
    assertThat(seen.text()).contains("注意防暑", "还有 12 个名额", "登录后报名");
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    assertThat(Tables.audited(server, "zhanjiang", "activity", id))
        .containsExactly(
            "activity.drafted", "activity.changed", "activity.sessionsAdded", "activity.published");
  }

  @Test
  void internal_matters_are_no_volunteer_service_and_training_is_LAW_5() {
    PublishingChecks checks = server.get(PublishingChecks.class);
    assertThat(
            List.of(
                "三月补录", "工作会议", "志愿者例会", "开会传达精神", "中秋值班", "重阳晚会彩排", "合唱队排练", "春季团 建", "骨干聚餐",
                "年终总结会"))
        .allMatch(name -> checks.ofName(name).size() == 1);
    assertThat(
            List.of(
                "助老探访",
                "急救培训",
                "文艺演出",
                "消防演练服务",
                "大会会议服务",
                "居委会议事厅引导",
                "党团建设宣传",
                "疑难案例会诊义诊",
                "专家公开会诊",
                "为盲人补录音频",
                "团建指导员进社区"))
        .allMatch(name -> checks.ofName(name).isEmpty());
  }

  @Test
  void a_description_gives_itself_away_by_a_phrase_and_not_by_a_word_LAW_5() {
    PublishingChecks checks = server.get(PublishingChecks.class);
    assertThat(checks.ofDescription("本活动用于补录时长"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.key()).isEqualTo("activity.check.excluded.said");
              assertThat(one.args()).containsExactly("补录时长");
            });
    assertThat(checks.ofDescription("周五下午参加 排练")).hasSize(1);
    assertThat(List.of("服务前五分钟开会说明分工", "不接受补录", "教老人排练广场舞", "在会议室集合", "消防演练时维持秩序"))
        .allMatch(text -> checks.ofDescription(text).isEmpty());
  }

  @Test
  void what_is_wrong_with_a_session_stands_beside_its_field() {
    String path = draft("助老" + mark, "注意防暑").header("Location");
    Map<String, String> fields = new HashMap<>(onSaturdays());
    fields.put("to", "25:00");
    fields.put("capacity", "0");
    var wrong = staff.submit(staff.get(path + "/sessions/new"), fields).html();
    assertThat(wrong.select("#f-to-error").text()).contains("24 小时制");
    assertThat(wrong.select("#f-capacity-error")).hasSize(1);
    assertThat(wrong.select("#f-place").val()).isEqualTo("文化广场");

    fields.put("capacity", "3");
    fields.put("to", "08:00");
    assertThat(
            staff
                .submit(staff.get(path + "/sessions/new"), fields)
                .html()
                .select("#f-to-error")
                .text())
        .contains("在开始时间之后");
    fields.put("to", "11:00");
    fields.put("day", "2024-01-01");
    fields.put("until", "");
    assertThat(
            staff
                .submit(staff.get(path + "/sessions/new"), fields)
                .html()
                .select("#f-day-error")
                .text())
        .contains("已经过去");
  }

  @Test
  void a_cancelled_activity_says_why_and_takes_its_sessions_with_it() {
    long session = desk.published(community, ActivityDesk.details("台风活动" + mark), 5);
    long activity = desk.session(session).facts().activity();
    String path = "/zhanjiang/activity-desk/" + activity;
    staff.submit(staff.get(path + "/cancellation/new"), Map.of("reason", "台风预警"));

    assertThat(new Browser(server).get("/zhanjiang/activities/" + activity).html().text())
        .contains("已取消", "台风预警");
    assertThat(desk.session(session).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(staff.submit(staff.get(path + "/edit"), fields("又来了" + mark, "无")).status())
        .as("it is over")
        .isEqualTo(409);
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_no_such_activity() {
    String path = draft("助老" + mark, "注意防暑").header("Location");
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      assertThat(stranger.get(path).status()).isEqualTo(404);
      assertThat(stranger.get(path + "/edit").status()).isEqualTo(404);
    }
    assertThat(people.logIn("zhanjiang", Role.VOLUNTEER, "440802").get(path).status())
        .isEqualTo(403);
  }

  private Browser.Answer draft(String name, String risks) {
    var form = staff.get("/zhanjiang/communities/" + community + "/activities/new");
    return staff.submit(form, fields(name, risks));
  }

  private static Map<String, String> fields(String name, String risks) {
    return Map.of(
        "name", name,
        "serviceType", "OLD_PEOPLE",
        "description", "陪老人聊天",
        "risks", risks,
        "contact", "0759-1234567");
  }

  /** The Saturdays of a fortnight from next Monday. */
  private Map<String, String> onSaturdays() {
    LocalDate monday =
        LocalDate.ofInstant(desk.now(), Time.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return Map.of(
        "day", monday.toString(),
        "until", monday.plusDays(13).toString(),
        "from", "09:00",
        "to", "11:00",
        "weekdays", "SATURDAY",
        "place", "文化广场",
        "capacity", "12");
  }

  private static String publicPath(String path) {
    return path.replace("/activity-desk/", "/activities/");
  }
}
