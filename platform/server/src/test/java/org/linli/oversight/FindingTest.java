package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.oversight.OversightGround.DAY;
import static org.linli.oversight.OversightGround.session;
import static org.linli.oversight.OversightGround.soon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** LAW-5: what is not volunteer service is found, looked at by the uninvolved, and dealt with. */
@LinliTest
class FindingTest {

  private final LinliServer server;
  private final OversightGround ground;
  private final long poster;

  FindingTest(LinliServer server) {
    this.server = server;
    this.ground = new OversightGround(server, "zhanjiang", "440802001");
    this.poster = ground.account(ground.person(Role.SOCIAL_WORKER, ground.path));
  }

  @Test
  void LAW_5_a_refused_attempt_to_be_in_two_places_is_remembered_and_found() {
    long volunteer = ground.volunteer();
    Instant nine = DAY.atTime(9, 0).atZone(Time.ZONE).toInstant();
    post(new Served(UUID.randomUUID(), volunteer, nine, nine.plusSeconds(7200)));
    Served twice =
        new Served(UUID.randomUUID(), volunteer, nine.plusSeconds(3600), nine.plusSeconds(9000));
    assertThat(post(twice)).isInstanceOf(Outcome.Refused.class);
    post(twice);
    ground.awaitClash(twice.key());
    ground.look();

    assertThat(ground.findings(Cause.TWO_PLACES))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.volunteer()).isEqualTo(volunteer);
              assertThat(one.amount()).isEqualTo(1);
              assertThat(one.entries()).isEqualTo(1);
            });
  }

  @Test
  void more_hours_on_a_day_than_a_person_serves_are_found_once() {
    long volunteer = ground.volunteer();
    ground.entry(volunteer, "06:00", 400, poster);
    ground.look();
    assertThat(ground.findings(Cause.IMPOSSIBLE_DAY)).isEmpty();

    ground.entry(volunteer, "13:00", 400, poster);
    ground.look();
    ground.look();
    assertThat(ground.findings(Cause.IMPOSSIBLE_DAY))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.amount()).isEqualTo(800);
              assertThat(one.entries()).isEqualTo(2);
            });
  }

  @Test
  void many_entries_by_hand_of_several_sessions_within_minutes_are_found() {
    long first = session();
    long second = session();
    for (int i = 0; i < 30; i++) {
      byHand(ground.volunteer(), i % 2 == 0 ? first : second, "ROSTER", i);
    }
    ground.look();

    assertThat(ground.findings(Cause.BURST))
        .singleElement()
        .satisfies(one -> assertThat(one.entries()).isEqualTo(30));
  }

  @Test
  void a_long_list_of_one_session_is_no_burst() {
    long session = session();
    for (int i = 0; i < 31; i++) {
      byHand(ground.volunteer(), session, "ROSTER", i);
    }
    ground.look();

    assertThat(ground.findings(Cause.BURST)).isEmpty();
  }

  @Test
  void late_entries_in_bulk_and_sessions_at_which_nobody_checked_in_are_found() {
    long session = session();
    for (int i = 0; i < 20; i++) {
      byHand(ground.volunteer(), session, "LATE", i);
    }
    ground.look();

    assertThat(ground.findings(Cause.LATE_BULK))
        .singleElement()
        .satisfies(one -> assertThat(one.account()).isEqualTo(poster));
    assertThat(ground.findings(Cause.NO_CHECK_INS))
        .singleElement()
        .satisfies(one -> assertThat(one.amount()).isEqualTo(20));
  }

  @Test
  void where_somebody_checked_in_a_late_entry_is_nothing_to_be_found() {
    long session = session();
    byHand(ground.volunteer(), session, "CODE", 0);
    for (int i = 0; i < 4; i++) {
      byHand(ground.volunteer(), session, "LATE", i);
    }
    ground.look();

    assertThat(ground.findings(Cause.NO_CHECK_INS)).isEmpty();
  }

  @Test
  void hours_for_oneself_and_hours_for_each_other_are_found() {
    String one = ground.volunteers.withAccount(ground.volunteer());
    long volunteer = ground.volunteer();
    long other = ground.account(ground.volunteers.withAccount(volunteer));
    long itself = actingFor(one);
    byHand(volunteerOf(itself), session(), "ROSTER", 0, itself);
    byHand(volunteerOf(itself), session(), "ROSTER", 1, other);
    byHand(volunteer, session(), "ROSTER", 2, itself);
    ground.look();

    assertThat(ground.findings(Cause.OWN_HOURS))
        .singleElement()
        .satisfies(found -> assertThat(found.entries()).isEqualTo(1));
    assertThat(ground.findings(Cause.MUTUAL))
        .singleElement()
        .satisfies(found -> assertThat(found.entries()).isEqualTo(2));
  }

  @Test
  void hours_that_somebody_confirmed_for_themselves_are_found() {
    long volunteer = ground.volunteer();
    long itself = ground.account(ground.volunteers.withAccount(volunteer));
    ground.entry(volunteer, session(), DAY, "09:00", 60, "LATE", poster, itself, soon(0));
    ground.look();

    assertThat(ground.findings(Cause.OWN_HOURS))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.volunteer()).isEqualTo(volunteer);
              assertThat(found.account()).isEqualTo(itself);
              assertThat(found.entries()).isEqualTo(1);
            });
  }

  @Test
  void a_finding_opens_to_its_entries_and_is_looked_at_by_nobody_who_had_a_part_in_it() {
    Finding finding = impossible();
    Browser staff = new People(server).logIn(ground.person(Role.STAFF, "440802"));
    assertThat(staff.get("/zhanjiang/findings").html().select("tbody tr")).isNotEmpty();
    var page = staff.get("/zhanjiang/findings/" + finding.id());
    assertThat(page.html().select("tbody tr")).hasSize(2);

    long involved = ground.account(ground.person(Role.STAFF, "440802"));
    long other = ground.volunteer();
    ground.entry(other, "06:00", 400, involved);
    ground.entry(other, "13:00", 400, involved);
    ground.look();
    Finding own =
        ground.findings(Cause.IMPOSSIBLE_DAY).stream()
            .filter(one -> Long.valueOf(other).equals(one.volunteer()))
            .findFirst()
            .orElseThrow();
    assertThat(ground.here(() -> server.get(FindingTable.class).isInvolved(own.id(), involved)))
        .isTrue();

    var fine = staff.submit(page, Map.of("words", "两场应急值守，已核对排班"));
    assertThat(fine.status()).isEqualTo(303);
    var again = staff.submit(page, Map.of("words", "两场应急值守"));
    assertThat(again.html().text()).contains("已经有人核实过");
    assertThat(Tables.audited(server, "zhanjiang", "finding", finding.id()))
        .containsExactly("finding.harmless");
  }

  @Test
  void LAW_5_a_false_record_is_warned_of_ordered_to_be_corrected_and_published_without_names() {
    Finding finding = impossible();
    Program staff = Program.of(server, "zhanjiang", ground.person(Role.STAFF, "440802"));
    long opened =
        staff.post("findings/" + finding.id() + "/case", Map.of("reason", "同一天两处值守")).number("id");
    String path = "false-records/" + opened;
    Map<String, ?> falsely = Map.of("outcome", "FALSE_RECORD", "result", "已警告");
    assertThat(staff.post(path + "/closure", falsely).status()).isEqualTo(422);
    assertThat(
            staff
                .post(path + "/measures", Map.of("measure", "ORDER", "words", "冲销多记的"))
                .fields()
                .toString())
        .contains("due");
    staff.post(path + "/measures", Map.of("measure", "WARNING", "words", "对经手人口头警告"));
    staff.post(
        path + "/measures",
        Map.of(
            "measure",
            "ORDER",
            "words",
            "冲销多记的",
            "due",
            LocalDate.now(Time.ZONE).plusDays(5).toString()));
    staff.post(path + "/measures", Map.of("measure", "PUBLICATION", "words", "公布"));
    assertThat(staff.post(path + "/closure", falsely).text("state")).isEqualTo("FALSE_RECORD");
    assertThat(staff.get(path + "/measures").list()).hasSize(3);

    var published = new Browser(server).get("/zhanjiang/oversight").html().text();
    assertThat(published).contains("一天时长过多", "已冲销或更正 0 条，共 2 条");
    assertThat(published).doesNotContain("陈*宇");
  }

  @Test
  void new_findings_are_told_to_the_staff_of_their_place_once() {
    String here = ground.person(Role.STAFF, ground.path.substring(0, 9));
    String elsewhere = ground.person(Role.STAFF, "440803");
    impossible();
    ground.look();

    assertThat(told(here)).isEqualTo(1);
    assertThat(told(elsewhere)).isZero();
  }

  private long told(String login) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM notice WHERE kind = 'FINDINGS_FOUND' AND account_id = ?",
            ground.account(login))
        .size();
  }

  private Finding impossible() {
    long volunteer = ground.volunteer();
    ground.entry(volunteer, "06:00", 400, poster);
    ground.entry(volunteer, "13:00", 400, poster);
    ground.look();
    return ground.findings(Cause.IMPOSSIBLE_DAY).stream()
        .filter(one -> Long.valueOf(volunteer).equals(one.volunteer()))
        .findFirst()
        .orElseThrow();
  }

  private Outcome post(Served served) {
    return ground
        .here(
            () ->
                server
                    .get(PostingHours.class)
                    .post(
                        new Occasion(session(), ground.community, null, null),
                        Evidence.ROSTER,
                        List.of(served),
                        poster,
                        ""))
        .get(served.key());
  }

  private long byHand(long volunteer, long session, String evidence, int second) {
    return byHand(volunteer, session, evidence, second, poster);
  }

  private long byHand(long volunteer, long session, String evidence, int second, long by) {
    return ground.entry(volunteer, session, DAY, "09:00", 60, evidence, by, null, soon(second));
  }

  private long actingFor(String login) {
    return ground.account(login);
  }

  private long volunteerOf(long account) {
    return ground.here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT id FROM volunteer WHERE account_id = ?",
                    List.of(account),
                    row -> row.getLong(1))
                .getFirst());
  }
}
