package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.activity.SessionKind;
import org.linli.activity.Sessions;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.division.Sql;
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

  private static final String MINE = DutyGround.MINE;

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
    var wrong = clerk.postFrom(station + "/posts/new", station + "/posts", Map.of("name", "便民服务岗"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-task-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-name").val()).isEqualTo("便民服务岗");
    var made =
        clerk.postFrom(
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
    var none = clerk.postFrom(page, page + "/patterns", Map.of("from", "11:00", "to", "09:00"));
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
    assertThat(clerk.postFrom(page, page + "/patterns", weekly).status()).isEqualTo(303);
    long post = Long.parseLong(page.replaceAll(".*/", ""));
    List<Shift> made4 = ground.ahead(post);
    assertThat(made4).hasSize(4).allSatisfy(one -> assertThat(one.people()).isEqualTo(2));
    assertThat(ground.here(() -> server.get(Sessions.class).find(made4.getFirst().session())))
        .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(SessionKind.DUTY));

    ground.run(() -> server.get(MakingShifts.class).here());
    ground.run(() -> server.get(MakingShifts.class).here());
    assertThat(ground.ahead(post)).hasSize(4);
    assertThat(
            clerk.postFrom(page, page + "/patterns", weekly).html().select("[role=alert]").text())
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
    assertThat(DutyGround.take(stranger, shift, other).status()).isEqualTo(404);
  }
}
