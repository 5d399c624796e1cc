package org.linli.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.joining.JoiningRefused;
import org.linli.pairing.Manner;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.Skill;
import org.linli.web.Browser;

/**
 * Volunteers take up posts of a pairing or of a community (认领岗位, GD-10): they ask, the community's
 * people answer, they give it up with notice, and there are never more holders than places.
 */
@LinliTest
class PostTest {

  private static final String MINE = "/zhanjiang/my-posts";

  private final LinliServer server;
  private final People people;
  private final PostGround ground;
  private final Browser keeper;

  PostTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new PostGround(server, "zhanjiang", "440802001");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
  }

  @Test
  void a_keeper_offers_a_post_and_what_is_wrong_stands_beside_its_field() {
    String base = "/zhanjiang/communities/" + ground.place.community + "/posts";
    var wrong = post(keeper, base + "/new", base, Map.of("name", "门岗", "places", "0", "from", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-places-error").text()).contains("1");
    assertThat(wrong.html().select("#f-task-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-name").val()).isEqualTo("门岗");

    var made = offer(Map.of());
    assertThat(made.status()).isEqualTo(303);
    String page = made.header("Location");
    assertThat(keeper.get(page).html().select("main").text())
        .contains("课后辅导员", "可认领", "已有 0 人，共需 2 人", "满 16 岁", "还没有人认领");
    assertThat(keeper.get("/zhanjiang/communities/" + ground.place.community).html().text())
        .contains("志愿岗位", "课后辅导员");
  }

  @Test
  void a_volunteer_takes_a_post_up_and_the_keeper_answers() {
    long post = ground.post(1);
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));
    assertThat(asking.get("/zhanjiang/open-posts").html().select("main").text())
        .contains("课后辅导员", "还差 1 人");
    String about = "/zhanjiang/open-posts/" + post;
    assertThat(asking.submit(asking.get(about), Map.of()).header("Location")).isEqualTo(MINE);
    assertThat(asking.get(MINE).html().text()).contains("等待答复");

    assertThat(keeper.get("/zhanjiang/notices").html().text()).contains("有人申请认领岗位“课后辅导员”");
    assertThat(keeper.get("/zhanjiang/communities/" + ground.place.community).html().text())
        .contains("1 人认领岗位，等答复");
    var list = keeper.get("/zhanjiang/posts/" + post);
    assertThat(list.html().select("tbody th").text()).isEqualTo("陈晓宇");
    String one = list.html().select("tbody th a").attr("href");
    keeper.submitTo(one + "/acceptance", keeper.get(one));

    assertThat(asking.get(MINE).html().text()).contains("在岗");
    assertThat(asking.get("/zhanjiang/notices").html().text()).contains("您已认领岗位“课后辅导员”");
    assertThat(asking.get(about).html().text()).contains("已满", "在岗");
    assertThat(asking.get("/zhanjiang/volunteer/" + volunteer).html().text()).contains("课后辅导员");
    assertThat(Tables.audited(server, "zhanjiang", "post", post))
        .contains("post.offered", "post.asked", "post.taken");
  }

  @Test
  void who_is_too_young_or_lacks_a_skill_reads_every_reason_at_once() {
    long post = ground.post(null, 1, 80, Set.of(Skill.FIRST_AID));
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));
    String about = "/zhanjiang/open-posts/" + post;
    assertThat(asking.get(about).html().select("main").text())
        .contains("现在还不能认领", "要求年满 80 周岁", "需要会“急救”");
    assertThat(asking.get(about).html().select("form[action$=requests]")).isEmpty();
    var forced =
        post(asking, MINE, about + "/requests", Map.of("volunteer", Long.toString(volunteer)));
    assertThat(forced.status()).isEqualTo(422);
    assertThat(forced.html().select("[role=alert]").text()).contains("要求年满 80 周岁");
  }

  @Test
  void a_refusal_has_a_reason_that_the_volunteer_reads() {
    long post = ground.post(1);
    long volunteer = ground.volunteer();
    Browser asking = people.logIn(ground.volunteers.withAccount(volunteer));
    String one = "/zhanjiang/post-takings/" + ground.asks(post, volunteer);
    assertThat(post(keeper, one, one + "/refusal", Map.of("reason", "")).status()).isEqualTo(422);
    post(keeper, one, one + "/refusal", Map.of("reason", "时间对不上"));
    assertThat(asking.get(MINE).html().text()).contains("未获准认领", "原因：时间对不上");
    assertThat(post(keeper, one, one + "/refusal", Map.of("reason", "再说")).html().text())
        .contains("已经撤回或答复");
  }

  @Test
  void there_are_never_more_holders_than_places_whoever_accepts_at_once() {
    long post = ground.post(3);
    List<Long> takings =
        IntStream.range(0, 12).mapToObj(_ -> ground.asks(post, ground.volunteer())).toList();
    takings.parallelStream()
        .forEach(
            taking -> {
              try {
                ground.accept(taking);
              } catch (JoiningRefused full) {
                assertThat(full.refusals().toString()).contains("post.refused.full");
              }
            });
    assertThat(ground.known(post).held()).isEqualTo(3);
    assertThat(ground.known(post).standing(ground.today())).isEqualTo("FULL");
  }

  @Test
  void given_up_with_notice_the_place_is_kept_until_that_day() {
    long post = ground.post(1);
    long volunteer = ground.volunteer();
    Browser browser = people.logIn(ground.volunteers.withAccount(volunteer));
    long taking = ground.holds(post, volunteer);
    String form = MINE + "/" + taking + "/leaving";
    var over = post(browser, form, form, Map.of("lastDay", ground.today().minusDays(1).toString()));
    assertThat(over.status()).isEqualTo(422);
    assertThat(over.html().select("#f-lastDay-error").text()).isEqualTo("不能早于今天");

    post(
        browser,
        form,
        form,
        Map.of("lastDay", ground.today().plusDays(6).toString(), "reason", "要考试"));
    assertThat(ground.known(post).held()).isEqualTo(1);
    assertThat(ground.taking(taking).untilOn()).isEqualTo(ground.today().plusDays(7));
    assertThat(ground.taking(taking).holds(ground.today().plusDays(7))).isFalse();
    assertThat(keeper.get("/zhanjiang/notices").html().text()).contains("不再担任，请找人接上");
    long next = ground.asks(post, ground.volunteer());
    assertThatThrownBy(() -> ground.accept(next)).isInstanceOf(JoiningRefused.class);
  }

  @Test
  void given_up_today_the_place_is_free_tomorrow_and_taken_back_an_asking_is_gone() {
    long post = ground.post(1);
    long volunteer = ground.volunteer();
    Browser browser = people.logIn(ground.volunteers.withAccount(volunteer));
    String form = MINE + "/" + ground.asks(post, volunteer) + "/leaving";
    browser.submit(browser.get(form), Map.of());
    assertThat(browser.get(MINE).html().text()).contains("已撤回");
    assertThat(ground.known(post).asked()).isZero();
  }

  @Test
  void ended_by_the_keeper_everyone_reads_why_and_nobody_holds_it() {
    long post = ground.post(2);
    long holder = ground.volunteer();
    Browser holding = people.logIn(ground.volunteers.withAccount(holder));
    ground.holds(post, holder);
    long waiting = ground.asks(post, ground.volunteer());
    String page = "/zhanjiang/posts/" + post;
    post(keeper, page, page + "/end", Map.of("reason", "活动室要装修"));
    assertThat(keeper.get(page).html().select("main").text()).contains("已结束", "活动室要装修");
    assertThat(holding.get(MINE).html().text()).contains("已结束", "原因：活动室要装修");
    assertThat(holding.get("/zhanjiang/notices").html().text()).contains("活动室要装修");
    assertThat(ground.taking(waiting).state()).isEqualTo(TakingState.REFUSED);
    assertThat(ground.known(post).held()).isZero();
    assertThat(post(keeper, page, page + "/end", Map.of("reason", "再来")).status()).isEqualTo(422);
  }

  @Test
  void a_post_of_a_pairing_stands_on_its_page_and_ends_with_it() {
    long byArea = ground.place.accepted(Manner.BY_AREA);
    var refused = offer(Map.of("pairing", Long.toString(byArea)));
    assertThat(refused.html().select("#f-pairing-error").text()).contains("定点定岗");

    long pairing = ground.place.accepted(Manner.BY_POST);
    assertThat(offer(Map.of("pairing", Long.toString(pairing))).status()).isEqualTo(303);
    String page = "/zhanjiang/pairings/" + pairing;
    assertThat(keeper.get(page).html().select("main").text()).contains("志愿岗位", "课后辅导员");
    post(keeper, page, page + "/end", Map.of("reason", "公司搬走了"));
    assertThat(keeper.get("/zhanjiang/posts?state=ended&q=课后").html().select("main").text())
        .contains("已结束");
  }

  @Test
  void at_the_desk_a_post_is_given_by_number_and_never_beyond_its_places() {
    long post = ground.post(1);
    String page = "/zhanjiang/posts/" + post;
    var nobody = post(keeper, page, page + "/holders", Map.of("number", "4408009999999"));
    assertThat(nobody.html().select("#f-number-error").text()).contains("没有这个编号");
    String number = ground.facts(ground.volunteer()).number();
    assertThat(post(keeper, page, page + "/holders", Map.of("number", number)).status())
        .isEqualTo(303);
    assertThat(ground.known(post).held()).isEqualTo(1);
    String second = ground.facts(ground.volunteer()).number();
    var full = post(keeper, page, page + "/holders", Map.of("number", second));
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.html().select("#give").text()).contains("1 个名额已经满了");
    assertThat(ground.known(post).asked()).isZero();
  }

  @Test
  void fewer_places_than_holders_are_refused() {
    long post = ground.post(2);
    ground.holds(post, ground.volunteer());
    ground.holds(post, ground.volunteer());
    String page = "/zhanjiang/posts/" + post;
    Map<String, String> said = new HashMap<>(said());
    said.put("places", "1");
    assertThat(post(keeper, page + "/edit", page, said).html().select("#f-places-error").text())
        .contains("已有 2 人在岗");
    said.put("places", "5");
    assertThat(post(keeper, page + "/edit", page, said).status()).isEqualTo(303);
  }

  @Test
  void who_serves_no_more_holds_no_post() {
    long post = ground.post(1);
    long volunteer = ground.volunteer();
    ground.holds(post, volunteer);
    ground.volunteers.leave(volunteer);
    assertThat(ground.known(post).held()).isZero();
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_post() {
    long post = ground.post(1);
    long taking = ground.asks(post, ground.volunteer());
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/posts/" + post).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/post-takings/" + taking).status()).isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/posts/" + post).status()).isEqualTo(404);
  }

  @Test
  void programs_offer_ask_and_answer_once_for_each_key() {
    String offers = "/zhanjiang/api/communities/" + ground.place.community + "/posts";
    String body =
        """
        {"name":"门岗","task":"早高峰值守","places":1,"from":"%s","skills":[]}\
        """
            .formatted(ground.today());
    var made = keeper.json(offers, body, "offer" + ground.place.community);
    assertThat(made.status()).isEqualTo(201);
    assertThat(keeper.json(offers, body, "offer" + ground.place.community).body())
        .isEqualTo(made.body());
    String post = made.body().replaceAll("[^0-9]", "");

    long volunteer = ground.volunteer();
    Browser program = people.logIn(ground.volunteers.withAccount(volunteer));
    String asks = "/zhanjiang/api/open-posts/" + post + "/requests";
    var asked = program.json(asks, "{\"volunteer\":%d}".formatted(volunteer), "ask" + post);
    assertThat(asked.status()).isEqualTo(201);
    assertThat(program.get("/zhanjiang/api/my-posts").body()).contains("\"state\":\"ASKED\"");
    String taking = "/zhanjiang/api/post-takings/" + asked.body().replaceAll("[^0-9]", "");
    assertThat(keeper.json(taking + "/refusal", "{}", "no" + post).status()).isEqualTo(422);
    assertThat(keeper.json(taking + "/acceptance", "{}", "yes" + post).body())
        .contains("\"state\":\"HOLDS\"");
    assertThat(keeper.get("/zhanjiang/api/posts/" + post).body()).contains("\"held\":1");
    assertThat(keeper.get("/zhanjiang/api/posts/" + post + "/takings").body())
        .contains("\"total\":1");
    assertThat(
            keeper
                .json("/zhanjiang/api/posts/" + post + "/end", "{\"reason\":\"x\"}", "end" + post)
                .body())
        .contains("endedReason");
  }

  private Browser.Answer offer(Map<String, String> more) {
    Map<String, String> said = new HashMap<>(said());
    said.putAll(more);
    String base = "/zhanjiang/communities/" + ground.place.community + "/posts";
    return post(keeper, base + "/new", base, said);
  }

  private Map<String, String> said() {
    return Map.of(
        "name", "课后辅导员",
        "task", "周三下午陪孩子做作业",
        "places", "2",
        "from", ground.today().toString(),
        "minimumAge", "16");
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
