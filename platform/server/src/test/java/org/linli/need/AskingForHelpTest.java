package org.linli.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Residents ask for help (群众点单, GD-5): on a phone without an account, through a clerk whom they
 * rang, or at a meeting; whoever asked follows it by a code.
 */
@LinliTest
class AskingForHelpTest {

  private static final String ASK = "/zhanjiang/requests/ask";

  private final LinliServer server;
  private final People people;
  private final NeedGround ground;
  private final Browser clerk;

  AskingForHelpTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new NeedGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
  }

  @Test
  void a_resident_asks_without_an_account_and_follows_it_by_a_code() {
    Browser resident = new Browser(server);
    var form = resident.get(ASK + "?community=" + ground.community);
    assertThat(form.html().select("main").text()).contains(ground.name, "加密保存", "90 天后删除");
    var sent = resident.submit(form, said(Map.of()));
    assertThat(sent.status()).isEqualTo(303);
    String follow = sent.header("Location");
    var page = resident.get(follow);
    assertThat(page.html().select("main").text()).contains("已收到，正在找合适的志愿服务队", "查询码");
    assertThat(page.html().select("main svg.qr")).hasSize(1);
    assertThat(page.body()).doesNotContain("李秀英", NeedGround.PHONE, "3 栋 502");

    String code = follow.substring(follow.lastIndexOf('/') + 1);
    Browser another = new Browser(server);
    var asked = another.get("/zhanjiang/requests/follow");
    assertThat(another.submit(asked, Map.of("code", code.toUpperCase())).header("Location"))
        .isEqualTo(follow);
    var wrong = another.submit(asked, Map.of("code", "2222-2222-2222-2222"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-code-error").text()).contains("没有这个查询码");

    assertThat(clerk.get("/zhanjiang/notices").html().text()).contains("有人求助：便民服务");
    assertThat(clerk.get("/zhanjiang/communities/" + ground.community).html().text())
        .contains("个需求等派单", "帮忙换灯泡");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    Browser resident = new Browser(server);
    var form = resident.get(ASK + "?community=" + ground.community);
    var wrong =
        resident.submit(form, said(Map.of("phone", "电话", "agree", "", "wantedOn", "2020-01-01")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-phone-error").text()).contains("电话号码");
    assertThat(wrong.html().select("#f-agree-error").text()).contains("要先同意");
    assertThat(wrong.html().select("#f-wantedOn-error").text()).contains("不能早于今天");
    assertThat(wrong.html().select("#f-what").text()).contains("帮忙换灯泡");
  }

  @Test
  void nothing_that_tells_who_asked_stands_open_in_the_tables() {
    long need = ground.asks().id();
    String row =
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT r.*, CAST(k.name AS CHAR) n, CAST(k.phone AS CHAR) p FROM service_request r"
                    + " JOIN service_request_contact k ON k.request_id = r.id WHERE r.id = ?",
                need)
            .toString();
    assertThat(row).contains("帮忙换灯泡").doesNotContain("李秀英", NeedGround.PHONE);
  }

  @Test
  void a_clerk_writes_down_who_rang_and_hands_out_the_code() {
    String base = "/zhanjiang/communities/" + ground.community + "/needs";
    var made = clerk.submit(clerk.get(base + "/new"), said(Map.of("source", "CLERK")));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.html().select("main").text()).contains("已登记", "查询码只在这里显示一次");
    String page = made.html().select("main a.btn-primary").attr("href");
    assertThat(clerk.get(page).html().select("main").text())
        .contains("来电、来访", "待派单", "138****8000")
        .doesNotContain(NeedGround.PHONE);
  }

  @Test
  void needs_gathered_at_a_meeting_are_told_apart() {
    String base = "/zhanjiang/communities/" + ground.community + "/needs";
    var made = clerk.submit(clerk.get(base + "/new"), said(Map.of("source", "MEETING")));
    String page = made.html().select("main a.btn-primary").attr("href");
    assertThat(clerk.get(page).html().select("main").text()).contains("居民议事会收集");
  }

  @Test
  void what_was_asked_already_is_pointed_out_and_can_be_merged() {
    String base = "/zhanjiang/communities/" + ground.community + "/needs";
    Map<String, String> first = said(Map.of("source", "CLERK", "phone", "0759-3337777"));
    String one =
        clerk
            .submit(clerk.get(base + "/new"), first)
            .html()
            .select("main a.btn-primary")
            .attr("href");
    // Another person of the same household, from another number, spells the address another way.
    Map<String, String> second = new HashMap<>(first);
    second.put("phone", "0759-3338888");
    second.put("place", "３栋502房");
    var alike = clerk.submit(clerk.get(base + "/new"), second);
    assertThat(alike.status()).isEqualTo(422);
    assertThat(alike.html().select("#alike a").attr("href")).isEqualTo(one);
    second.put("anyway", "true");
    String two =
        clerk
            .submit(clerk.get(base + "/new"), second)
            .html()
            .select("main a.btn-primary")
            .attr("href");
    String number = one.substring(one.lastIndexOf('/') + 1);
    assertThat(clerk.get(two).html().select("#alike").text()).contains("需求 " + number + " 号");
    assertThat(post(clerk, two, two + "/merge", Map.of("into", number)).status()).isEqualTo(303);
    assertThat(clerk.get(two).html().select("main").text()).contains("已合并", "已并入需求 " + number);
    assertThat(post(clerk, two, two + "/merge", Map.of("into", number)).status()).isEqualTo(422);
  }

  @Test
  void a_photo_is_kept_without_what_the_camera_wrote_and_not_shown_to_strangers() {
    var asked = ground.asks();
    String follow = "/zhanjiang/requests/follow/" + asked.code().grouped();
    Browser resident = new Browser(server);
    String token = resident.get(follow).html().select("input[name=_csrf]").val();
    var sent =
        resident.upload(
            follow + "/photos?_csrf=" + token, "photo", "lamp.jpg", Pictures.write("jpeg"));
    assertThat(sent.status()).isEqualTo(303);
    String photo =
        clerk
            .get("/zhanjiang/needs/" + asked.id())
            .html()
            .select("#contact a[href*=files]")
            .attr("href");
    assertThat(clerk.bytes(photo).statusCode()).isEqualTo(200);
    assertThat(new Browser(server).bytes(photo).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_asked_takes_it_back_with_a_reason() {
    var asked = ground.asks();
    String follow = "/zhanjiang/requests/follow/" + asked.code().grouped();
    Browser resident = new Browser(server);
    assertThat(form(resident, follow, "cancellation", Map.of("cancelReason", "")).status())
        .isEqualTo(422);
    form(resident, follow, "cancellation", Map.of("cancelReason", "儿子换好了"));
    assertThat(resident.get(follow).html().select("main").text()).contains("已取消", "儿子换好了");
    assertThat(ground.steps(asked.id())).containsExactly(Step.ASKED, Step.CANCELLED);
    assertThat(clerk.get("/zhanjiang/needs/" + asked.id()).html().select("#contact").text())
        .contains("已经办结，不再显示");
  }

  @Test
  void a_new_code_makes_the_old_one_void() {
    var asked = ground.asks();
    String page = "/zhanjiang/needs/" + asked.id();
    var issued = clerk.submitTo(page + "/code", clerk.get(page));
    assertThat(issued.html().select("main svg.qr")).hasSize(1);
    assertThat(
            new Browser(server)
                .get("/zhanjiang/requests/follow/" + asked.code().grouped())
                .status())
        .isEqualTo(404);
  }

  @Test
  void in_another_tenant_neither_code_nor_request_is_there() {
    var asked = ground.asks();
    assertThat(
            new Browser(server).get("/beibei/requests/follow/" + asked.code().grouped()).status())
        .isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/needs/" + asked.id()).status()).isEqualTo(404);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/needs/" + asked.id()).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/needs?community=" + ground.community).html().text())
        .contains("没有这样的需求");
  }

  @Test
  void programs_ask_follow_and_take_down_once_for_each_key() {
    String body =
        """
        {"kind":"EVERYDAY_HELP","what":"帮忙换灯泡","place":"5 栋 1 房","name":"李秀英",\
        "phone":"0759-1112222","agree":true,"anyway":true}\
        """;
    String base = "/zhanjiang/api/communities/" + ground.community + "/needs";
    var made = clerk.json(base, body, "need" + ground.community);
    assertThat(made.status()).isEqualTo(201);
    assertThat(clerk.json(base, body, "need" + ground.community).body()).isEqualTo(made.body());
    assertThat(clerk.json(base, "{}", "bad" + ground.community).status()).isEqualTo(422);
    String code = made.body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
    assertThat(new Browser(server).get("/zhanjiang/api/requests/" + code).body())
        .contains("\"state\":\"ASKED\"")
        .doesNotContain("李秀英");
    assertThat(clerk.get("/zhanjiang/api/needs?community=" + ground.community).body())
        .contains("\"source\":\"CLERK\"", "\"total\":1");
  }

  static Map<String, String> said(Map<String, String> more) {
    Map<String, String> all = new HashMap<>();
    all.put("kind", "EVERYDAY_HELP");
    all.put("what", "帮忙换灯泡");
    all.put("urgency", "SOON");
    all.put("beneficiary", "OLD");
    all.put("wantedPart", "MORNING");
    all.put("place", "3 栋 502 房");
    all.put("name", "李秀英");
    all.put("phone", NeedGround.PHONE);
    all.put("agree", "true");
    all.putAll(more);
    return all;
  }

  static Browser.Answer post(Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }

  /** What a visitor sends from a page by one of its forms. */
  static Browser.Answer form(Browser browser, String page, String act, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", browser.get(page).html().select("input[name=_csrf]").val());
    return browser.post(page + "/" + act, all);
  }

  static List<String> audited(LinliServer server, long need) {
    return Tables.audited(server, "zhanjiang", "service_request", need);
  }
}
