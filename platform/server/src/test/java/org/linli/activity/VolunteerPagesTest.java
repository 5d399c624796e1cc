package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.Skill;
import org.linli.web.Browser;

/** A volunteer finds what is on, signs up, waits, confirms and cancels in the browser. */
@LinliTest
class VolunteerPagesTest {

  private static final String MINE = "/zhanjiang/my-activities";

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  VolunteerPagesTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void a_volunteer_waits_is_offered_a_place_confirms_it_and_gives_it_back() {
    long session = desk.published(community, ActivityDesk.details("助老" + mark), 1);
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();
    Browser first = logIn(desk.volunteer(community));
    Browser second = logIn(desk.volunteer(community));

    assertThat(signUp(first, page).header("Location")).isEqualTo(MINE);
    assertThat(first.get(MINE).html().text()).contains("助老" + mark, "已报名");
    assertThat(second.get(page).html().select("main form button").text()).isEqualTo("候补");
    signUp(second, page);
    assertThat(second.get(MINE).html().text()).contains("候补中", "候补第 1 位");

    var mine = first.get(MINE);
    first.submitTo(action(mine, "cancellation"), mine);
    assertThat(second.get("/zhanjiang/").html().select(".tasks").text())
        .contains("“助老" + mark + "”有名额了，请确认");
    var offered = second.get(MINE);
    assertThat(offered.html().text()).contains("待确认", "名额保留到");
    second.submitTo(action(offered, "confirmation"), offered);
    assertThat(second.get(MINE).html().text()).contains("已报名");

    var confirmed = second.get(MINE);
    second.submitTo(action(confirmed, "cancellation"), confirmed);
    assertThat(desk.session(session).taken()).isZero();
  }

  @Test
  void a_double_tap_gives_one_place_and_the_same_answer() {
    long session = desk.published(community, ActivityDesk.details("双击" + mark), 5);
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();
    Browser browser = logIn(desk.volunteer(community));
    var shown = browser.get(page);

    try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int tap = 0; tap < 6; tap++) {
        taps.submit(
            () -> assertThat(browser.submit(shown, Map.of()).header("Location")).isEqualTo(MINE));
      }
    }
    assertThat(browser.submit(shown, Map.of()).header("Location")).isEqualTo(MINE);
    assertThat(desk.session(session).taken()).isEqualTo(1);
  }

  @Test
  void the_list_says_why_not_and_can_show_only_what_one_may_join() {
    long may = desk.published(community, ActivityDesk.details("能去" + mark), desk.morning(1), 5);
    long mayNot =
        desk.published(
            community,
            ActivityDesk.details("不能去" + mark, 0, Set.of(Skill.RESCUE)),
            desk.morning(1).plusSeconds(4 * 3600),
            5);
    Browser browser = logIn(desk.volunteer(community));
    String week = "/zhanjiang/activities?township=440802001&week=" + desk.session(may).day();

    Document all = browser.get(week).html();
    assertThat(line(all, desk.session(mayNot).facts().activity()).text())
        .contains("不能报名", "需要会“应急救援”");
    assertThat(line(all, desk.session(may).facts().activity()).text())
        .contains("还有 5 个名额")
        .doesNotContain("不能报名");
    Document mine = browser.get(week + "&mine=yes").html();
    assertThat(line(mine, desk.session(may).facts().activity())).isNotNull();
    assertThat(line(mine, desk.session(mayNot).facts().activity())).isNull();
  }

  @Test
  void a_guardian_signs_up_a_ward_and_sees_whose_place_it_is() {
    long session = desk.published(community, ActivityDesk.details("亲子" + mark), 5);
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();
    long parent = desk.volunteer(community);
    long child = desk.volunteer(community);
    Browser browser = logIn(parent);
    desk.set(
        "UPDATE volunteer c JOIN volunteer p ON p.id = ? SET c.guardian_account_id = p.account_id,"
            + " c.birth_date = '2014-05-01', c.guardian_consent = 'ACCOUNT' WHERE c.id = ?",
        parent,
        child);

    var shown = browser.get(page);
    assertThat(shown.html().select("main form button").eachText())
        .containsExactly("为陈*宇报名", "为陈*宇报名");
    String csrf = shown.html().select("input[name=_csrf]").first().val();
    browser.post(
        "/zhanjiang/sessions/" + session + "/sign-ups",
        Map.of("_csrf", csrf, "volunteer", Long.toString(child)));

    assertThat(desk.all(session, SignUpState.CONFIRMED))
        .extracting(SignUp::volunteer)
        .containsExactly(child);
    assertThat(browser.get(MINE).html().text()).contains("陈*宇", "已报名");
    assertThat(browser.get(page).html().select("main form button")).hasSize(1);
  }

  @Test
  void a_refused_sign_up_gives_every_reason_on_the_page() {
    long session =
        desk.published(community, ActivityDesk.details("要求高" + mark, 70, Set.of(Skill.RESCUE)), 5);
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();
    long volunteer = desk.volunteer(community);
    Browser browser = logIn(volunteer);
    String csrf = browser.get(MINE).html().select("meta[name=csrf-token]").attr("content");
    desk.set("UPDATE volunteer SET birth_date = '1999-01-01' WHERE id = ?", volunteer);

    var refused =
        browser.post(
            "/zhanjiang/sessions/" + session + "/sign-ups",
            Map.of("_csrf", csrf, "volunteer", Long.toString(volunteer)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select(".alert-danger li").eachText())
        .anyMatch(line -> line.contains("70 周岁") && line.contains("《志愿服务条例》第十五条"))
        .anyMatch(line -> line.contains("应急救援"));
    assertThat(browser.get(page).html().select("main form[method=post]")).isEmpty();
  }

  @Test
  void a_visitor_is_led_from_the_first_page_to_what_is_on_next() {
    long session =
        desk.published(community, ActivityDesk.details("马上" + mark), desk.now().plusSeconds(60), 5);
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();
    Browser visitor = new Browser(server);

    assertThat(visitor.get("/zhanjiang/").html().select(".panel a").eachAttr("href"))
        .contains(page, "/zhanjiang/activities");
    assertThat(visitor.get(page).html().text()).contains("登录后报名", "登记成为志愿者");
  }

  @Test
  void nobody_signs_up_or_cancels_for_somebody_else() {
    long session = desk.published(community, ActivityDesk.details("别人的" + mark), 5);
    long other = desk.volunteer(community);
    long signUp = desk.take(session, other).id();
    Browser browser = logIn(desk.volunteer(community));
    String csrf = browser.get(MINE).html().select("meta[name=csrf-token]").attr("content");

    assertThat(
            browser
                .post(
                    "/zhanjiang/sessions/" + session + "/sign-ups",
                    Map.of("_csrf", csrf, "volunteer", Long.toString(other)))
                .status())
        .isEqualTo(404);
    assertThat(
            browser
                .post("/zhanjiang/sign-ups/" + signUp + "/cancellation", Map.of("_csrf", csrf))
                .status())
        .isEqualTo(404);
  }

  @Test
  void the_roster_shows_names_to_those_who_keep_the_activity_and_the_look_is_noted_LAW_7() {
    long session = desk.published(community, ActivityDesk.details("名单" + mark), 5);
    long signUp = desk.take(session, desk.volunteer(community)).id();
    Browser staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    String roster = "/zhanjiang/sessions/" + session + "/roster";

    var shown = staff.get(roster);
    assertThat(shown.html().select("tbody th").eachText()).containsExactly("陈晓宇");
    assertThat(Tables.audited(server, "zhanjiang", "activity_session", session))
        .containsExactly("volunteer.namesRead");
    staff.submitTo("/zhanjiang/sign-ups/" + signUp + "/removal", shown);
    assertThat(desk.signUp(signUp).state()).isEqualTo(SignUpState.CANCELLED);
  }

  private Browser logIn(long volunteer) {
    return new People(server).logIn(desk.own(volunteer));
  }

  private static Browser.Answer signUp(Browser browser, String page) {
    return browser.submit(browser.get(page), Map.of());
  }

  private static String action(Browser.Answer page, String act) {
    return page.html().select("form[action$=/" + act + "]").attr("action");
  }

  private static @Nullable Element line(Document list, long activity) {
    return list.selectFirst("a.task[href=/zhanjiang/activities/" + activity + "]");
  }
}
