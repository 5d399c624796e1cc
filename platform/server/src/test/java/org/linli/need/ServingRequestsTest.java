package org.linli.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.need.AskingForHelpTest.form;
import static org.linli.need.AskingForHelpTest.post;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.team.TeamsWithLeaders;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * What was asked is dispatched, accepted, done and rated (派单、接单、评单, GD-5), and who asked is known
 * to those at work on it, for as long as they are (LAW-7).
 */
@LinliTest
class ServingRequestsTest {

  private final LinliServer server;
  private final People people;
  private final NeedGround ground;
  private final Browser clerk;

  ServingRequestsTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new NeedGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
  }

  @Test
  void from_asking_to_rating_each_step_is_seen_by_those_concerned() {
    TeamsWithLeaders.Led team = ground.team();
    var asked = ground.asks();
    String page = "/zhanjiang/needs/" + asked.id();
    assertThat(clerk.get(page).html().select("#dispatch").text())
        .contains(team.name(), "本社区的队伍", "手上没有单");
    post(clerk, page, page + "/dispatches", Map.of("teams", "" + team.team()));

    Browser leader = people.logIn(team.login());
    assertThat(leader.get("/zhanjiang/").html().text()).contains("1 个需求等我队答复");
    assertThat(leader.get("/zhanjiang/notices").html().text()).contains("有需求派给您的队伍");
    String own = "/zhanjiang/team-needs/" + asked.id();
    leader.submitTo(own + "/acceptance", leader.get(own));
    assertThat(ground.known(asked.id()).state()).isEqualTo(RequestState.ACCEPTED);
    assertThat(clerk.get("/zhanjiang/notices").html().text()).contains(team.name() + "已接单");

    assertThat(post(leader, own, own + "/completion", Map.of()).html().text()).contains("请先开一场活动");
    long session =
        new HeldGround(server, "zhanjiang")
            .held(
                ground.community,
                null,
                Time.today(server.get(java.time.Clock.class)).minusDays(1),
                new org.linli.volunteer.ServingVolunteers(server, "zhanjiang")
                    .approved(ground.community));
    post(leader, own, own + "/session", Map.of("session", "" + session));
    assertThat(post(leader, own, own + "/completion", Map.of()).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select("main").text()).contains("1 人服务，共 1 小时");

    String follow = "/zhanjiang/requests/follow/" + asked.code().grouped();
    Browser resident = new Browser(server);
    assertThat(form(resident, follow, "rating", Map.of("words", "没选星")).status()).isEqualTo(422);
    form(resident, follow, "rating", Map.of("stars", "5", "words", "很快就修好了"));
    assertThat(resident.get(follow).html().select("main").text()).contains("已经评过", "很快就修好了");
    String token =
        resident.get("/zhanjiang/requests/follow").html().select("input[name=_csrf]").val();
    assertThat(
            resident.post(follow + "/rating", Map.of("stars", "1", "_csrf", token)).html().text())
        .contains("已经评价过了");
    assertThat(ground.steps(asked.id()))
        .containsExactly(
            Step.ASKED, Step.OFFERED, Step.ACCEPTED, Step.SESSION, Step.DONE, Step.RATED);
    assertThat(clerk.get("/zhanjiang/communities/" + ground.community).html().text())
        .contains("点单 1 个，接单 1 个，完成 1 个", "满意度 5 分");
  }

  @Test
  void who_asked_is_known_to_the_team_from_accepting_until_it_is_done_and_each_look_is_noted() {
    TeamsWithLeaders.Led team = ground.team();
    Browser leader = people.logIn(team.login());
    long need = ground.asks().id();
    ground.dispatch(need, team.team());
    String own = "/zhanjiang/team-needs/" + need;
    assertThat(leader.get(own).html().select("#contact").text()).contains("接单后才能看到");
    assertThat(post(leader, own, own + "/contacts", Map.of("why", "WORK")).body())
        .doesNotContain(NeedGround.PHONE, "李秀英");
    assertThat(AskingForHelpTest.audited(server, need)).doesNotContain("need.contactsRevealed");

    ground.accept(need, team.team());
    assertThat(leader.get(own).body()).contains("138****8000").doesNotContain(NeedGround.PHONE);
    assertThat(post(leader, own, own + "/contacts", Map.of("why", "")).status()).isEqualTo(422);
    assertThat(post(leader, own, own + "/contacts", Map.of("why", "WORK")).body())
        .contains(NeedGround.PHONE, "李秀英");
    assertThat(AskingForHelpTest.audited(server, need)).contains("need.contactsRevealed");

    Browser other = people.logIn(ground.team().login());
    assertThat(other.get(own).status()).isEqualTo(404);

    done(need);
    assertThat(leader.get(own).html().select("#contact").text()).contains("只有正在服务的队伍");
    assertThat(post(leader, own, own + "/contacts", Map.of("why", "WORK")).body())
        .doesNotContain(NeedGround.PHONE, "李秀英");
  }

  @Test
  void one_that_says_no_says_why_and_the_next_in_line_is_asked() {
    TeamsWithLeaders.Led first = ground.team();
    TeamsWithLeaders.Led second = ground.team();
    long need = ground.asks().id();
    ground.dispatch(need, first.team(), second.team());
    String own = "/zhanjiang/team-needs/" + need;
    Browser leader = people.logIn(first.login());
    assertThat(post(leader, own, own + "/refusal", Map.of("reason", "")).status()).isEqualTo(422);
    post(leader, own, own + "/refusal", Map.of("reason", "队员都去培训了"));
    assertThat(leader.get(own).status()).isEqualTo(404);
    assertThat(ground.known(need).team()).isEqualTo(second.team());

    Browser next = people.logIn(second.login());
    post(next, own, own + "/refusal", Map.of("reason", "不会修"));
    assertThat(ground.known(need).state()).isEqualTo(RequestState.ASKED);
    assertThat(clerk.get("/zhanjiang/notices").html().text()).contains("不能办：不会修");
    assertThat(clerk.get("/zhanjiang/needs/" + need).html().select("main").text())
        .contains("队员都去培训了", "这一单没有接过");
  }

  @Test
  void two_teams_never_accept_the_same_one_whoever_is_quicker() {
    long first = ground.team().team();
    long second = ground.team().team();
    long need = ground.asks().id();
    ground.dispatch(need, first, second);
    AtomicInteger refused = new AtomicInteger();
    List.of(first, second, first, second, second, first).parallelStream()
        .forEach(
            team -> {
              try {
                ground.accept(need, team);
              } catch (Refused gone) {
                assertThat(gone.messageKey()).isEqualTo("need.refused.notYours");
                refused.incrementAndGet();
              }
            });
    assertThat(refused.get()).isEqualTo(5);
    assertThat(ground.known(need).team()).isEqualTo(first);
    assertThat(ground.steps(need)).containsOnlyOnce(Step.ACCEPTED);
  }

  @Test
  void a_step_that_cannot_follow_is_refused_in_a_clear_sentence() {
    TeamsWithLeaders.Led team = ground.team();
    long need = ground.accepted(team.team());
    String page = "/zhanjiang/needs/" + need;
    assertThat(
            post(clerk, page, page + "/dispatches", Map.of("teams", "" + team.team()))
                .html()
                .text())
        .contains("已经派给队伍或已经办结");
    assertThat(post(clerk, page, page + "/rating", Map.of("stars", "5")).html().text())
        .contains("服务完成后才能评价");
    assertThat(post(clerk, page, page + "/recall", Map.of()).html().text()).contains("现在没有等答复的队伍");
    assertThat(post(clerk, page, page + "/follow-up", Map.of("followUp", "问过了")).html().text())
        .contains("没有要回访的差评");
    for (RequestState state : RequestState.OVER) {
      for (RequestState next : RequestState.values()) {
        assertThat(state.mayBecome(next)).as(state + " " + next).isFalse();
      }
    }
  }

  @Test
  void a_bad_rating_is_looked_into_until_someone_says_what_came_of_it() {
    long need = ground.accepted(ground.team().team());
    done(need);
    String page = "/zhanjiang/needs/" + need;
    post(clerk, page, page + "/rating", Map.of("stars", "2", "words", "来晚了"));
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    assertThat(clerk.get("/zhanjiang/needs?state=FOLLOW_UP").html().select("tbody").text())
        .contains("帮忙换灯泡");
    assertThat(clerk.get(page).html().select("#rated").text()).contains("来晚了", "差评待回访", "电话回访");
    assertThat(staff.get("/zhanjiang/").html().text()).contains("个差评等回访");
    assertThat(post(clerk, page, page + "/follow-up", Map.of("followUp", "")).status())
        .isEqualTo(422);
    post(clerk, page, page + "/follow-up", Map.of("followUp", "已上门道歉，换了人"));
    assertThat(clerk.get(page).html().select("#rated").text()).contains("已上门道歉，换了人");
    assertThat(ground.known(need).followUp()).isFalse();
    assertThat(ground.steps(need)).endsWith(Step.RATED, Step.FOLLOWED_UP);
  }

  @Test
  void what_cannot_be_served_ends_with_a_reason_and_the_team_is_told() {
    TeamsWithLeaders.Led team = ground.team();
    long need = ground.accepted(team.team());
    String page = "/zhanjiang/needs/" + need;
    post(clerk, page, page + "/unserved", Map.of("unservedReason", "要有资质的单位来修"));
    assertThat(clerk.get(page).html().select("main").text()).contains("没能办成", "要有资质的单位来修");
    assertThat(people.logIn(team.login()).get("/zhanjiang/notices").html().text())
        .contains("不用办了：要有资质的单位来修");
  }

  @Test
  void a_session_is_opened_for_it_with_what_is_known_and_published() {
    TeamsWithLeaders.Led team = ground.team();
    long need = ground.accepted(team.team());
    String page = "/zhanjiang/needs/" + need;
    var form = clerk.get(page + "/sessions/new");
    assertThat(form.html().select("#f-name").val()).isEqualTo("上门服务：便民服务");
    Map<String, String> said =
        Map.of(
            "name", "上门换灯泡",
            "day", Time.today(server.get(java.time.Clock.class)).plusDays(2).toString(),
            "from", "09:00",
            "to", "10:30",
            "sessionPlace", "社区党群服务中心",
            "capacity", "2",
            "publicContact", "0759-1234567",
            "risks", "注意用电安全");
    assertThat(clerk.submit(form, Map.of("day", "")).status()).isEqualTo(422);
    assertThat(clerk.submit(form, said).status()).isEqualTo(303);
    assertThat(clerk.get(page).html().select("#serving").text()).contains("上门换灯泡", "活动开始后");
    assertThat(post(clerk, page, page + "/completion", Map.of()).html().text()).contains("活动还没有开始");
  }

  @Test
  void a_team_gives_back_what_it_cannot_do_and_knows_nothing_any_more() {
    TeamsWithLeaders.Led team = ground.team();
    long need = ground.accepted(team.team());
    Browser leader = people.logIn(team.login());
    String own = "/zhanjiang/team-needs/" + need;
    post(leader, own, own + "/return", Map.of("reason", "车坏了"));
    assertThat(leader.get(own).status()).isEqualTo(404);
    assertThat(ground.known(need).state()).isEqualTo(RequestState.ASKED);
    assertThatThrownBy(() -> ground.accept(need, team.team())).isInstanceOf(Refused.class);
  }

  @Test
  void in_a_community_that_is_closed_nothing_stays_open() {
    long accepted = ground.accepted(ground.team().team());
    long asked = ground.asks().id();
    ground.run(
        () ->
            server
                .get(EndingWithCommunity.class)
                .closed(ground.facts(), "并入邻近社区", NeedGround.CLERK));
    assertThat(ground.known(accepted).state()).isEqualTo(RequestState.UNSERVED);
    assertThat(ground.known(asked).endReason()).isEqualTo("并入邻近社区");
  }

  @Test
  void programs_dispatch_and_answer_in_the_name_of_both_sides() {
    TeamsWithLeaders.Led team = ground.team();
    long need = ground.asks().id();
    String api = "/zhanjiang/api/needs/" + need;
    assertThat(clerk.get(api + "/fitting-teams").body()).contains("need.fit.community");
    String to = "{\"teams\":[%d]}".formatted(team.team());
    assertThat(clerk.json(api + "/dispatches", to, "send" + need).body())
        .contains("\"state\":\"OFFERED\"");
    assertThat(clerk.json(api + "/dispatches", to, "again" + need).status()).isEqualTo(422);
    Browser leader = people.logIn(team.login());
    assertThat(leader.get("/zhanjiang/api/team-needs?state=OFFERED").body())
        .contains("\"total\":1");
    String own = "/zhanjiang/api/team-needs/" + need;
    assertThat(leader.json(own + "/acceptance", "{}", "yes" + need).body())
        .contains("\"state\":\"ACCEPTED\"");
    assertThat(leader.json(own + "/refusal", "{}", "no" + need).status()).isEqualTo(422);
    assertThat(clerk.json(api + "/cancellation", "{\"reason\":\"不用了\"}", "end" + need).body())
        .contains("\"state\":\"CANCELLED\"");
  }

  private void done(long need) {
    ground.set(
        "UPDATE service_request SET session_id = ? WHERE id = ?",
        new HeldGround(server, "zhanjiang")
            .session(
                ground.community, null, Time.today(server.get(java.time.Clock.class)).minusDays(1)),
        need);
    ground.run(() -> server.get(Serving.class).complete(need, NeedGround.CLERK));
  }
}
