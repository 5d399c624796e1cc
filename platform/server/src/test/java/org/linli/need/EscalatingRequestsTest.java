package org.linli.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.account.ClockedServer;
import org.linli.api.Role;
import org.linli.team.TeamsWithLeaders;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * What nobody answers in time goes on to the next team and then up a level (GD-5), each deadline
 * the tenant's own, and told once.
 */
@org.junit.jupiter.api.Tag("database")
class EscalatingRequestsTest {

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);
  private final NeedGround ground = new NeedGround(server, "zhanjiang", "440802001");

  @Test
  void an_urgent_one_goes_from_team_to_team_and_then_up_level_by_level() {
    TeamsWithLeaders.Led first = ground.team();
    TeamsWithLeaders.Led second = ground.team();
    String county = people.enroll("zhanjiang", Role.STAFF, "440802");
    people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    long need = ground.asks(Urgency.URGENT).id();
    ground.dispatch(need, first.team(), second.team());

    clock.pass(Duration.ofMinutes(59));
    ground.walk();
    assertThat(ground.known(need).team()).isEqualTo(first.team());

    clock.pass(Duration.ofMinutes(1));
    ground.walk();
    assertThat(ground.known(need).team()).isEqualTo(second.team());
    assertThat(ground.known(need).state()).isEqualTo(RequestState.OFFERED);
    assertThat(people.logIn(second.login()).get("/zhanjiang/notices").html().text())
        .containsOnlyOnce("有需求派给您的队伍");

    clock.pass(Duration.ofHours(1));
    ground.walk();
    assertThat(ground.known(need).state()).isEqualTo(RequestState.ASKED);
    assertThat(ground.known(need).desk()).isEqualTo(Desk.COUNTY);
    Browser staff = people.logIn(county);
    assertThat(staff.get("/zhanjiang/notices").html().text()).contains("没有按时处理");
    assertThat(staff.get("/zhanjiang/needs?state=UP").html().select("tbody").text())
        .contains("已升到县区");

    clock.pass(Duration.ofHours(2));
    ground.walk();
    assertThat(ground.known(need).desk()).isEqualTo(Desk.TENANT);
    clock.pass(Duration.ofHours(2));
    ground.walk();
    assertThat(ground.known(need).desk()).isEqualTo(Desk.TENANT);
    assertThat(ground.known(need).isLate(clock.instant())).isTrue();
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440802").get("/zhanjiang/").html().text())
        .contains("个需求已逾期");
    assertThat(ground.steps(need))
        .containsExactly(
            Step.ASKED,
            Step.OFFERED,
            Step.LAPSED,
            Step.OFFERED,
            Step.LAPSED,
            Step.RAISED,
            Step.RAISED);
  }

  @Test
  void a_walk_made_twice_moves_nothing_twice() {
    long first = ground.team().team();
    long second = ground.team().team();
    List<Long> many =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(_ -> ground.asks(Urgency.SOON).id())
            .toList();
    many.forEach(need -> ground.dispatch(need, first, second));
    clock.pass(Duration.ofHours(8));
    ground.walk();
    ground.walk();
    for (long need : many) {
      assertThat(ground.known(need).team()).isEqualTo(second);
      assertThat(ground.steps(need))
          .containsExactly(Step.ASKED, Step.OFFERED, Step.LAPSED, Step.OFFERED);
    }
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT COUNT(*) c FROM notice WHERE path IN (?, ?) GROUP BY path",
                "/team-needs/" + many.getFirst(),
                "/team-needs/" + many.getLast()))
        .allSatisfy(row -> assertThat(((Number) row.get("c")).intValue()).isEqualTo(2));
  }

  @Test
  void what_was_accepted_and_not_done_in_time_stays_where_it_is_and_is_told_once() {
    TeamsWithLeaders.Led team = ground.team();
    String clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    long need = ground.accepted(team.team());
    clock.pass(Duration.between(clock.instant(), ground.known(need).dueAt()));
    ground.walk();
    ground.walk();

    assertThat(ground.known(need).team()).isEqualTo(team.team());
    assertThat(ground.known(need).state()).isEqualTo(RequestState.ACCEPTED);
    assertThat(people.logIn(team.login()).get("/zhanjiang/notices").html().text())
        .containsOnlyOnce("过了期限还没有完成");
    assertThat(people.logIn(clerk).get("/zhanjiang/notices").html().text()).contains("过了期限还没有完成");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT account_id FROM notice WHERE kind = 'NEED_LATE' AND path = ?",
                "/needs/" + need))
        .as("once to each of those at the desk")
        .doesNotHaveDuplicates()
        .isNotEmpty();
  }

  @Test
  void the_tenant_sets_the_deadlines_and_lets_the_rule_dispatch() {
    NeedGround zhuhai = new NeedGround(server, "zhuhai", "440402001");
    Browser admin = people.logIn("zhuhai", Role.TENANT_ADMINISTRATOR);
    var page = admin.get("/zhuhai/need-rules");
    var wrong = admin.submit(page, rules(Map.of("answerURGENT", "0")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-answerURGENT-error").text()).contains("1");
    assertThat(admin.submit(page, rules(Map.of("answerURGENT", "5"))).status()).isEqualTo(303);

    TeamsWithLeaders.Led team = zhuhai.team();
    long need = zhuhai.asks(Urgency.URGENT).id();
    assertThat(zhuhai.known(need).state()).isEqualTo(RequestState.OFFERED);
    assertThat(zhuhai.known(need).team()).isEqualTo(team.team());
    assertThat(zhuhai.known(need).dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(5)));
    assertThat(
            people
                .logIn("zhanjiang", Role.TENANT_ADMINISTRATOR)
                .get("/zhanjiang/need-rules")
                .html()
                .select("#f-answerURGENT")
                .val())
        .isEqualTo("1");
  }

  @Test
  void contacts_are_erased_some_time_after_the_end() {
    long need = ground.asks().id();
    ground.run(() -> server.get(EndingRequests.class).cancel(need, "不用了", NeedGround.CLERK));
    clock.pass(Duration.ofDays(89));
    ground.walk();
    assertThat(ground.here(() -> server.get(RequestContacts.class).of(need))).isPresent();
    clock.pass(Duration.ofDays(2));
    ground.walk();
    assertThat(ground.here(() -> server.get(RequestContacts.class).of(need))).isEmpty();
  }

  private static Map<String, String> rules(Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>();
    for (Urgency one : Urgency.values()) {
      all.put("dispatch" + one, "2");
      all.put("answer" + one, "1");
      all.put("done" + one, "24");
    }
    all.putAll(Map.of("byRule", "true", "teams", "3", "badStars", "2", "keepDays", "90"));
    all.put("kinds", "EVERYDAY_HELP");
    all.putAll(more);
    return all;
  }
}
