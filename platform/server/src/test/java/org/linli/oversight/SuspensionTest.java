package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.team.LedTeamGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** LAW-5: who had a part in false records may not go on for a while; it ends by itself. */
@LinliTest
class SuspensionTest {

  private static final LocalDate TODAY = LocalDate.now(Time.ZONE);

  private final LinliServer server;
  private final OversightGround ground;
  private final String posterLogin;
  private final long poster;
  private final long volunteer;
  private final String own;
  private final Program county;
  private final long falseRecord;

  SuspensionTest(LinliServer server) {
    this.server = server;
    this.ground = new OversightGround(server, "zhanjiang", "440802001");
    this.posterLogin = ground.person(Role.SOCIAL_WORKER, ground.path);
    this.poster = ground.account(posterLogin);
    this.volunteer = ground.volunteer();
    this.own = ground.volunteers.withAccount(volunteer);
    ground.entry(volunteer, "06:00", 400, poster);
    ground.entry(volunteer, "13:00", 400, poster);
    ground.look();
    this.county = Program.of(server, "zhanjiang", ground.person(Role.STAFF, "440802"));
    this.falseRecord =
        county
            .post(
                "findings/" + ground.findings(Cause.IMPOSSIBLE_DAY).getFirst().id() + "/case",
                Map.of("reason", "两处的签到表都没有这个人"))
            .number("id");
  }

  @Test
  void LAW_5_a_suspended_volunteer_may_not_sign_up_and_reads_why_until_it_is_over() {
    long session = new HeldGround(server, "zhanjiang").session(ground.community, null, day(3));
    long made = suspend("VOLUNTEER", volunteer, 10).number("id");

    Program self = Program.of(server, "zhanjiang", own);
    String places = "sessions/" + session + "/sign-ups";
    var refused = self.post(places, Map.of("volunteer", volunteer));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields().toString())
        .contains("因虚假记录被暂停报名", TODAY.plusDays(10).toString(), "第二十一条");
    Browser home = new People(server).logIn(own);
    assertThat(home.get("/zhanjiang/").html().text()).contains("报名参加活动已被暂停");
    assertThat(told(ground.account(own), "SUSPENDED")).isEqualTo(1);

    past(made);
    assertThat(state(made)).isEqualTo("ENDED");
    assertThat(self.post(places, Map.of("volunteer", volunteer)).status()).isBetween(200, 201);
    assertThat(home.get("/zhanjiang/").html().text()).doesNotContain("已被暂停");
  }

  @Test
  void a_suspended_poster_may_neither_post_by_hand_nor_confirm_but_may_put_right() {
    long entry = ground.entry(ground.volunteer(), "09:00", 60, poster);
    suspend("POSTER", poster, 10);

    Program keeper = Program.of(server, "zhanjiang", posterLogin);
    var more = keeper.post("hours/" + entry + "/correction", times("09:00", "11:00"));
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.fields().toString()).contains("被暂停记录时长", "第二十一条");
    assertThat(ground.postedBy(poster).toString()).contains("suspension.refused.POSTER");
    assertThat(keeper.post("hours/" + entry + "/correction", times("09:00", "09:30")).status())
        .isEqualTo(200);
  }

  @Test
  void a_team_is_suspended_only_when_an_order_to_correct_was_not_carried_out_in_time() {
    long team = new LedTeamGround(server, "zhanjiang").team(ground.community, "巡河队", volunteer);
    servedWith(team);
    assertThat(suspend("TEAM", team, 30).fields().toString()).contains("先责令改正");

    orderedUntil(day(-1));
    assertThat(suspend("TEAM", team, 30).status()).isEqualTo(201);

    long session = new HeldGround(server, "zhanjiang").session(ground.community, null, day(3));
    ground.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE activity a JOIN activity_session s ON s.activity_id = a.id"
                        + " SET a.team_id = ? WHERE s.id = ?",
                    team,
                    session));
    var refused =
        Program.of(server, "zhanjiang", own)
            .post("sessions/" + session + "/sign-ups", Map.of("volunteer", volunteer));
    assertThat(refused.fields().toString()).contains("这支队伍因虚假记录被暂停活动");
  }

  @Test
  void LAW_5_anybody_reads_which_team_may_not_go_on_and_of_people_only_how_many() {
    long team = new LedTeamGround(server, "zhanjiang").team(ground.community, "守堤队", volunteer);
    servedWith(team);
    orderedUntil(day(-1));
    suspend("TEAM", team, 30);
    long person = suspend("VOLUNTEER", volunteer, 20).number("id");
    suspend("POSTER", poster, 20);
    assertThat(published()).as("the case isn't published").isEmpty();

    county.post(
        "false-records/" + falseRecord + "/measures",
        Map.of("measure", "PUBLICATION", "words", "公布"));
    assertThat(published().toString())
        .contains(
            "{kind=TEAM, team=守堤队, people=0, until=" + day(30) + "}",
            "{kind=VOLUNTEER, people=1}",
            "{kind=POSTER, people=1}")
        .doesNotContain("陈", day(20).toString());
    Browser anybody = new Browser(server);
    String path = "/zhanjiang/oversight";
    while (!anybody.get(path).html().text().contains("守堤队")) {
      path =
          Objects.requireNonNull(anybody.get(path).html().selectFirst("a[rel=next]")).attr("href");
    }
    assertThat(anybody.get(path).html().text())
        .contains("队伍“守堤队”暂停活动，到 " + day(30), "1 名志愿者暂停报名", "1 名经手人暂停记录时长")
        .doesNotContain("陈*宇");

    past(person);
    assertThat(published().toString()).as("it is over").doesNotContain("VOLUNTEER");
  }

  /** What a program that isn't logged in reads of what is suspended in this case. */
  private List<?> published() {
    return Program.ofNobody(server, "zhanjiang")
        .get("oversight/false-records?size=500")
        .list()
        .stream()
        .filter(one -> ground.community == ((Number) one.get("community")).longValue())
        .flatMap(one -> ((List<?>) one.get("suspended")).stream())
        .toList();
  }

  @Test
  void the_level_above_lifts_it_and_the_history_stays_in_the_case() {
    String same = ground.person(Role.STAFF, "440802");
    long made = suspend("VOLUNTEER", volunteer, 10).number("id");
    String lifting = "suspensions/" + made + "/lifting";
    Map<String, ?> why = Map.of("reason", "查明是签到机的时间不准");
    assertThat(Program.of(server, "zhanjiang", same).post(lifting, why).fields().toString())
        .contains("上一级");

    Browser above = new People(server).logIn(ground.person(Role.STAFF, "4408"));
    String page = "/zhanjiang/suspensions/" + made;
    assertThat(above.get(page).html().text()).contains("暂停中", "志愿者 陈*宇");
    assertThat(above.submit(above.get(page), Map.of("why", "查明是签到机的时间不准")).status()).isEqualTo(303);

    assertThat(state(made)).isEqualTo("LIFTED");
    assertThat(above.get("/zhanjiang/false-records/" + falseRecord).html().text())
        .contains("已提前解除", "暂停 补录的时长没有签到表");
    assertThat(told(ground.account(own), "SUSPENSION_LIFTED")).isEqualTo(1);
    assertThat(Tables.audited(server, "zhanjiang", "suspension", made))
        .containsExactly("falseRecord.suspended", "falseRecord.lifted");
    assertThat(county.post(lifting, why).fields().toString()).contains("已经到期或者解除了");
  }

  @Test
  void only_who_had_a_part_in_it_is_suspended_once_at_a_time_and_not_for_ever() {
    assertThat(suspend("VOLUNTEER", ground.volunteer(), 10).fields().toString())
        .contains("请选择列出的一个");
    assertThat(suspend("VOLUNTEER", volunteer, 500).fields().toString()).contains("最多暂停 12 个月");
    assertThat(suspend("VOLUNTEER", volunteer, -1).fields().toString()).contains("不能早于开始日期");
    assertThat(suspend("VOLUNTEER", volunteer, 10).status()).isEqualTo(201);
    assertThat(suspend("VOLUNTEER", volunteer, 10).fields().toString()).contains("已经暂停了");
    Program other = Program.as(server, "beibei", Role.STAFF);
    assertThat(other.get("false-records/" + falseRecord + "/suspensions").status()).isEqualTo(404);
  }

  @Test
  void an_unfounded_case_leaves_nobody_suspended() {
    long made = suspend("VOLUNTEER", volunteer, 10).number("id");
    county.post(
        "false-records/" + falseRecord + "/closure",
        Map.of("outcome", "UNFOUNDED", "result", "两处相邻，可以走到"));

    assertThat(state(made)).isEqualTo("LIFTED");
    assertThat(suspend("VOLUNTEER", volunteer, 10).status()).isEqualTo(422);
  }

  private Program.Said suspend(String kind, long subject, int days) {
    return county.post(
        "false-records/" + falseRecord + "/suspensions",
        Map.of(
            "kind",
            kind,
            "subject",
            subject,
            "from",
            TODAY.toString(),
            "until",
            day(days).toString(),
            "reason",
            "补录的时长没有签到表"));
  }

  /** As if it had been ordered to be put right until a day. */
  private void orderedUntil(LocalDate due) {
    ground.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO false_record_measure (case_id, measure, words, due_on, taken_by,"
                        + " taken_at) VALUES (?, 'ORDER', '冲销多记的', ?, 7, NOW())",
                    falseRecord,
                    due));
  }

  /** One of the entries behind the case is the team's. */
  private void servedWith(long team) {
    ground.here(
        () -> {
          Sql sql = server.get(Sql.class);
          long entry =
              sql.insert(
                  "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id,"
                      + " team_id, served_on, started_at, ended_at, minutes, evidence, reason,"
                      + " posted_by, posted_at) SELECT ?, volunteer_id, session_id, community_id,"
                      + " ?, served_on, started_at, ended_at, minutes, evidence, reason,"
                      + " posted_by, posted_at FROM ledger_entry WHERE volunteer_id = ? LIMIT 1",
                  UUID.randomUUID().toString(),
                  team,
                  volunteer);
          return sql.update(
              "INSERT INTO finding_entry (finding_id, entry_id)"
                  + " SELECT finding_id, ? FROM false_record_case WHERE id = ?",
              entry,
              falseRecord);
        });
  }

  private static LocalDate day(int days) {
    return TODAY.plusDays(days);
  }

  private static Map<String, ?> times(String from, String to) {
    return Map.of(
        "key", UUID.randomUUID().toString(), "from", at(from), "to", at(to), "reason", "签到表上写着");
  }

  private static String at(String time) {
    return OversightGround.DAY
        .atTime(LocalTime.parse(time))
        .atZone(Time.ZONE)
        .toInstant()
        .toString();
  }

  private String state(long suspension) {
    return county.get("suspensions/" + suspension).text("state");
  }

  /** As if it had been decided long ago. */
  private void past(long suspension) {
    ground.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE suspension SET from_on = ?, until_on = ? WHERE id = ?",
                    day(-20),
                    day(-1),
                    suspension));
  }

  private int told(long account, String kind) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM notice WHERE kind = ? AND account_id = ?",
            kind,
            account)
        .size();
  }
}
