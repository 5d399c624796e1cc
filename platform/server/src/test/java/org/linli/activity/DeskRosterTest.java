package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The desk puts people on a session's list who have no account, or who just come along. */
@LinliTest
class DeskRosterTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final Browser clerk;

  DeskRosterTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
    this.clerk = new People(server).logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
  }

  @Test
  void someone_without_an_account_is_found_by_number_and_added() {
    long session = desk.published(community, ActivityDesk.details("现场加人"), 2);
    long volunteer = desk.volunteer(community);
    String path = "/zhanjiang/sessions/" + session + "/roster";

    var found = clerk.get(path + "?q=" + number(volunteer));
    assertThat(found.html().select("input[name=volunteers][checked]").eachAttr("value"))
        .containsExactly(Long.toString(volunteer));
    var added = clerk.submit(found, Map.of("volunteers", Long.toString(volunteer)));
    assertThat(added.status()).isEqualTo(303);
    assertThat(desk.session(session).taken()).isEqualTo(1);
    assertThat(desk.all(session, SignUpState.CONFIRMED))
        .extracting(SignUp::volunteer)
        .containsExactly(volunteer);
    assertThat(clerk.get(path + "?q=" + number(volunteer)).html().select("input[name=volunteers]"))
        .as("who is on the list isn't offered again")
        .isEmpty();
  }

  @Test
  void nobody_gets_a_place_that_is_not_there_and_who_queues_goes_first() {
    long session = desk.published(community, ActivityDesk.details("名额有限"), 1);
    long first = desk.volunteer(community);
    long second = desk.volunteer(community);
    long waiting = desk.volunteer(community);

    var both = give(session, "full", first, second);
    assertThat(both).contains("\"added\":1", "名额已满");
    desk.take(session, waiting);
    desk.cancel(desk.all(session, SignUpState.CONFIRMED).getFirst().id());
    assertThat(desk.signUp(desk.all(session, SignUpState.OFFERED).getFirst().id()).volunteer())
        .isEqualTo(waiting);
    assertThat(give(session, "queue", second)).contains("\"added\":0", "名额已满");
    assertThat(desk.session(session).taken()).isEqualTo(1);
  }

  @Test
  void someone_who_comes_along_is_added_after_the_beginning_and_not_after_the_end() {
    long session = desk.published(community, ActivityDesk.details("临时来的"), 5);
    long early = desk.volunteer(community);
    long late = desk.volunteer(community);
    desk.set(
        "UPDATE activity_session SET starts_at = ?, ends_at = ? WHERE id = ?",
        desk.now().minusSeconds(600),
        desk.now().plusSeconds(3000),
        session);
    assertThat(give(session, "begun", early)).contains("\"added\":1");
    desk.set(
        "UPDATE activity_session SET starts_at = ?, ends_at = ? WHERE id = ?",
        desk.now().minusSeconds(6000),
        desk.now().minusSeconds(60),
        session);
    assertThat(give(session, "over", late)).contains("\"added\":0", "已经结束");
    assertThat(clerk.get("/zhanjiang/sessions/" + session + "/roster").html().select("#r-q"))
        .isEmpty();
  }

  @Test
  void what_the_activity_asks_holds_at_the_desk_too_LAW_6() {
    long session = desk.published(community, ActivityDesk.details("高龄", 80, Set.of()), 5);
    long volunteer = desk.volunteer(community);
    var answer =
        clerk.submit(
            clerk.get("/zhanjiang/sessions/" + session + "/roster?q=" + number(volunteer)),
            Map.of("volunteers", Long.toString(volunteer)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select(".alert li").text()).contains("80");
    assertThat(desk.session(session).taken()).isZero();
  }

  @Test
  void a_desk_finds_and_adds_only_people_of_its_own_communities() {
    long session = desk.published(community, ActivityDesk.details("外面的人"), 5);
    long elsewhere = desk.volunteer(desk.community());
    String path = "/zhanjiang/sessions/" + session + "/roster";

    assertThat(clerk.get(path + "?q=" + number(elsewhere)).html().select("input[name=volunteers]"))
        .isEmpty();
    long own = desk.volunteer(community);
    var answer =
        clerk.submit(
            clerk.get(path + "?q=" + number(own)), Map.of("volunteers", Long.toString(elsewhere)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("请勾选");
    assertThat(give(session, "elsewhere", elsewhere)).contains("\"added\":0", "没有这位志愿者");
  }

  @Test
  void someone_under_age_is_added_with_the_guardian_standing_by_ZJ_11() {
    long session = desk.published(community, ActivityDesk.details("与监护人同来"), 5);
    long minor = fifteen();
    String who = Long.toString(minor);
    var found = clerk.get("/zhanjiang/sessions/" + session + "/roster?q=" + number(minor));
    assertThat(found.html().select("input[name=accompanied]").eachAttr("value"))
        .containsExactly(who);
    var alone = clerk.submit(found, Map.of("volunteers", who));
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.html().select(".alert li").text()).contains("监护人");

    assertThat(clerk.submit(found, Map.of("volunteers", who, "accompanied", who)).status())
        .isEqualTo(303);
    assertThat(desk.here(() -> server.get(Companions.class).of(session)).get(minor).here())
        .isTrue();

    long other = fifteen();
    String body = "{\"volunteers\":[%d],\"accompanied\":[%d]}".formatted(other, other);
    String path = "/zhanjiang/api/sessions/" + session + "/places";
    assertThat(clerk.json(path, body, "minor" + session).body()).contains("\"added\":1");
  }

  @Test
  void a_leader_at_the_gate_adds_who_comes_along_to_the_own_teams_session_only() {
    long session = desk.published(community, ActivityDesk.details("队伍的活动"), 5);
    long other = desk.published(community, ActivityDesk.details("别人的活动"), 5);
    Browser leader = new People(server).logIn(leaderOf(session));
    long walkIn = desk.volunteer(community);
    String who = Long.toString(walkIn);

    var page = leader.get("/zhanjiang/sessions/" + session + "/roster?q=" + number(walkIn));
    assertThat(page.html().select("form[action*=removal], a[href*=activity-desk]")).isEmpty();
    assertThat(leader.submit(page, Map.of("volunteers", who)).status()).isEqualTo(303);
    assertThat(desk.session(session).taken()).isEqualTo(1);

    String elsewhere = "/zhanjiang/sessions/" + other + "/roster";
    assertThat(leader.get(elsewhere).html().select("#r-q")).isEmpty();
    String token = leader.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    var refused = leader.post(elsewhere, Map.of("_csrf", token, "volunteers", who));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("这一场的队伍负责人");
    String api = "/zhanjiang/api/sessions/%d/places";
    String body = "{\"volunteers\":[" + desk.volunteer(community) + "]}";
    assertThat(leader.json(api.formatted(other), body, "other" + other).status()).isEqualTo(422);
    assertThat(leader.json(api.formatted(session), body, "own" + session).body())
        .contains("\"added\":1");
  }

  /** The log-in name of someone who leads the team that runs a session from now on. */
  private String leaderOf(long session) {
    long team =
        desk.here(
            () ->
                server
                    .get(Sql.class)
                    .insert(
                        "INSERT INTO team (community_id, name, category, directly_subordinate,"
                            + " established_on, created_at) VALUES (?, '花园队', 'OTHER', FALSE,"
                            + " '2020-01-01', NOW(3))",
                        community));
    desk.set(
        "UPDATE activity SET team_id = ? WHERE id = ?",
        team,
        desk.session(session).facts().activity());
    long leads = desk.volunteer(community);
    String login = desk.own(leads);
    desk.set(
        "INSERT INTO team_leader (team_id, volunteer_id, is_current, from_on, named_by)"
            + " VALUES (?, ?, TRUE, '2020-01-01', 7)",
        team,
        leads);
    return new People(server)
        .enroll(
            login,
            Subject.of(server.tenant("zhanjiang").id()),
            Role.TEAM_LEADER,
            new Scope(List.of(desk.pathOf(community))));
  }

  /** Somebody of fifteen without a guardian's consent on file. */
  private long fifteen() {
    long minor = desk.volunteer(community);
    desk.set("UPDATE volunteer SET birth_date = ? WHERE id = ?", desk.day(0).minusYears(15), minor);
    return minor;
  }

  @Test
  void a_request_that_is_sent_again_adds_nobody_twice() {
    long session = desk.published(community, ActivityDesk.details("重发"), 5);
    long volunteer = desk.volunteer(community);
    String first = give(session, "again", volunteer);
    assertThat(give(session, "again", volunteer)).isEqualTo(first);
    assertThat(give(session, "new-key", volunteer)).contains("\"added\":0").doesNotContain("why");
    assertThat(desk.session(session).taken()).isEqualTo(1);
  }

  private String give(long session, String key, Long... volunteers) {
    String path = "/zhanjiang/api/sessions/" + session + "/places";
    return clerk.json(path, "{\"volunteers\":" + List.of(volunteers) + "}", key + session).body();
  }

  private String number(long volunteer) {
    return desk.here(
        () ->
            server
                .get(org.linli.volunteer.Volunteers.class)
                .find(volunteer)
                .orElseThrow()
                .number());
  }
}
