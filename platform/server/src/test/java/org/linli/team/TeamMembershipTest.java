package org.linli.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Volunteers join the teams of communities: they ask, the leader or the community answers, and who
 * belonged to a team from when to when is never written over (GD-3, ZJ-5).
 */
@LinliTest
class TeamMembershipTest {

  private static final String MINE = "/zhanjiang/my-teams";

  private final LinliServer server;
  private final People people;
  private final TeamGround ground;
  private final String team;
  private final String members;

  TeamMembershipTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new TeamGround(server, "zhanjiang", "440802001");
    this.team = "/zhanjiang/our-teams/" + ground.team;
    this.members = "/zhanjiang/teams/" + ground.team + "/members";
  }

  @Test
  void a_volunteer_asks_to_join_and_the_leader_takes_them_in() {
    long leader = ground.volunteer();
    Browser leading = people.logIn(ground.volunteers.withAccount(leader));
    ground.lead(leader);
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));

    assertThat(asking.get(team).html().text()).contains("队长 陈*宇", "队员 1 人", "申请加入");
    assertThat(asking.submit(asking.get(team), Map.of()).header("Location")).isEqualTo(MINE);
    assertThat(asking.get(MINE).html().text()).contains("等待答复");
    assertThat(asking.get("/zhanjiang/volunteer/" + volunteer).html().text()).contains("等待答复");

    assertThat(leading.get(MINE).html().text()).contains("我担任队长的队伍", "1 人申请加入");
    var list = leading.get("/zhanjiang/led-teams/" + ground.team);
    String one = list.html().select("tbody th a").first().attr("href");
    assertThat(list.html().select("tbody th").first().text()).isEqualTo("陈晓宇");
    leading.submitTo(one + "/acceptance", leading.get(one));

    assertThat(asking.get(team).html().text()).contains("队员 2 人", "从 ", "退出队伍");
    assertThat(Tables.audited(server, "zhanjiang", "team", ground.team))
        .contains("team.leader-named", "team.joining-asked", "team.member-joined");
  }

  @Test
  void a_double_tap_asks_once() {
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));
    var page = asking.get(team);
    asking.submit(page, Map.of());
    assertThat(asking.submit(page, Map.of()).status()).isEqualTo(303);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM team_membership WHERE volunteer_id = " + volunteer))
        .hasSize(1);
  }

  @Test
  void a_refusal_needs_a_reason_which_the_volunteer_reads_and_may_ask_again() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));
    long membership = ground.asks(volunteer);
    String one = "/zhanjiang/team-members/" + membership;

    assertThat(staff.get("/zhanjiang/teams/" + ground.team).html().text()).contains("1 人申请加入");
    var empty = post(staff, one, one + "/refusal", Map.of("reason", ""));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.html().select("#f-reason-error").text()).isEqualTo("这里还没有填写");
    post(staff, one, one + "/refusal", Map.of("reason", "队伍已满员"));

    assertThat(asking.get(MINE).html().text()).contains("未获准加入", "原因：队伍已满员");
    asking.submit(asking.get(team), Map.of());
    assertThat(asking.get(MINE).html().text()).contains("等待答复", "未获准加入");
    var late = post(staff, one, one + "/refusal", Map.of("reason", "再说一次"));
    assertThat(late.html().select("#f-reason").val() + late.html().text()).contains("已经撤回或答复");
  }

  @Test
  void who_leaves_or_is_removed_stays_in_the_history_with_both_days() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    long volunteer = ground.volunteer();
    Browser browser = people.logIn(ground.volunteers.withAccount(volunteer));
    add(staff, volunteer, false);
    var mine = browser.get(MINE);
    browser.submitTo(mine.html().select("form[action$=leaving]").attr("action"), mine);
    assertThat(browser.get(MINE).html().text()).contains("已退出");

    add(staff, volunteer, false);
    String one = staff.get(members).html().select("tbody th a").first().attr("href");
    post(staff, one, one + "/removal", Map.of("reason", "长期不参加"));
    assertThat(staff.get(members + "?state=former").html().select("tbody tr")).hasSize(2);
    assertThat(staff.get(members).html().select("tbody tr")).isEmpty();
    assertThat(browser.get(MINE).html().text()).contains("已移出", "原因：长期不参加");
  }

  @Test
  void the_leader_named_gets_the_role_and_loses_it_with_the_last_team() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    long leader = ground.volunteer();
    String login = ground.volunteers.withAccount(leader);
    Long account = Objects.requireNonNull(ground.facts(leader).account());
    add(staff, leader, true);
    assertThat(staff.get(members).html().text()).contains("历任队长", "卸任现任队长");
    assertThat(Tables.audited(server, "zhanjiang", "account", account))
        .containsExactly("account.role-given");

    add(staff, ground.volunteer(), true);
    assertThat(Tables.audited(server, "zhanjiang", "account", account))
        .containsExactly("account.role-given", "account.role-taken");
    assertThat(people.logIn(login).get("/zhanjiang/led-teams/" + ground.team).status())
        .isEqualTo(404);
    assertThat(staff.get(members).html().select("tbody tr")).hasSize(2);
  }

  @Test
  void a_leader_reaches_their_own_team_only() {
    long leader = ground.volunteer();
    Browser leading = people.logIn(ground.volunteers.withAccount(leader));
    ground.lead(leader);
    long other = ground.team("另一支队伍");
    assertThat(leading.get("/zhanjiang/led-teams/" + ground.team).status()).isEqualTo(200);
    assertThat(leading.get("/zhanjiang/led-teams/" + other).status()).isEqualTo(404);
    assertThat(leading.get(members).status()).isEqualTo(403);
  }

  @Test
  void a_number_nobody_has_and_a_volunteer_not_approved_are_refused_beside_the_field() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    var refused = post(staff, members, members, Map.of("number", "4408009999999"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-number-error").text()).contains("没有这个编号");
    assertThat(refused.html().select("#f-number").val()).isEqualTo("4408009999999");

    long left = ground.volunteer();
    String number = ground.facts(left).number();
    ground.volunteers.leave(left);
    assertThat(
            post(staff, members, members, Map.of("number", number))
                .html()
                .select("#f-number-error")
                .text())
        .contains("没有通过审核，或已退出");
  }

  @Test
  void who_serves_no_more_leads_and_belongs_to_no_team() {
    long leader = ground.volunteer();
    ground.lead(leader);
    ground.volunteers.leave(leader);
    assertThat(ground.here(() -> server.get(Leaders.class).of(ground.team))).isEmpty();
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM team_membership WHERE is_open AND volunteer_id = " + leader))
        .isEmpty();
  }

  @Test
  void in_another_tenant_there_is_no_such_team() {
    TeamGround elsewhere = new TeamGround(server, "beibei", "500109001");
    long volunteer = elsewhere.volunteer();
    Browser stranger = new People(server).logIn(elsewhere.volunteers.withAccount(volunteer));
    long membership = ground.asks(ground.volunteer());
    assertThat(stranger.get("/zhanjiang/led-members/" + membership).status()).isEqualTo(404);
    Browser staff = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(staff.get("/zhanjiang/team-members/" + membership).status()).isEqualTo(404);
  }

  @Test
  void programs_ask_and_answer_once_for_each_key() {
    long volunteer = ground.volunteer();
    Browser program = people.logIn(ground.volunteers.withAccount(volunteer));
    String path = "/zhanjiang/api/teams/" + ground.team + "/requests";
    String body = "{\"volunteer\":%d}".formatted(volunteer);
    var first = json(program, path, body, "ask");
    assertThat(first.status()).isEqualTo(201);
    assertThat(json(program, path, body, "ask").body()).isEqualTo(first.body());
    String id = first.body().replaceAll("[^0-9]", "");
    assertThat(program.get("/zhanjiang/api/my-teams").body()).contains("\"state\":\"ASKED\"");

    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    String membership = "/zhanjiang/api/team-members/" + id;
    assertThat(json(staff, membership + "/refusal", "{}", "no").body()).contains("\"reason\":");
    assertThat(json(staff, membership + "/acceptance", "{}", "yes").body())
        .contains("\"state\":\"MEMBER\"");
    assertThat(staff.get("/zhanjiang/api/teams/" + ground.team + "/members").body())
        .contains("\"total\":1");
  }

  private void add(Browser staff, long volunteer, boolean leader) {
    Map<String, String> fields = new HashMap<>(Map.of("number", ground.facts(volunteer).number()));
    if (leader) {
      fields.put("leader", "true");
    }
    assertThat(post(staff, members, members, fields).status()).isEqualTo(303);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", browser.get(from).html().select("input[name=_csrf]").first().val());
    return browser.post(to, all);
  }

  private static Browser.Answer json(Browser browser, String path, String body, String key) {
    return browser.send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key + path.hashCode(),
        "X-CSRF-Token",
        browser.get("/sessions").html().select("meta[name=csrf-token]").attr("content"));
  }
}
