package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.activity.SessionKind;
import org.linli.activity.Sessions;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.division.Sql;
import org.linli.joining.JoiningRefused;
import org.linli.station.StationPagePart;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * Duty at a station (值班, ZJ-13): a weekly pattern becomes shifts, shifts are sessions whose hours
 * come by attendance, leave and stand-ins, notice in advance once, and who never came.
 */
@LinliTest
class DutyTest {

  private static final String MINE = "/zhanjiang/my-duty";

  private final LinliServer server;
  private final People people;
  private final DutyGround ground;
  private final Browser clerk;

  DutyTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new DutyGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
  }

  @Test
  void a_clerk_adds_a_post_and_a_week_and_the_shifts_of_four_weeks_are_there_once() {
    String station = "/zhanjiang/stations/" + ground.station + "/duty";
    var wrong = post(station + "/posts/new", station + "/posts", Map.of("name", "便民服务岗"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-task-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-name").val()).isEqualTo("便民服务岗");
    var made =
        post(
            station + "/posts/new",
            station + "/posts",
            Map.of(
                "name", "便民服务岗",
                "task", "接待居民",
                "people", "2",
                "risks", "往返注意安全",
                "contact", "0759-1234567"));
    assertThat(made.status()).isEqualTo(303);
    String page = made.header("Location");
    var none = post(page, page + "/patterns", Map.of("from", "11:00", "to", "09:00"));
    assertThat(none.html().select("[role=alert]").text()).contains("至少选一天");

    LocalDate first = ground.today().plusDays(1);
    Map<String, String> weekly =
        Map.of(
            "weekdays",
            first.getDayOfWeek().name(),
            "from",
            "09:00",
            "to",
            "11:30",
            "fromOn",
            first.toString());
    assertThat(post(page, page + "/patterns", weekly).status()).isEqualTo(303);
    long post = Long.parseLong(page.replaceAll(".*/", ""));
    List<Shift> made4 = ground.ahead(post);
    assertThat(made4).hasSize(4).allSatisfy(one -> assertThat(one.people()).isEqualTo(2));
    assertThat(ground.here(() -> server.get(Sessions.class).find(made4.getFirst().session())))
        .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(SessionKind.DUTY));

    ground.run(() -> server.get(MakingShifts.class).here());
    ground.run(() -> server.get(MakingShifts.class).here());
    assertThat(ground.ahead(post)).hasSize(4);
    assertThat(post(page, page + "/patterns", weekly).html().select("[role=alert]").text())
        .contains("这个时间已经有安排");
    assertThat(clerk.get(station + "?week=" + first).html().select("main").text())
        .contains("便民服务岗", "没有人", "每班 2 人");
    assertThat(clerk.get("/zhanjiang/activities").body()).doesNotContain("便民服务岗");
    assertThat(Tables.audited(server, "zhanjiang", "duty-post", post))
        .contains("dutyPost.added", "dutyPost.served");
  }

  @Test
  void public_holidays_are_left_out_where_the_pattern_says_so() {
    LocalDate holiday = ground.today().plusDays(16);
    Sql sql = server.get(Sql.class);
    long post = ground.post(1);
    ground.run(
        () ->
            sql.update(
                "INSERT INTO working_day_exception (day, works, name) VALUES (?, FALSE, '试假')",
                Date.valueOf(holiday)));
    try {
      DayOfWeek day = holiday.getDayOfWeek();
      ground.serve(post, DutyGround.weekly(post, day, ground.today().plusDays(1), true));
      assertThat(ground.ahead(post))
          .isNotEmpty()
          .noneSatisfy(one -> assertThat(one.day()).isEqualTo(holiday));
    } finally {
      ground.run(
          () ->
              sql.update("DELETE FROM working_day_exception WHERE day = ?", Date.valueOf(holiday)));
    }
  }

  @Test
  void office_duty_of_own_staff_is_listed_and_gives_no_session_and_no_hours_LAW_5() {
    DutyDetails office =
        new DutyDetails("窗口", "办公值班", 1, 0, java.util.Set.of(), "无", "12345", false);
    assertThatThrownBy(
            () ->
                ground.run(
                    () ->
                        server
                            .get(KeepingPosts.class)
                            .add(ground.station, office, DutyGround.CLERK)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("duty.refused.office");

    long post =
        ground.here(
            () ->
                server
                    .get(KeepingPosts.class)
                    .add(ground.station, DutyGround.details(1, true), DutyGround.CLERK));
    LocalDate day = ground.today().plusDays(1);
    ground.serve(
        post,
        new Pattern(
            0,
            post,
            day.getDayOfWeek(),
            LocalTime.of(8, 30),
            LocalTime.of(12, 0),
            day,
            day,
            false,
            "李主任"));
    Shift shift = ground.only(post);
    assertThat(shift.session()).isNull();
    String week = "/zhanjiang/stations/" + ground.station + "/duty";
    assertThat(clerk.get(week + "?week=" + day).html().select("main").text())
        .contains("李主任", "工作人员值班");
    assertThat(clerk.get(week + "/print?week=" + day).body()).contains("李*任").doesNotContain("李主任");
    assertThatThrownBy(() -> ground.take(shift.id(), ground.volunteer()))
        .hasMessageContaining("ownStaffShift");
    assertThat(
            Tables.rows(
                    server, "zhanjiang", "SELECT staff FROM duty_pattern WHERE post_id = ?", post)
                .toString())
        .doesNotContain("李主任");
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
    assertThat(take(phone, shift, first).status()).isEqualTo(303);
    assertThat(phone.get(MINE).html().select("#held").text()).contains("花园志愿服务站", "便民服务岗");
    assertThat(other.get(MINE).html().select("#offered")).isEmpty();
    assertThat(take(other, shift, second).html().select("[role=alert]").text()).contains("满");
    assertThat(clerk.get("/zhanjiang/").html().text()).doesNotContain("个班次没有人");

    String leave = MINE + "/" + shift + "/leave";
    String form = leave + "?volunteer=" + first;
    assertThat(post(phone, form, leave, Map.of("volunteer", "" + first)).status()).isEqualTo(422);
    assertThat(post(phone, form, leave, Map.of("volunteer", "" + first, "reason", "发烧了")).status())
        .isEqualTo(303);
    assertThat(clerk.get("/zhanjiang/notices").html().text()).contains("有人请假，请找人顶班");
    assertThat(clerk.get("/zhanjiang/duty-shifts/" + shift).html().select("main").text())
        .contains("还没有人顶班", "原因：发烧了");
    assertThat(take(other, shift, second).status()).isEqualTo(303);
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
    var refused = post(page, page + "/people", Map.of("number", ground.facts(volunteer).number()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#put").text()).contains("便民服务岗");
    assertThat(post(page, page + "/people", Map.of("number", "4408009999999")).status())
        .isEqualTo(422);
    String free = ground.facts(ground.volunteer()).number();
    assertThat(post(page, page + "/people", Map.of("number", free)).status()).isEqualTo(303);
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
            post(
                    phone,
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
            post(
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

  @Test
  void the_public_station_page_shows_this_week_with_names_masked() {
    long shift = ground.shift(1, 1);
    long volunteer = ground.volunteer();
    ground.take(shift, volunteer);
    StationFacts facts =
        new StationFacts(
            ground.station,
            ground.community,
            StationKind.STATION,
            null,
            "花园志愿服务站",
            "",
            "",
            null,
            "",
            LocalDate.of(2024, 3, 1),
            null);
    CommunityFacts place =
        ground.here(
            () ->
                server
                    .get(Communities.class)
                    .byIds(List.of(ground.community))
                    .get(ground.community));
    var shown =
        ground
            .here(
                () ->
                    server.get(DutyOnStationPage.class).of(facts, place, ground.known(shift).day()))
            .map(StationPagePart.Shown::model)
            .orElseThrow();
    assertThat(shown.get("week").toString())
        .contains(ground.facts(volunteer).maskedName())
        .doesNotContain("陈晓宇");
  }

  @Test
  void programs_keep_a_roster_too() {
    String station = "/zhanjiang/api/stations/" + ground.station;
    String body =
        """
        {"name":"图书角","task":"整理图书","people":1,"risks":"无","contact":"0759-1234567"}\
        """;
    var made = clerk.json(station + "/duty-posts", body, "post" + ground.station);
    assertThat(made.status()).isEqualTo(201);
    assertThat(clerk.json(station + "/duty-posts", body, "post" + ground.station).body())
        .isEqualTo(made.body());
    String id = made.body().replaceAll("[^0-9]", "");
    LocalDate day = ground.today().plusDays(3);
    assertThat(
            clerk
                .json(
                    "/zhanjiang/api/duty-posts/" + id + "/shifts",
                    "{\"day\":\"%s\",\"from\":\"09:00\",\"to\":\"10:00\"}".formatted(day),
                    "shift" + id)
                .status())
        .isEqualTo(200);
    assertThat(clerk.get(station + "/duty?week=" + day).body()).contains("\"state\":\"EMPTY\"");
    long shift = ground.only(Long.parseLong(id)).id();
    long volunteer = ground.volunteer();
    Browser phone = people.logIn(ground.volunteers.withAccount(volunteer));
    assertThat(phone.get("/zhanjiang/api/my-duty").body()).contains("\"name\":\"图书角\"");
    String mine = "/zhanjiang/api/my-duty/" + shift;
    String who = "{\"volunteer\":%d}".formatted(volunteer);
    assertThat(phone.json(mine + "/taking", who, "take" + shift).status()).isEqualTo(200);
    assertThat(
            phone
                .json(
                    mine + "/leave",
                    "{\"volunteer\":%d,\"reason\":\"加班\"}".formatted(volunteer),
                    "leave" + shift)
                .status())
        .isEqualTo(200);
    assertThat(clerk.get("/zhanjiang/api/duty-shifts/" + shift).body()).contains("加班");
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_roster() {
    long shift = ground.shift(1, 2);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/duty-shifts/" + shift).status()).isEqualTo(404);
    assertThat(elsewhere.get("/zhanjiang/stations/" + ground.station + "/duty").status())
        .isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/duty-shifts/" + shift).status()).isEqualTo(404);
    Browser stranger = people.logIn(ground.volunteers.withAccount(ground.volunteer()));
    long other = ground.volunteer();
    assertThat(take(stranger, shift, other).status()).isEqualTo(404);
  }

  private void remind() {
    ground.run(() -> server.get(RemindingOfDuty.class).here());
  }

  private static Browser.Answer take(Browser phone, long shift, long volunteer) {
    return post(phone, MINE, MINE + "/" + shift + "/taking", Map.of("volunteer", "" + volunteer));
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return post(clerk, from, to, fields);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
