package org.linli.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.joining.JoiningRefused;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Volunteers give minutes served for what communities offer (爱心回馈, ZJ-8, BB-7): redeemed on the
 * phone, handed over by a clerk, refunded or expired; the hours served stay.
 */
@LinliTest
class TimeBankTest {

  private final LinliServer server;
  private final People people;
  private final TimeGround ground;
  private final Browser keeper;

  TimeBankTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new TimeGround(server, "zhanjiang", "440802001");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
  }

  @Test
  void a_keeper_offers_something_and_what_is_wrong_stands_beside_its_field() {
    String base = "/zhanjiang/communities/" + ground.place.community + "/offers";
    Map<String, String> said = new HashMap<>(Map.of("kind", "GOODS", "title", "米一袋"));
    said.put("price", "0");
    var wrong = post(keeper, base + "/new", base, said);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-price-error").text()).contains("1");
    assertThat(wrong.html().select("#f-title").val()).isEqualTo("米一袋");

    said.putAll(Map.of("price", "120", "stock", "3", "what", "五斤装", "giver", "爱心超市"));
    said.putAll(Map.of("place", "服务站", "from", ground.today().toString()));
    var made = post(keeper, base + "/new", base, said);
    assertThat(made.status()).isEqualTo(303);
    assertThat(keeper.get(made.header("Location")).html().select("main").text())
        .contains("米一袋", "120 分钟", "剩 3 份，共 3 份", "可兑换");
    assertThat(new Browser(server).get("/zhanjiang/time-bank/offers?q=米一袋").html().text())
        .contains("米一袋");
  }

  @Test
  void redeemed_on_the_phone_it_is_handed_over_by_its_code_and_hours_served_stay() {
    long offer = ground.offer(2);
    long volunteer = ground.served(100);
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    String page = "/zhanjiang/time-bank/offers/" + offer;
    var about = phone.get(page);
    assertThat(about.html().select("main").text()).contains("可用 100 分钟", "用 60 分钟兑换");
    String own = phone.submit(about, Map.of()).header("Location");
    assertThat(phone.submit(about, Map.of()).header("Location")).as("pressed twice").isEqualTo(own);
    assertThat(ground.purse(volunteer)).isEqualTo(new Purse(40, 60));
    long id = Long.parseLong(own.replaceAll(".*/", ""));
    String code = ground.redemption(id).code();
    assertThat(phone.get(own).html().select("main").text())
        .contains(ground.redemption(id).readableCode(), "待领取");
    assertThat(keeper.get("/zhanjiang/notices").html().text()).contains("有人兑换了“洗衣液一瓶”");

    String desk = keeper.get("/zhanjiang/redemptions?code=" + code).header("Location");
    assertThat(desk).isEqualTo("/zhanjiang/redemptions/" + id + "?code=" + code);
    String one = "/zhanjiang/redemptions/" + id;
    var other = post(keeper, one, one + "/handing-over", Map.of("code", "0000 000"));
    assertThat(other.html().select("#f-code-error").text()).contains("兑换码不对");
    assertThat(post(keeper, one, one + "/handing-over", Map.of()).html().text()).contains("请输入兑换码");
    assertThat(post(keeper, one, one + "/handing-over", Map.of("code", code)).status())
        .isEqualTo(303);
    assertThat(post(keeper, one, one + "/handing-over", Map.of("code", code)).status())
        .isEqualTo(422);
    assertThat(phone.get(own).html().select("main").text()).contains("已领取");
    assertThat(ground.purse(volunteer)).isEqualTo(new Purse(40, 0));
    assertThat(ground.hoursServed(volunteer)).isEqualTo(100);
    assertThat(phone.get("/zhanjiang/my-time").header("Location"))
        .isEqualTo("/zhanjiang/my-time/" + volunteer);
    assertThat(phone.get("/zhanjiang/my-time/" + volunteer).html().select("main").text())
        .contains("40 分钟", "+100", "-60", "兑换不会减少");
    assertThat(Tables.audited(server, "zhanjiang", "redemption", id))
        .contains("redemption.made", "redemption.handed-over");
  }

  @Test
  void refunded_with_a_reason_minutes_and_piece_come_back() {
    long offer = ground.offer(1);
    long volunteer = ground.served(60);
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    long id = ground.redeem(offer, volunteer);
    String one = "/zhanjiang/redemptions/" + id;
    assertThat(post(keeper, one, one + "/refund", Map.of("reason", "")).status()).isEqualTo(422);
    post(keeper, one, one + "/refund", Map.of("reason", "供货商没有送到"));
    assertThat(phone.get("/zhanjiang/my-redemptions/" + id).html().text())
        .contains("已退回时长", "供货商没有送到");
    assertThat(phone.get("/zhanjiang/notices").html().text()).contains("供货商没有送到");
    assertThat(ground.purse(volunteer)).isEqualTo(new Purse(60, 0));
    assertThat(ground.known(offer).left()).isEqualTo(1);

    long again = ground.redeem(offer, volunteer);
    String own = "/zhanjiang/my-redemptions/" + again;
    post(phone, own, own + "/cancellation", Map.of());
    assertThat(phone.get(own).html().text()).contains("本人取消");
    assertThat(ground.purse(volunteer).balance()).isEqualTo(60);
  }

  @Test
  void what_nobody_came_for_expires_at_night_and_is_not_handed_over_after_its_last_day() {
    long volunteer = ground.served(60);
    long offer = ground.offer(1);
    long id = ground.redeem(offer, volunteer);
    ground.overdue(id);
    String one = "/zhanjiang/redemptions/" + id;
    var late = post(keeper, "/zhanjiang/", one + "/handing-over", Map.of("known", "true"));
    assertThat(late.status()).isEqualTo(422);
    ground.night();
    assertThat(ground.redemption(id).state()).isEqualTo(RedemptionState.EXPIRED);
    assertThat(ground.purse(volunteer)).isEqualTo(new Purse(60, 0));
    assertThat(ground.known(offer).left()).isEqualTo(1);
  }

  @Test
  void the_last_piece_goes_to_one_alone() {
    long offer = ground.offer(1);
    List<Long> all = IntStream.range(0, 6).mapToObj(_ -> ground.served(60)).toList();
    AtomicInteger got = new AtomicInteger();
    all.parallelStream().forEach(one -> count(got, offer, one));
    assertThat(got).hasValue(1);
    assertThat(ground.known(offer).taken()).isEqualTo(1);
  }

  @Test
  void the_last_minutes_are_spent_once() {
    long volunteer = ground.served(60);
    List<Long> offers = IntStream.range(0, 6).mapToObj(_ -> ground.offer(null)).toList();
    AtomicInteger got = new AtomicInteger();
    offers.parallelStream().forEach(offer -> count(got, offer, volunteer));
    assertThat(got).hasValue(1);
    assertThat(ground.purse(volunteer)).isEqualTo(new Purse(0, 60));
  }

  @Test
  void a_correction_after_the_minutes_were_spent_shows_as_a_debt_that_blocks_until_served() {
    long volunteer = ground.served(0);
    var from = TimeGround.SERVED_ON.atTime(1, 0).toInstant(ZoneOffset.UTC);
    long entry = ground.hours.serve(ground.place.community, volunteer, from, 90);
    long offer = ground.offer(null);
    ground.redeem(offer, volunteer);
    ground.hours.reverse(entry);
    Purse purse = ground.purse(volunteer);
    assertThat(purse.balance()).isZero();
    assertThat(purse.debt()).isEqualTo(60);
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    assertThat(phone.get("/zhanjiang/time-bank/offers/" + offer).html().select("main").text())
        .contains("欠 60 分钟");
    ground.hours.credit(ground.place.community, volunteer, TimeGround.SERVED_ON, 119);
    assertThatThrownBy(() -> ground.redeem(offer, volunteer)).isInstanceOf(JoiningRefused.class);
    ground.hours.credit(ground.place.community, volunteer, TimeGround.SERVED_ON, 1);
    assertThat(ground.redemption(ground.redeem(offer, volunteer)).isWaiting()).isTrue();
  }

  @Test
  void ended_by_the_keeper_whoever_waits_gets_the_minutes_back() {
    long offer = ground.offer(null);
    long volunteer = ground.served(60);
    long id = ground.redeem(offer, volunteer);
    String page = "/zhanjiang/offers/" + offer;
    post(keeper, page, page + "/end", Map.of("reason", "合作到期"));
    assertThat(keeper.get(page).html().select("main").text()).contains("已下架", "合作到期");
    assertThat(ground.redemption(id).state()).isEqualTo(RedemptionState.REFUNDED);
    assertThat(ground.purse(volunteer).balance()).isEqualTo(60);
    assertThatThrownBy(() -> ground.redeem(offer, volunteer)).isInstanceOf(JoiningRefused.class);
  }

  @Test
  void minutes_never_lapse_unless_the_tenant_says_so_and_the_oldest_are_spent_first() {
    TimeGround there = new TimeGround(server, "dongguan", "441900003");
    long volunteer = there.volunteers.approved(there.place.community);
    there.hours.credit(there.place.community, volunteer, there.today().minusMonths(13), 100);
    there.hours.credit(there.place.community, volunteer, there.today(), 50);
    there.redeem(there.offer(null), volunteer);
    there.night();
    assertThat(there.purse(volunteer).balance()).isEqualTo(90);

    Browser administrator = people.logIn("dongguan", Role.TENANT_ADMINISTRATOR);
    String rule = "/dongguan/time-bank/rule";
    assertThat(
            post(administrator, rule, rule, Map.of("collectDays", "", "lapseMonths", "3")).status())
        .isEqualTo(422);
    post(administrator, rule, rule, Map.of("collectDays", "20", "lapseMonths", "12"));
    there.night();
    there.night();
    assertThat(there.purse(volunteer).balance()).isEqualTo(50);
    assertThat(there.hoursServed(volunteer)).isEqualTo(150);
  }

  @Test
  void the_running_server_can_neither_change_nor_delete_the_book() {
    long volunteer = ground.served(60);
    for (String sql : List.of("UPDATE time_entry SET minutes = 1", "DELETE FROM time_entry")) {
      assertThatThrownBy(
              () ->
                  ground.run(
                      () ->
                          server.get(Sql.class).update(sql + " WHERE volunteer_id = ?", volunteer)))
          .hasStackTraceContaining("denied");
    }
  }

  @Test
  void who_serves_no_more_gets_back_what_waits() {
    long volunteer = ground.served(60);
    long id = ground.redeem(ground.offer(1), volunteer);
    ground.volunteers.leave(volunteer);
    assertThat(ground.redemption(id).state()).isEqualTo(RedemptionState.REFUNDED);
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_thing() {
    long offer = ground.offer(1);
    long id = ground.redeem(offer, ground.served(60));
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/offers/" + offer).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/redemptions/" + id).status()).isEqualTo(404);
    assertThat(
            elsewhere
                .get("/zhanjiang/redemptions?code=" + ground.redemption(id).code())
                .html()
                .text())
        .contains("没有这个兑换码");
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/redemptions/" + id).status()).isEqualTo(404);
    Browser stranger = people.logIn(ground.volunteers.withAccount(ground.served(0)));
    assertThat(stranger.get("/zhanjiang/my-redemptions/" + id).status()).isEqualTo(404);
  }

  @Test
  void programs_offer_redeem_and_hand_over_once_for_each_key() {
    String offers = "/zhanjiang/api/communities/" + ground.place.community + "/offers";
    String body =
        """
        {"kind":"SERVICE","title":"理发一次","what":"剪发","giver":"社区","place":"服务站","price":30,\
        "from":"%s"}\
        """
            .formatted(ground.today());
    String key = UUID.randomUUID().toString();
    var made = keeper.json(offers, body, key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(keeper.json(offers, body, key).body()).isEqualTo(made.body());
    String offer = made.body().replaceAll("[^0-9]", "");
    long volunteer = ground.served(50);
    Browser program = people.logIn(ground.volunteers.withAccount(volunteer));
    String redeems = "/zhanjiang/api/time-bank/offers/" + offer + "/redemptions";
    String who = "{\"volunteer\":%d}".formatted(volunteer);
    var redeemed = program.json(redeems, who, key);
    assertThat(redeemed.status()).isEqualTo(201);
    assertThat(program.json(redeems, who, key).body()).isEqualTo(redeemed.body());
    var refused = program.json(redeems, who, key + "2");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("需要 30 分钟，可用 20 分钟");
    assertThat(program.get("/zhanjiang/api/my-time/" + volunteer).body())
        .contains("\"balance\":20", "\"held\":30");
    assertThat(program.get("/zhanjiang/api/my-redemptions").body()).contains("\"code\":\"");
    String one = "/zhanjiang/api/redemptions/" + redeemed.body().replaceAll("[^0-9]", "");
    assertThat(keeper.get(one).body()).contains("WAITING").doesNotContain("\"code\":\"");
    assertThat(keeper.json(one + "/handing-over", "{\"code\":\"1\"}", key + "3").status())
        .isEqualTo(422);
    assertThat(keeper.json(one + "/handing-over", "{\"known\":true}", key + "4").body())
        .contains("HANDED_OVER");
  }

  private void count(AtomicInteger got, long offer, long volunteer) {
    try {
      ground.redeem(offer, volunteer);
      got.incrementAndGet();
    } catch (JoiningRefused refused) {
      assertThat(refused.refusals()).isNotEmpty();
    }
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
