package org.linli.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * Teams book the spaces opened to them (无偿开放, GD-9) without clashes, give them back, and are seen
 * to have come or not.
 */
@LinliTest
class SpaceBookingTest {

  private static final String MINE = "/zhanjiang/my-space-bookings";

  private final LinliServer server;
  private final People people;
  private final SpaceGround ground;
  private final Browser keeper;

  SpaceBookingTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new SpaceGround(server, "zhanjiang", "440802001");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
  }

  @Test
  void a_clash_is_refused_with_who_has_it_and_when_it_is_free_next() {
    long space = ground.space(false);
    SpaceGround.Led first = ground.led("先到的队");
    SpaceGround.Led second = ground.led("后到的队");
    Browser one = people.logIn(first.login());
    Browser other = people.logIn(second.login());
    assertThat(book(one, space, first.team(), "9:00", "11:00").status()).isEqualTo(303);

    var refused = book(other, space, second.team(), "10:00", "12:00");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-from-error").text())
        .isEqualTo(
            "先到的队 已经约了 %s 09:00-11:00；下一个空闲时段是 %s 11:00-13:00"
                .formatted(ground.wednesday(), ground.wednesday()));
    assertThat(refused.html().select("#f-purpose").val()).isEqualTo("读绘本");
    assertThat(book(other, space, second.team(), "11:00", "13:00").status()).isEqualTo(303);
    assertThat(other.get(MINE).html().text()).contains("11:00-13:00", "已约好");
    assertThat(other.get(MINE).html().text()).doesNotContain("09:00-11:00");
  }

  @Test
  void of_many_who_want_the_same_time_at_once_exactly_one_has_it() {
    long space = ground.space(false);
    List<SpaceGround.Led> teams =
        IntStream.range(0, 8).mapToObj(number -> ground.led("抢场地队" + number)).toList();
    AtomicInteger refused = new AtomicInteger();
    teams.parallelStream()
        .forEach(
            one -> {
              try {
                ground.book(space, one.team(), ground.wednesday(), "14:00-16:00");
              } catch (Refused clash) {
                assertThat(clash.messageKey()).isEqualTo("space.refused.taken");
                refused.incrementAndGet();
              }
            });
    assertThat(refused).hasValue(7);
    assertThat(
            ground.place.here(
                () ->
                    server
                        .get(BookingTable.class)
                        .held(space, ground.wednesday(), ground.wednesday())))
        .hasSize(1);
  }

  @Test
  void only_its_own_leader_or_a_keeper_books_for_a_team() {
    long space = ground.space(false);
    SpaceGround.Led led = ground.led("守望队");
    Browser stranger = people.logIn(ground.led("别的队").login());
    assertThat(book(stranger, space, led.team(), "9:00", "10:00").html().text())
        .contains("请选自己带的队");
    assertThat(book(keeper, space, led.team(), "9:00", "10:00").status()).isEqualTo(303);
    Browser resident = people.logIn("zhanjiang", Role.RESIDENT);
    assertThat(
            resident
                .get("/zhanjiang/open-spaces/" + space + "?week=" + ground.wednesday())
                .html()
                .select("main")
                .text())
        .contains("预约要由志愿服务队的队长", "守望队");
  }

  @Test
  void outside_its_hours_over_its_capacity_and_in_the_past_it_is_not_given() {
    long space = ground.space(false);
    long team = ground.led("夜读队").team();
    LocalDate sunday = ground.wednesday().plusDays(4);
    assertRefused("space.refused.notThen", space, team, ground.wednesday(), "16:30-18:00");
    assertRefused("space.refused.notThatDay", space, team, sunday, "9:00-10:00");
    assertRefused("space.refused.past", space, team, ground.today().minusDays(7), "9:00-10:00");
    assertThatThrownBy(
            () ->
                ground.run(
                    () ->
                        server
                            .get(BookingSpaces.class)
                            .book(
                                space,
                                new BookingSaid(
                                    team, null, "大会", 41, ground.wednesday(), new Span(540, 600)),
                                Set.of(team),
                                SpaceGround.CLERK)))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.messageKey()).isEqualTo("space.refused.capacity"));
  }

  @Test
  void where_somebody_has_to_say_yes_the_time_is_kept_and_the_answer_reaches_the_leader() {
    long space = ground.space(true);
    SpaceGround.Led led = ground.led("待批队");
    Browser leader = people.logIn(led.login());
    book(leader, space, led.team(), "9:00", "11:00");
    assertThat(leader.get(MINE).html().text()).contains("等答复");
    assertThat(keeper.get("/zhanjiang/notices").html().text()).contains("待批队 想用“二楼活动室”");
    assertThat(keeper.get("/zhanjiang/communities/" + ground.place.community).html().text())
        .contains("1 个场地预约等答复");
    assertRefused(
        "space.refused.taken", space, ground.led("迟到队").team(), ground.wednesday(), "10:00-12:00");

    String list = "/zhanjiang/space-bookings?state=asked&space=" + space;
    String one = keeper.get(list).html().select("tbody th a").attr("href");
    keeper.submitTo(one + "/acceptance", keeper.get(one));
    assertThat(leader.get(MINE).html().text()).contains("已约好");
    assertThat(leader.get("/zhanjiang/notices").html().text()).contains("已经预约好");

    assertThat(post(keeper, one, one + "/cancellation", Map.of("reason", "")).status())
        .isEqualTo(422);
    post(keeper, one, one + "/cancellation", Map.of("reason", "那天要做核酸点"));
    assertThat(leader.get("/zhanjiang/notices").html().text()).contains("取消了：那天要做核酸点");
  }

  @Test
  void a_leader_gives_it_back_with_a_reason_and_the_time_is_free_again() {
    long space = ground.space(false);
    SpaceGround.Led led = ground.led("退场队");
    Booking made = ground.book(space, led.team(), ground.wednesday(), "9:00-11:00");
    Browser leader = people.logIn(led.login());
    String mine = MINE + "/" + made.id();
    post(leader, mine, mine + "/cancellation", Map.of("reason", "下大雨"));
    assertThat(leader.get(mine).html().text()).contains("已取消", "下大雨");
    assertThat(keeper.get("/zhanjiang/notices").html().text()).contains("退场队 不用“二楼活动室”");
    ground.book(space, ground.led("接着用队").team(), ground.wednesday(), "9:00-11:00");
    assertThat(people.logIn(ground.led("外人队").login()).get(mine).status()).isEqualTo(404);
    assertThat(Tables.audited(server, "zhanjiang", "space-booking", made.id()))
        .contains("space.given-back");
  }

  @Test
  void whether_the_team_came_is_noted_and_who_did_not_come_is_seen() {
    long space = ground.space(false);
    SpaceGround.Led led = ground.led("爽约队");
    LocalDate past = ground.wednesday().minusDays(7);
    long used = past(space, led.team(), past, 9);
    long unused = past(space, led.team(), past, 14);
    assertThat(keeper.get("/zhanjiang/space-bookings?state=unnoted&space=" + space).html().text())
        .contains("09:00-11:00", "14:00-16:00");
    note(used, "yes");
    note(unused, "no");
    assertThat(keeper.get("/zhanjiang/spaces/" + space).html().select("main").text())
        .contains("用了 2 小时", "约了没来 1 次");
    assertThat(keeper.get("/zhanjiang/space-bookings/" + unused).html().select("main").text())
        .contains("约了没来", "这个队近半年约了没来 1 次");
  }

  private void assertRefused(String key, long space, long team, LocalDate day, String span) {
    assertThatThrownBy(() -> ground.book(space, team, day, span))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.messageKey()).isEqualTo(key));
  }

  private long past(long space, long team, LocalDate day, int hour) {
    BookingSaid said =
        new BookingSaid(team, null, "读绘本", 10, day, new Span(hour * 60, hour * 60 + 120));
    return ground.place.here(
        () -> server.get(BookingTable.class).add(space, said, BookingState.BOOKED, 7));
  }

  private void note(long booking, String used) {
    String page = "/zhanjiang/space-bookings/" + booking;
    assertThat(post(keeper, page, page + "/use", Map.of("used", used)).status()).isEqualTo(303);
  }

  private Browser.Answer book(Browser who, long space, long team, String from, String to) {
    String page = "/zhanjiang/open-spaces/" + space;
    return post(
        who,
        page + "/bookings/new",
        page + "/bookings",
        Map.of(
            "team",
            "" + team,
            "day",
            ground.wednesday().toString(),
            "from",
            from,
            "to",
            to,
            "purpose",
            "读绘本",
            "people",
            "10"));
  }

  private static Browser.Answer post(
      Browser who, String page, String path, Map<String, String> fields) {
    return who.postFrom(page, path, fields);
  }
}
