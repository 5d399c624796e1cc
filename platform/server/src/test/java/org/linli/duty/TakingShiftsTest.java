package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.joining.JoiningRefused;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** Shifts are taken, left, stood in for and served; who has one is told in time. */
@LinliTest
class TakingShiftsTest {

  private static final String MINE = DutyGround.MINE;

  private final LinliServer server;
  private final People people;
  private final DutyGround ground;
  private final Browser clerk;

  TakingShiftsTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new DutyGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
  }

  @Test
  void a_shift_without_anyone_is_seen_offered_taken_left_and_a_stand_in_found() {
    long shift = ground.shift(1, 2);
    long first = ground.volunteer();
    long second = ground.volunteer();
    Browser phone = people.logIn(ground.volunteers.withAccount(first));
    Browser other = people.logIn(ground.volunteers.withAccount(second));
    assertThat(clerk.get("/zhanjiang/").html().text()).contains("1 个班次没有人");
    var gaps = clerk.get("/zhanjiang/duty");
    assertThat(gaps.html().select("#empty").text()).contains("便民服务岗");
    clerk.submitTo("/zhanjiang/duty-shifts/" + shift + "/offers", gaps);

    assertThat(phone.get("/zhanjiang/notices").html().text()).contains("还缺人：便民服务岗");
    assertThat(phone.get("/zhanjiang/").html().text()).contains("1 个班次请您来顶");
    assertThat(DutyGround.take(phone, shift, first).status()).isEqualTo(303);
    assertThat(phone.get(MINE).html().select("#held").text()).contains("花园志愿服务站", "便民服务岗");
    assertThat(other.get(MINE).html().select("#offered")).isEmpty();
    assertThat(DutyGround.take(other, shift, second).html().select("[role=alert]").text())
        .contains("满");
    assertThat(clerk.get("/zhanjiang/").html().text()).doesNotContain("个班次没有人");

    String leave = MINE + "/" + shift + "/leave";
    String form = leave + "?volunteer=" + first;
    assertThat(phone.postFrom(form, leave, Map.of("volunteer", "" + first)).status())
        .isEqualTo(422);
    assertThat(
            phone.postFrom(form, leave, Map.of("volunteer", "" + first, "reason", "发烧了")).status())
        .isEqualTo(303);
    assertThat(clerk.get("/zhanjiang/notices").html().text()).contains("有人请假，请找人顶班");
    assertThat(clerk.get("/zhanjiang/duty-shifts/" + shift).html().select("main").text())
        .contains("还没有人顶班", "原因：发烧了");
    assertThat(DutyGround.take(other, shift, second).status()).isEqualTo(303);
    assertThat(ground.line(shift).absent())
        .singleElement()
        .satisfies(one -> assertThat(one.standIn()).isNotEmpty());
    assertThat(phone.get("/zhanjiang/notices").html().text()).contains("已有人替您顶班");
    assertThat(Tables.audited(server, "zhanjiang", "duty-shift", shift))
        .contains("dutyShift.offered", "dutyShift.taken", "dutyShift.left");
  }

  @Test
  void the_last_place_of_a_shift_goes_to_exactly_one_however_many_take_it_at_once() {
    long shift = ground.shift(1, 2);
    List<Long> all = IntStream.range(0, 8).mapToObj(_ -> ground.volunteer()).toList();
    AtomicInteger won = new AtomicInteger();
    all.parallelStream()
        .forEach(
            one -> {
              try {
                ground.take(shift, one);
                won.incrementAndGet();
              } catch (JoiningRefused late) {
                assertThat(late.refusals().toString()).contains("activity.refused.full");
              }
            });
    assertThat(won).hasValue(1);
    assertThat(ground.known(shift).taken()).isEqualTo(1);
    assertThat(ground.line(shift).people()).hasSize(1);
  }

  @Test
  void the_clerk_puts_people_on_by_number_and_who_is_elsewhere_then_is_refused_with_the_reason() {
    long shift = ground.shift(1, 3);
    long volunteer = ground.volunteer();
    ground.take(shift, volunteer);
    long clash = ground.shift(1, 3);
    String page = "/zhanjiang/duty-shifts/" + clash;
    var refused =
        clerk.postFrom(page, page + "/people", Map.of("number", ground.facts(volunteer).number()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#put").text()).contains("便民服务岗");
    assertThat(clerk.postFrom(page, page + "/people", Map.of("number", "4408009999999")).status())
        .isEqualTo(422);
    String free = ground.facts(ground.volunteer()).number();
    assertThat(clerk.postFrom(page, page + "/people", Map.of("number", free)).status())
        .isEqualTo(303);
    assertThat(ground.line(clash).state()).isEqualTo("COVERED");
  }

  @Test
  void who_has_a_shift_is_told_in_advance_exactly_once() {
    long shift = ground.shift(1, 3);
    long volunteer = ground.volunteer();
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    ground.take(shift, volunteer);
    remind();
    assertThat(phone.get("/zhanjiang/notices").html().text()).doesNotContain("来不了请提前请假");
    ground.move(shift, 600, 720);
    remind();
    remind();
    assertThat(phone.get("/zhanjiang/notices").html().select(".notice-text").eachText())
        .filteredOn(one -> one.contains("来不了请提前请假"))
        .hasSize(1);
  }

  @Test
  void hours_come_by_attendance_and_who_never_came_stands_in_the_figures() {
    long shift = ground.shift(2, 1);
    long came = ground.volunteer();
    long absent = ground.volunteer();
    ground.take(shift, came);
    ground.take(shift, absent);
    ground.move(shift, -180, -60);
    Shift known = ground.known(shift);
    Instant from = known.from().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).plusSeconds(60);
    var entered =
        clerk.json(
            "/zhanjiang/api/sessions/" + known.session() + "/attendance/entries",
            "{\"volunteer\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(came, from, from.plusSeconds(5400)),
            "came" + shift);
    assertThat(entered.body()).contains("POSTED");
    assertThat(
            ground.count(
                "SELECT COALESCE(SUM(minutes), 0) FROM ledger_entry WHERE session_id = ?",
                known.session()))
        .isEqualTo(90);
    assertThat(ground.line(shift).people())
        .extracting(Roster.Person::state)
        .containsExactlyInAnyOrder("CAME", "NO_SHOW");
    assertThat(clerk.get("/zhanjiang/duty-shifts/" + shift).html().select("#people").text())
        .contains("已到岗", "未到岗");
    assertThat(ground.here(() -> server.get(DutyPages.class).figures(List.of(ground.station))))
        .hasEntrySatisfying(
            ground.station,
            one -> {
              assertThat(one.places()).isEqualTo(2);
              assertThat(one.noShows()).isEqualTo(1);
            });
    assertThatThrownBy(() -> ground.leave(shift, absent)).isInstanceOf(Refused.class);
  }

  @Test
  void a_shift_is_left_by_asking_for_leave_and_not_by_taking_the_sign_up_back() {
    long shift = ground.shift(1, 4);
    long volunteer = ground.volunteer();
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    ground.take(shift, volunteer);
    var mine = phone.get("/zhanjiang/my-activities");
    assertThat(mine.html().select("main").text()).contains("值班请假");
    long signUp = ground.count("SELECT id FROM sign_up WHERE volunteer_id = ?", volunteer);
    assertThat(
            phone
                .postFrom(
                    "/zhanjiang/my-activities",
                    "/zhanjiang/sign-ups/" + signUp + "/cancellation",
                    Map.of())
                .status())
        .isEqualTo(409);
    assertThat(ground.known(shift).taken()).isEqualTo(1);
  }

  @Test
  void a_pattern_that_ends_takes_its_shifts_along_and_who_had_one_reads_why() {
    long post = ground.post(1);
    LocalDate first = ground.today().plusDays(2);
    ground.serve(post, DutyGround.weekly(post, first.getDayOfWeek(), first, false));
    Shift shift = ground.only(post);
    long volunteer = ground.volunteer();
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    ground.take(shift.id(), volunteer);
    String page = "/zhanjiang/duty-posts/" + post;
    assertThat(
            clerk
                .postFrom(
                    page,
                    "/zhanjiang/duty-patterns/" + shift.pattern() + "/end",
                    Map.of("last", ground.today().toString(), "reason", "活动室装修"))
                .status())
        .isEqualTo(303);
    assertThat(ground.ahead(post)).isEmpty();
    assertThat(phone.get("/zhanjiang/notices").html().text()).contains("活动室装修");
    ground.run(() -> server.get(MakingShifts.class).here());
    assertThat(ground.ahead(post)).isEmpty();
  }

  private void remind() {
    ground.run(() -> server.get(RemindingOfDuty.class).here());
  }
}
