package org.linli.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A week that nobody covers is seen before it comes, and is filled once (GD-10). */
@LinliTest
class RelayGapTest {

  private final LinliServer server;
  private final RelayGround here;
  private final long elders;
  private final long youth;
  private final long relay;

  RelayGapTest(LinliServer server) {
    this.server = server;
    this.here = new RelayGround(server, "zhanjiang", "440802001");
    this.elders = here.team("银龄队");
    this.youth = here.team("青年队");
    this.relay = here.relay(0, 8, "T" + elders, "T" + youth);
  }

  @Test
  void a_week_given_up_stands_before_those_who_keep_the_community_until_somebody_takes_it() {
    assertThat(gaps()).doesNotContain(here.pairings.name);
    assertThat(here.act(relay, "giving-up", 2, Map.of("reason", "")).status()).isEqualTo(422);
    here.act(relay, "giving-up", 2, Map.of("reason", "队员要考试"));
    assertThat(here.lines(relay).get(2)).contains("没有人", "银龄队：队员要考试");
    assertThat(gaps()).contains(here.pairings.name, "队员要考试");
    assertThat(due()).contains("未来 4 周有 1 个接力周次没有人");
    assertThat(here.staff.get("/zhanjiang/").html().select("main").text())
        .containsPattern("未来 4 周有 \\d+ 个接力周次没有人");
    assertThat(here.staff.get("/zhanjiang/api/relay-gaps?township=440802001").body())
        .contains(here.week(2).toString(), "\"state\":\"GAP\"");

    here.act(relay, "taking", 2, Map.of("holder", "T" + youth));
    assertThat(here.lines(relay).get(2)).contains("青年队", "已安排");
    assertThat(due()).doesNotContain("个接力周次没有人");
    var late = here.act(relay, "taking", 2, Map.of("holder", "T" + elders));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.html().select("main").text()).contains("这一周刚刚由青年队接下了");
  }

  @Test
  void a_gap_beyond_the_weeks_looked_ahead_waits_and_a_tenant_may_look_further() {
    here.act(relay, "giving-up", 6, Map.of("reason", "放假"));
    assertThat(due()).doesNotContain("个接力周次没有人");
    Browser administrator = new People(server).logIn("beibei", Role.TENANT_ADMINISTRATOR);
    String set = "/beibei/relays/ahead";
    RelayGround there = new RelayGround(server, "beibei", "500109001");
    long far = there.relay(1, 8, "T" + there.team("北碚队"));
    there.act(far, "giving-up", 6, Map.of("reason", "放假"));
    assertThat(there.staff.get("/beibei/relays/gaps").html().text())
        .doesNotContain(there.pairings.name);
    assertThat(there.post(administrator, set, Map.of("weeks", "13")).status()).isEqualTo(422);
    assertThat(there.post(administrator, set, Map.of("weeks", "6")).status()).isEqualTo(303);
    assertThat(there.staff.get("/beibei/relays/gaps").html().text())
        .contains(there.pairings.name, "未来 6 周");
    assertThat(there.post(administrator, set, Map.of("weeks", "4")).status()).isEqualTo(303);
  }

  @Test
  void those_who_keep_the_community_are_told_of_each_gap_once() {
    here.act(relay, "giving-up", 1, Map.of("reason", "有事"));
    here.act(relay, "giving-up", 3, Map.of("reason", "有事"));
    here.watch();
    here.watch();
    assertThat(told()).containsExactlyInAnyOrder(here.week(1).toString(), here.week(3).toString());
    here.act(relay, "taking", 1, Map.of("holder", "T" + youth));
    here.act(relay, "giving-up", 1, Map.of("reason", "又有事"));
    here.watch();
    assertThat(told()).hasSize(3);
  }

  @Test
  void of_two_who_take_it_at_the_same_moment_one_gets_it_and_the_other_is_told_who_did()
      throws Exception {
    here.act(relay, "giving-up", 2, Map.of("reason", "有事"));
    Callable<Browser.Answer> one = () -> take(elders);
    Callable<Browser.Answer> other = () -> take(youth);
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Future<Browser.Answer>> answers = both.invokeAll(List.of(one, other));
      assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
          .containsExactlyInAnyOrder(201, 422);
      String refused =
          answers.get(0).get().status() == 422
              ? answers.get(0).get().body()
              : answers.get(1).get().body();
      assertThat(refused).containsPattern("刚刚由(银龄队|青年队)接下了");
    }
    assertThat(Tables.audited(server, "zhanjiang", "relay", relay))
        .filteredOn("relay.taken"::equals)
        .hasSize(1);
  }

  @Test
  void a_team_that_is_gone_leaves_its_weeks_uncovered() {
    here.post(
        here.staff,
        "/zhanjiang/teams/" + elders + "/disbanding",
        Map.of("reason", "人都毕业了", "disbandedOn", here.today().toString()));
    assertThat(here.lines(relay).get(2)).contains("来不了，要换人");
    assertThat(due()).contains("未来 4 周有 2 个接力周次没有人");
  }

  @Test
  void who_leads_a_team_of_the_community_sees_the_gap_and_takes_it_for_that_team_only() {
    here.act(relay, "giving-up", 2, Map.of("reason", "有事"));
    Browser leader = new People(server).logIn(here.leaderOf(youth));
    String page = "/zhanjiang/led-relays/" + relay;
    assertThat(leader.get("/zhanjiang/").html().select("main").text())
        .contains(here.week(2) + " 起的一周没有人");
    String week = here.week(2).toString();
    assertThat(leader.get(page + "?week=" + week).html().select("#f-holder option").eachText())
        .contains("青年队")
        .doesNotContain("银龄队");
    assertThat(take(leader, page, week, elders).status()).isEqualTo(422);
    assertThat(take(leader, page, week, youth).status()).isEqualTo(303);
    assertThat(here.lines(relay).get(2)).contains("青年队");
    var others =
        here.post(
            leader, page + "/giving-up", Map.of("week", here.week(4).toString(), "reason", "替别人让"));
    assertThat(others.status()).isEqualTo(422);
    assertThat(others.html().text()).contains("这一周不是您负责的");
    assertThat(leader.get("/zhanjiang/relays/" + relay).status()).isIn(403, 404);
    RelayGround elsewhere = new RelayGround(server, "zhanjiang", "440802001");
    Browser stranger = new People(server).logIn(elsewhere.leaderOf(elsewhere.team("外来队")));
    assertThat(stranger.get(page).status()).isEqualTo(404);
  }

  private Browser.Answer take(Browser leader, String page, String week, long team) {
    return here.post(leader, page + "/taking", Map.of("week", week, "holder", "T" + team));
  }

  private Browser.Answer take(long team) {
    return here.api(
        "/relays/" + relay + "/taking",
        "{\"week\": \"%s\", \"holder\": \"T%d\"}".formatted(here.week(2), team));
  }

  private List<String> told() {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT DISTINCT n.id, n.path FROM notice n WHERE n.kind = 'RELAY_GAP'"
                + " AND n.path LIKE ? AND n.account_id = (SELECT MIN(account_id) FROM notice"
                + " WHERE kind = 'RELAY_GAP' AND path LIKE ?)",
            "/relays/" + relay + "?%",
            "/relays/" + relay + "?%")
        .stream()
        .map(row -> String.valueOf(row.get("path")).replaceAll(".*week=", ""))
        .toList();
  }

  private String gaps() {
    return here.staff.get("/zhanjiang/relays/gaps?township=440802001").html().select("main").text();
  }

  private String due() {
    return here.staff
        .get("/zhanjiang/communities/" + here.pairings.community)
        .html()
        .select("main")
        .text();
  }
}
