package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.outbox.OutboxMessage;
import org.linli.relay.RelayGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * At the universities' desk the weeks that nobody covers stand together for all tenants; they are
 * taken, handed over and given up there, and holidays are known everywhere (GD-10).
 */
@LinliTest
class UniversityRelayTest {

  private final LinliServer server;
  private final Universities universities;
  private final Institution university;
  private final Institution college;
  private final RelayGround zhanjiang;
  private final RelayGround beibei;
  private final Browser staff;

  UniversityRelayTest(LinliServer server) {
    this.server = server;
    this.universities = new Universities(server);
    this.university = universities.university();
    this.college = universities.college(university, "水产学院" + UUID.randomUUID());
    this.zhanjiang = new RelayGround(server, "zhanjiang", "440802001");
    this.beibei = new RelayGround(server, "beibei", "500109001");
    this.staff = universities.logIn(university);
  }

  @Test
  void gaps_of_two_tenants_stand_in_one_list_and_one_is_taken_for_a_college() {
    long pairing = paired(zhanjiang, university);
    paired(beibei, university);
    long relay = zhanjiang.relay(0, 4, "T" + zhanjiang.team("银龄队"), "P" + pairing);
    long other = beibei.relay(0, 4, "T" + beibei.team("北碚队"));
    zhanjiang.act(relay, "giving-up", 2, Map.of("reason", "有事"));
    beibei.act(other, "giving-up", 1, Map.of("reason", "有事"));
    listed(staff, zhanjiang.week(2).toString());
    listed(staff, beibei.pairings.name);
    assertThat(staff.get("/university").html().select("main").text()).contains("未来四周有 2 个接力周次没有人");
    assertThat(staff.get("/university/relays").html().select("tbody").text())
        .contains("湛江市", "北碚区", zhanjiang.pairings.name);

    String base = sheet(zhanjiang);
    String page = base + "?relay=" + relay + "&week=" + zhanjiang.week(2);
    assertThat(staff.get(page).html().select("main").text()).contains("没有人", "接下这一周");
    assertThat(act(staff, base, "taking", relay, zhanjiang, 2, Map.of("named", "海洋学院青协")).status())
        .isEqualTo(303);
    assertThat(zhanjiang.lines(relay).get(2)).contains(university.name(), "海洋学院青协", "已安排");
    var late = act(staff, base, "taking", relay, zhanjiang, 2, Map.of("named", "别的队"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.html().select("main").text()).contains("刚刚由", "海洋学院青协");
    Await.until(
        "the gap is listed no more",
        () ->
            Optional.of(staff.get("/university").html().select("main").text())
                .filter(text -> text.contains("未来四周有 1 个接力周次没有人")));
    assertThat(Tables.audited(server, "zhanjiang", "relay", relay)).contains("relay.taken");
    Browser operator = new People(server).logInOperator();
    assertThat(operator.get("/operator/audit?object=" + pairing).html().select("tbody").text())
        .contains("接下一周", "高校查看接力");
  }

  @Test
  void what_is_not_its_own_is_neither_given_up_nor_handed_over_and_strangers_find_nothing() {
    long pairing = paired(zhanjiang, university);
    long relay = zhanjiang.relay(-1, 4, "T" + zhanjiang.team("银龄队"), "P" + pairing);
    listed(staff, zhanjiang.pairings.name);
    String base = sheet(zhanjiang);
    assertThat(act(staff, base, "giving-up", relay, zhanjiang, 1, Map.of("reason", "x")).status())
        .isEqualTo(422);
    assertThat(act(staff, base, "giving-up", relay, zhanjiang, 2, Map.of("reason", "有考试")).status())
        .isEqualTo(303);
    assertThat(zhanjiang.lines(relay).get(3)).contains("没有人", "有考试");

    zhanjiang.act(relay, "handover", -1, Map.of("note", "钥匙在前台"));
    assertThat(
            staff
                .get(base + "?relay=" + relay + "&week=" + zhanjiang.week(-1))
                .html()
                .select("#handover")
                .text())
        .contains("钥匙在前台", "接棒");
    assertThat(act(staff, base, "acknowledgement", relay, zhanjiang, -1, Map.of()).status())
        .isEqualTo(303);
    assertThat(zhanjiang.lines(relay).getFirst()).contains("已交接");
    assertThat(act(staff, base, "handover", relay, zhanjiang, 0, Map.of("note", "做了陪伴")).status())
        .isEqualTo(303);
    assertThat(zhanjiang.lines(relay).get(1)).contains("待对方确认");

    Browser stranger = universities.logIn(universities.university());
    assertThat(stranger.get(base).status()).isEqualTo(404);
    assertThat(universities.logIn(college).get(base).status()).isEqualTo(404);
  }

  @Test
  void a_relay_of_another_community_is_not_reached_through_a_pairing() {
    long pairing = paired(zhanjiang, university);
    zhanjiang.relay(0, 2, "P" + pairing);
    RelayGround elsewhere = new RelayGround(server, "zhanjiang", "440802001");
    long other = elsewhere.relay(0, 3, "T" + elsewhere.team("外队"));
    elsewhere.act(other, "giving-up", 1, Map.of("reason", "有事"));
    listed(staff, zhanjiang.pairings.name);
    String base = sheet(zhanjiang);
    assertThat(act(staff, base, "taking", other, elsewhere, 1, Map.of()).status()).isEqualTo(404);
    assertThat(elsewhere.lines(other).get(1)).contains("没有人");
  }

  @Test
  void weeks_in_holidays_are_planned_as_gaps_or_paused() {
    long pairing = paired(zhanjiang, college);
    holiday("寒假", 1, 2);
    long open = zhanjiang.relay(0, 4, "P" + pairing);
    assertThat(zhanjiang.lines(open).get(0)).contains(college.name(), "本周");
    assertThat(zhanjiang.lines(open).get(1)).contains("没有人", "寒假");
    assertThat(zhanjiang.lines(open).get(3)).contains("已安排");
    long paused = zhanjiang.relayPausing(0, 4, "P" + pairing);
    assertThat(zhanjiang.lines(paused).get(1)).contains("停办", "寒假");
    listed(staff, zhanjiang.pairings.name);
  }

  @Test
  void holidays_set_later_change_no_plan_but_show_the_weeks_that_somebody_must_confirm() {
    long pairing = paired(zhanjiang, college);
    long relay = zhanjiang.relay(0, 4, "P" + pairing);
    listed(staff, zhanjiang.pairings.name);
    holiday("寒假", 2, 2);
    assertThat(zhanjiang.lines(relay).get(2)).contains(college.name(), "放假，要确认");
    assertThat(
            zhanjiang
                .staff
                .get("/zhanjiang/communities/" + zhanjiang.pairings.community)
                .html()
                .text())
        .contains("有 1 个接力周次没有人");
    Browser ofCollege = universities.logIn(college);
    listed(ofCollege, zhanjiang.week(2).toString());
    String base = sheet(ofCollege, zhanjiang);
    assertThat(
            act(ofCollege, base, "taking", relay, zhanjiang, 2, Map.of("named", "留校学生")).status())
        .isEqualTo(303);
    assertThat(zhanjiang.lines(relay).get(2)).contains("留校学生", "已安排");
    zhanjiang.watch();
    assertThat(zhanjiang.lines(relay).get(2)).contains("已安排");
  }

  @Test
  void a_college_reads_the_holidays_and_the_university_and_the_operator_keep_them() {
    Browser ofCollege = universities.logIn(college);
    assertThat(ofCollege.get("/university/holidays").html().select("form[action*=holidays]"))
        .isEmpty();
    assertThat(
            post(ofCollege, "/university/holidays", Map.of("name", "寒假", "from", "2027-01-01"))
                .status())
        .isEqualTo(404);
    var wrong =
        post(
            staff,
            "/university/holidays",
            Map.of("name", "寒假", "from", "2027-01-18", "until", "2027-01-01"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-until-error").text()).contains("不能早于");
    assertThat(wrong.html().select("#f-name").val()).isEqualTo("寒假");

    Browser operator = new People(server).logInOperator();
    String desk = "/operator/institutions/" + university.id() + "/holidays";
    Map<String, String> summer = Map.of("name", "暑假", "from", "2027-07-12", "until", "2027-08-29");
    assertThat(post(operator, desk, summer).status()).isEqualTo(303);
    var read = ofCollege.get("/university/holidays").html();
    assertThat(read.select("tbody").text()).contains("暑假", "2027年7月12日");
    String holiday = staff.get("/university/holidays").html().select("input[name=holiday]").val();
    assertThat(post(staff, "/university/holidays/removal", Map.of("holiday", holiday)).status())
        .isEqualTo(303);
    assertThat(ofCollege.get("/university/holidays").html().text()).doesNotContain("2027年7月12日");
  }

  @Test
  void when_the_pairing_ends_its_weeks_are_uncovered_and_the_desk_leads_there_no_more() {
    long pairing = paired(zhanjiang, university);
    long relay = zhanjiang.relay(0, 3, "P" + pairing);
    listed(staff, zhanjiang.pairings.name);
    String base = sheet(zhanjiang);
    zhanjiang.post(
        zhanjiang.staff, "/zhanjiang/pairings/" + pairing + "/end", Map.of("reason", "到期"));
    assertThat(zhanjiang.lines(relay).get(1)).contains("来不了，要换人");
    assertThat(act(staff, base, "taking", relay, zhanjiang, 1, Map.of()).status()).isEqualTo(404);
    Await.until(
        "it is listed no more",
        () ->
            Optional.of(staff.get("/university/relays").html().select("main").text())
                .filter(text -> !text.contains(zhanjiang.pairings.name)));
  }

  @Test
  void news_that_come_twice_or_late_change_nothing() {
    long pairing = paired(zhanjiang, university);
    long relay = zhanjiang.relay(0, 3, "P" + pairing);
    listed(staff, zhanjiang.pairings.name);
    Map<String, String> old =
        Map.of(
            "relay", "" + relay,
            "name", "旧",
            "project", "旧",
            "community", "旧",
            "area", "旧",
            "until", "2030-01-01",
            "running", "false",
            "pairings", "",
            "turns", "",
            "version", "1");
    server
        .get(TakingRelays.class)
        .receive(
            new OutboxMessage(UUID.randomUUID(), server.tenant("zhanjiang"), "relay", "1", old));
    assertThat(staff.get("/university/relays").html().select("tbody").text())
        .contains(zhanjiang.pairings.name);
  }

  private long paired(RelayGround ground, Institution institution) {
    long pairing = ground.paired(institution);
    Await.until(
        "the pairing is registered",
        () ->
            Optional.of(staff.get("/university?state=ACCEPTED").html().select("tbody").text())
                .filter(text -> text.contains(ground.pairings.name)));
    return pairing;
  }

  private void holiday(String name, int first, int last) {
    assertThat(
            post(
                    staff,
                    "/university/holidays",
                    Map.of(
                        "name", name,
                        "from", zhanjiang.week(first).toString(),
                        "until", zhanjiang.week(last).plusDays(6).toString()))
                .status())
        .isEqualTo(303);
  }

  private void listed(Browser browser, String text) {
    Await.until(
        text + " is listed",
        () ->
            Optional.of(browser.get("/university/relays").html().select("tbody").text())
                .filter(all -> all.contains(text)));
  }

  private String sheet(RelayGround ground) {
    return sheet(staff, ground);
  }

  private static String sheet(Browser browser, RelayGround ground) {
    return browser
        .get("/university/relays")
        .html()
        .select("tbody tr:contains(" + ground.pairings.name + ") th a")
        .attr("href");
  }

  private static Browser.Answer act(
      Browser browser,
      String base,
      String what,
      long relay,
      RelayGround ground,
      int week,
      Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("relay", Long.toString(relay));
    all.put("week", ground.week(week).toString());
    return post(browser, base + "/" + what, all);
  }

  private static Browser.Answer post(Browser browser, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    String from = to.startsWith("/operator") ? "/operator" : "/university";
    all.put("_csrf", browser.get(from).html().select("meta[name=csrf-token]").attr("content"));
    return browser.post(to, all);
  }
}
