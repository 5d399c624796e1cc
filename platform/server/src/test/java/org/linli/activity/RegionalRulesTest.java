package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.joining.JoiningRefused;
import org.linli.joining.JoiningRules;
import org.linli.joining.Refusal;
import org.linli.joining.SampleRules;
import org.linli.joining.SampleRules.ActivityRule;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.Skill;
import org.linli.web.Browser;

/**
 * Rules of plugins about joining activities: asked beside the platform's own, all at once, wherever
 * someone joins or looks for what they may join, and only where the tenant has them.
 */
@LinliTest
class RegionalRulesTest {

  /** 调顺街道: other tests do nothing there. */
  private static final String TOWNSHIP = "440802006";

  private static final ActivityRule HOME =
      new ActivityRule(
          "home",
          (what, who) ->
              what.community() == who.home()
                  ? Decision.ALLOWED
                  : Decision.refused(SampleRules.CLAUSE, "sample.rule.home", who.minutesHere()));

  private final LinliServer server;
  private final SampleRules rules;
  private final ActivityDesk desk;
  private final long community;
  private final long elsewhere;

  RegionalRulesTest(LinliServer server) {
    this.server = server;
    this.rules = server.get(SampleRules.class);
    this.desk = new ActivityDesk(server);
    this.community = desk.community(TOWNSHIP);
    this.elsewhere = desk.community(TOWNSHIP);
  }

  @Test
  void a_refusal_stands_beside_the_platforms_own_with_its_clause_on_the_page_and_for_programs() {
    long session =
        desk.published(
            community, ActivityDesk.details("社区自办", 0, Set.of(Skill.RESCUE)), desk.morning(2), 5);
    long stranger = desk.volunteer(elsewhere);
    Browser browser = new People(server).logIn(desk.own(stranger));
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();

    rules.holding(
        "zhanjiang",
        HOME,
        () -> {
          assertThat(refusals(session, stranger))
              .extracting(Refusal::field)
              .containsExactly("skills.RESCUE", "rules.sample.home");
          assertThat(browser.get(page).html().select("main").text())
              .contains("不能报名", "需要会“应急救援”", "只限本社区的志愿者参加，您在本社区服务了 0 分钟")
              .contains("依据《样本文件》第二条：本社区的活动由本社区的人参加。");
          assertThat(signUp(browser, session, stranger).body())
              .contains("\"rules.sample.home\":\"只限本社区的志愿者参加")
              .contains("\"clauses\":{\"rules.sample.home\":\"T-2\"}");
        });

    assertThat(refusals(session, stranger))
        .extracting(Refusal::field)
        .containsExactly("skills.RESCUE");
    assertThat(browser.get(page).html().select("main").text()).doesNotContain("样本文件");
  }

  @Test
  void the_desk_is_told_too_whom_a_rule_keeps_out() {
    long session = desk.published(community, ActivityDesk.details("窗口加人"), desk.morning(2), 5);
    long neighbour = desk.volunteer(community);
    long stranger = desk.volunteer(elsewhere);

    rules.holding(
        "zhanjiang",
        HOME,
        () -> {
          var outcome =
              desk.here(
                  () ->
                      server
                          .get(PlacesAtDesk.class)
                          .give(
                              session, List.of(neighbour, stranger), Set.of(), ActivityDesk.CLERK));
          assertThat(outcome.added()).isEqualTo(1);
          assertThat(outcome.refused().get(stranger))
              .extracting(Refusal::clause)
              .containsExactly(SampleRules.CLAUSE);
          Browser staff = new People(server).logIn("zhanjiang", Role.STAFF);
          assertThat(
                  send(
                          staff,
                          "/zhanjiang/api/sessions/" + session + "/places",
                          "volunteers",
                          "[" + stranger + "]")
                      .body())
              .contains("\"clauses\":[\"T-2\"]");
        });
  }

  @Test
  void the_list_of_what_one_may_join_and_the_calendar_count_and_page_it_exactly() {
    Instant from = desk.morning(9);
    LocalDate day = desk.day(9);
    for (int i = 0; i < 20; i++) {
      desk.published(
          community, ActivityDesk.details("本社区" + i), from.plus(Duration.ofMinutes(i)), 5);
      desk.published(
          elsewhere, ActivityDesk.details("外社区" + i), from.plus(Duration.ofMinutes(i)), 5);
    }
    Browser browser = new People(server).logIn(desk.own(desk.volunteer(community)));
    String list = "/zhanjiang/activities?township=" + TOWNSHIP + "&day=" + day + "&mine=yes";
    String month =
        "/zhanjiang/activities/calendar?township=%s&month=%s&mine=yes"
            .formatted(TOWNSHIP, day.toString().substring(0, 7));

    assertThat(browser.get(list).html().select(".task")).hasSize(30);
    assertThat(browser.get(list + "&page=2").html().select(".task")).hasSize(10);
    assertThat(onDay(browser.get(month).html(), day)).isEqualTo("40 场");
    rules.holding(
        "zhanjiang",
        HOME,
        () -> {
          var first = browser.get(list).html();
          assertThat(first.select(".task").eachText())
              .hasSize(20)
              .allMatch(line -> line.contains("本社区"));
          assertThat(onDay(browser.get(month).html(), day)).isEqualTo("20 场");
          assertThat(browser.get(list.replace("&mine=yes", "")).html().select(".task").eachText())
              .hasSize(30)
              .anyMatch(line -> line.contains("外社区") && line.contains("（依据《样本文件》第二条）"));
        });
  }

  @Test
  void a_rule_sees_the_facts_of_the_day_and_of_the_year_and_nothing_that_tells_who_it_is() {
    long session = desk.published(community, ActivityDesk.details("看见什么", 16, Set.of()), 5);
    LocalDate day = desk.session(session).facts().day();
    long volunteer = desk.volunteer(elsewhere);
    desk.set(
        "UPDATE volunteer SET birth_date = ?, guardian_consent = 'PAPER' WHERE id = ?",
        day.minusYears(17),
        volunteer);
    HoursGround ledger = new HoursGround(server, "zhanjiang");
    ledger.credit(community, volunteer, day, 60);
    ledger.credit(community, volunteer, day.minusYears(1), 45);
    ledger.credit(elsewhere, volunteer, day, 600);
    ledger.fold();
    ledger.credit(community, volunteer, day.withDayOfYear(1), 30);
    List<Object> seen = new ArrayList<>();

    rules.holding(
        "zhanjiang",
        new ActivityRule(
            "looks",
            (what, who) -> {
              seen.add(what);
              seen.add(who);
              return Decision.ALLOWED;
            }),
        () -> assertThat(desk.take(session, volunteer).state()).isEqualTo(SignUpState.CONFIRMED));

    assertThat(seen)
        .containsExactly(
            new Joinable(Joinable.Kind.ACTIVITY, community, false, day, "OLD_PEOPLE", 16),
            new Joiner(17, true, false, elsewhere, 90));
  }

  @Test
  void a_rule_that_throws_refuses_and_says_that_it_could_not_be_checked() {
    long session = desk.published(community, ActivityDesk.details("规则出错"), desk.morning(2), 5);
    long volunteer = desk.volunteer(community);

    rules.holding(
        "zhanjiang",
        new ActivityRule(
            "broken",
            (what, who) -> {
              throw new IllegalStateException("no such page");
            }),
        () ->
            assertThat(refusals(session, volunteer))
                .containsExactly(Refusal.of("rules.sample", "joining.unclear", "样本地区")));

    assertThat(desk.take(session, volunteer).state()).isEqualTo(SignUpState.CONFIRMED);
  }

  @Test
  void another_tenant_and_other_kinds_of_things_know_nothing_of_a_rule() {
    ActivityDesk beibei = new ActivityDesk(server, "beibei");
    long there = beibei.community("500109001");
    long session = beibei.published(there, ActivityDesk.details("北碚的活动"), 5);
    long stranger = beibei.volunteer(beibei.community("500109001"));

    rules.holding(
        "zhanjiang",
        HOME,
        () -> {
          assertThat(beibei.take(session, stranger).state()).isEqualTo(SignUpState.CONFIRMED);
          assertThat(speaks("zhanjiang", Joinable.Kind.ACTIVITY)).isTrue();
          assertThat(speaks("zhanjiang", Joinable.Kind.COURSE)).isFalse();
          assertThat(speaks("beibei", Joinable.Kind.ACTIVITY)).isFalse();
        });
  }

  private boolean speaks(String tenant, Joinable.Kind kind) {
    return new ActivityDesk(server, tenant)
        .here(() -> server.get(JoiningRules.class).speakAbout(kind));
  }

  private List<Refusal> refusals(long session, long volunteer) {
    return catchThrowableOfType(JoiningRefused.class, () -> desk.take(session, volunteer))
        .refusals();
  }

  private static String onDay(Document month, LocalDate day) {
    return month.select(".month td a[href*='day=" + day + "']").text();
  }

  private static Browser.Answer signUp(Browser program, long session, long volunteer) {
    return send(
        program,
        "/zhanjiang/api/sessions/" + session + "/sign-ups",
        "volunteer",
        Long.toString(volunteer));
  }

  private static Browser.Answer send(Browser program, String path, String name, String value) {
    return program.send(
        "POST",
        path,
        "{\"" + name + "\":" + value + "}",
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        UUID.randomUUID().toString(),
        "X-CSRF-Token",
        program.get("/sessions").html().select("meta[name=csrf-token]").attr("content"));
  }
}
