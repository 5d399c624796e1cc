package org.linli.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/**
 * Publicity spots with what is shown since when (宣传点位, GD-12), stories and media reports with what
 * appeared where (BB-12), and nobody named who hasn't agreed to it.
 */
@LinliTest
class PublicityTest {

  private final LinliServer server;
  private final People people;
  private final PairingGround here;
  private final Browser keeper;
  private final String login;

  PublicityTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.here = new PairingGround(server, "zhanjiang", "440802001");
    this.login = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.path);
    this.keeper = people.logIn(login);
  }

  @Test
  void a_spot_keeps_the_history_of_what_was_shown() {
    String spot = spot("东门宣传栏");
    var wrong = post(spot, spot + "/showings", Map.of("what", "", "from", "昨天"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-what-error").text()).isNotEmpty();
    show(spot, "学雷锋月", "2026-03-01", "2026-03-31");
    show(spot, "暑期安全", "2026-07-01", "");
    var page = keeper.get(spot).html().select("main");
    assertThat(page.text()).contains("暑期安全", "展示中");
    assertThat(page.select("tbody").text()).contains("学雷锋月", "2026-03-01", "2026-07-01");
    assertThat(
            post(spot, spot + "/showings", Map.of("what", "早先的", "from", "2026-06-01"))
                .html()
                .text())
        .contains("不能早于现在内容开始展示的");
    assertThat(keeper.get("/zhanjiang/communities/" + here.community).html().text())
        .contains("东门宣传栏", "暑期安全");
  }

  @Test
  void what_is_due_for_renewal_is_seen_and_told_once() {
    String spot = spot("南门电子屏");
    show(spot, "防溺水", "2026-01-01", "2026-02-01");
    assertThat(keeper.get("/zhanjiang/").html().text()).contains("1 处宣传点位的内容该更换了");
    assertThat(keeper.get("/zhanjiang/publicity-spots?state=due").html().select("tbody").text())
        .contains("南门电子屏", "已过期");
    tell();
    tell();
    assertThat(keeper.get("/zhanjiang/notices").html().text().split("有 1 处宣传点位的内容该更换了", -1))
        .hasSize(2);
    show(spot, "秋季招募", "2026-09-01", "");
    assertThat(keeper.get("/zhanjiang/publicity-spots?state=due").html().select("tbody")).isEmpty();
  }

  @Test
  void a_story_is_listed_by_month_with_where_it_appeared_and_exported() {
    String story = story("邻里食堂开张", "大家一起包饺子。", "2026-05-04");
    assertThat(
            post(
                    story,
                    story + "/appearances",
                    Map.of("outlet", "湛江日报", "appearedOn", "2026-05-06", "link", "javascript:x"))
                .html()
                .select("#f-link-error")
                .text())
        .contains("https://");
    post(
        story,
        story + "/appearances",
        Map.of("outlet", "湛江日报", "appearedOn", "2026-05-06", "link", "https://example.org/a"));
    String list = "/zhanjiang/stories?community=" + here.community + "&month=";
    assertThat(keeper.get(list + "2026-05").html().select("tbody").text())
        .contains("邻里食堂开张", "湛江日报", "2026-05-06");
    assertThat(keeper.get(list + "2026-06").html().select("tbody")).isEmpty();
    assertThat(keeper.bytes("/zhanjiang/story-list.xlsx?community=" + here.community).body())
        .startsWith('P', 'K');
  }

  @Test
  void a_volunteer_is_named_with_a_consent_on_record_and_masked_without() {
    long volunteer = new ServingVolunteers(server, "zhanjiang").approved(here.community);
    String number =
        here.here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow().number();
    String telling = story("陈晓宇的四点半", "陈晓宇每周三来陪孩子。", "2026-05-04");
    assertThat(post(telling, telling + "/people", Map.of("number", number)).html().text())
        .contains("陈*宇 没有同意公开姓名");
    assertThat(
            post(
                    telling,
                    telling + "/people",
                    Map.of("number", number, "consentedOn", "2026-05-01", "consent", "当面签字"))
                .status())
        .isEqualTo(303);
    assertThat(keeper.get(telling).html().select("#people").text())
        .contains("陈晓宇", "2026-05-01 同意：当面签字");

    String silent = story("一位志愿者的四点半", "每周三来陪孩子。", "2026-05-05");
    assertThat(post(silent, silent + "/people", Map.of("number", number)).status()).isEqualTo(303);
    assertThat(keeper.get(silent).html().select("#people").text())
        .contains("陈*宇", "没有同意公开姓名")
        .doesNotContain("陈晓宇");
    assertThat(
            post(
                    silent + "/edit",
                    silent,
                    Map.of(
                        "kind", "STORY",
                        "title", "陈晓宇",
                        "content", "每周三",
                        "day", "2026-05-05"))
                .html()
                .select("#f-content-error")
                .text())
        .contains("没有同意公开姓名");
  }

  @Test
  void another_county_and_the_other_tenant_find_nothing() {
    String spot = spot("北门文化墙");
    String story = story("别处看不到", "正文", "2026-05-04");
    for (Browser other :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"), people.logIn("beibei", Role.STAFF))) {
      assertThat(other.get(spot).status()).isEqualTo(404);
      assertThat(other.get(story).status()).isEqualTo(404);
    }
  }

  @Test
  void programs_keep_spots_and_stories_once_for_each_key() {
    Program desk = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, here.path);
    String of = "communities/" + here.community + "/";
    Map<String, String> said =
        Map.of("name", "大堂屏", "kind", "SCREEN", "place", "大堂", "owner", "物业");
    String key = UUID.randomUUID().toString();
    long spot = desk.post(of + "publicity-spots", said, key).number("id");
    assertThat(desk.post(of + "publicity-spots", said, key).number("id")).isEqualTo(spot);
    var shown =
        desk.post(
            "publicity-spots/" + spot + "/showings",
            Map.of("what", "招募海报", "from", "2026-10-01"),
            UUID.randomUUID().toString());
    assertThat(shown.text("shown")).isEqualTo("招募海报");
    assertThat(
            desk.post(of + "stories", Map.of("kind", "STORY", "title", "没有正文"), key + "s")
                .fields()
                .containsKey("content"))
        .isTrue();
  }

  private String spot(String name) {
    String base = "/zhanjiang/communities/" + here.community + "/publicity-spots";
    return post(
            base + "/new",
            base,
            Map.of("name", name, "kind", "BOARD", "place", "小区门口", "owner", "居委会"))
        .header("Location");
  }

  private void show(String spot, String what, String from, String due) {
    assertThat(
            post(spot, spot + "/showings", Map.of("what", what, "from", from, "due", due)).status())
        .isEqualTo(303);
  }

  private String story(String title, String content, String day) {
    String base = "/zhanjiang/communities/" + here.community + "/stories";
    return post(
            base + "/new",
            base,
            Map.of("kind", "STORY", "title", title, "content", content, "day", day))
        .header("Location");
  }

  private void tell() {
    server
        .get(Tenants.class)
        .within(server.tenant("zhanjiang"), () -> server.get(TellingDue.InTenant.class).tell());
  }

  private Browser.Answer post(String page, String path, Map<String, String> fields) {
    return keeper.postFrom(page, path, fields);
  }
}
