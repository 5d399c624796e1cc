package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.calendar.WorkingCalendar;
import org.linli.division.Sql;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * LAW-2: what isn't recorded ten working days after a session is listed, where one answers for it.
 */
@LinliTest
class RecordingTest {

  private static final int DAY = 24 * 60;

  private final LinliServer server;
  private final Gate gate;
  private final Browser keeper;

  RecordingTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
  }

  @Test
  void a_session_with_someone_unaccounted_for_is_late_after_ten_working_days_LAW_2() {
    long late = ended(30);
    gate.onList(late);
    long fresh = ended(1);
    gate.onList(fresh);

    assertThat(listed("LATE")).containsExactly(late);
    assertThat(listed("CALM")).containsExactly(fresh);
    assertThat(keeper.get("/zhanjiang/").html().select(".tasks").text())
        .contains("1 个场次的时长逾期没有记录完");
    assertThat(keeper.get("/zhanjiang/recording").html().text()).contains("民政部令第67号 第十一条");
    assertThat(keeper.get(sheet(late)).html().text()).contains("已逾期");
  }

  @Test
  void the_clock_on_the_list_names_the_last_day() {
    long session = ended(2);
    gate.onList(session);
    var due =
        gate.here(
            () -> {
              Instant end = Instant.now().minusSeconds(2L * DAY * 60);
              return server
                  .get(WorkingCalendar.class)
                  .days()
                  .after(end.atZone(Time.ZONE).toLocalDate(), 10);
            });
    assertThat(keeper.get(sheet(session)).html().text())
        .contains(
            "请在 %d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()));
  }

  @Test
  void an_entry_an_absence_and_a_refusal_account_for_someone_and_what_waits_doesnt() {
    long session = ended(30);
    long posted = gate.onList(session);
    long absent = gate.onList(session);
    long refused = gate.onList(session);
    entry(session, posted);
    attendance(session, absent, true);
    long proposal = proposal(session, refused);
    assertThat(listed("LATE")).containsExactly(session);

    change("UPDATE hours_proposal SET state = 'REFUSED' WHERE id = ?", proposal);
    assertThat(listed("LATE")).isEmpty();
    assertThat(keeper.get(sheet(session)).html().text()).contains("已记录完");
  }

  @Test
  void who_came_without_a_place_counts_and_sessions_without_anyone_or_cancelled_dont() {
    long came = ended(30);
    attendance(came, gate.onList(ended(40)), false);
    ended(35);
    long cancelled = ended(36);
    gate.onList(cancelled);
    change("UPDATE activity_session SET state = 'CANCELLED' WHERE id = ?", cancelled);

    assertThat(listed("LATE")).hasSize(2).endsWith(came).doesNotContain(cancelled);
  }

  @Test
  void what_is_recorded_is_noted_and_what_isnt_stays_open() {
    long open = ended(30);
    gate.onList(open);
    long done = ended(31);
    entry(done, gate.onList(done));
    long today = gate.session(-120, -30);
    gate.here(
        () -> {
          server.get(ClosingRecords.class).closeHere();
          return true;
        });

    assertThat(noted(done)).isTrue();
    assertThat(noted(open)).isFalse();
    assertThat(noted(today)).isFalse();
    assertThat(listed("LATE")).containsExactly(open);
  }

  @Test
  void another_community_and_another_tenant_have_lists_of_their_own() {
    gate.onList(ended(30));
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/recording").body()).doesNotContain("清洁花园");
    Browser other = new People(server).logIn("beibei", Role.STAFF);
    assertThat(other.get("/beibei/recording").body()).doesNotContain("清洁花园");
    assertThat(other.get("/zhanjiang/recording").status()).isEqualTo(404);
    assertThat(
            new People(server)
                .logIn("zhanjiang", Role.VOLUNTEER)
                .get("/zhanjiang/recording")
                .status())
        .isEqualTo(403);
  }

  private long ended(int days) {
    return gate.session(-days * DAY - 120, -days * DAY);
  }

  private static String sheet(long session) {
    return "/zhanjiang/sessions/" + session + "/attendance";
  }

  private List<Long> listed(String state) {
    return keeper
        .get("/zhanjiang/recording?state=" + state)
        .html()
        .select("tbody tr")
        .eachAttr("data-href")
        .stream()
        .map(path -> Long.valueOf(path.replaceAll("\\D", "")))
        .toList();
  }

  private boolean noted(long session) {
    return gate.here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT recorded_at IS NOT NULL FROM activity_session WHERE id = ?",
                    List.of(session),
                    row -> row.getBoolean(1))
                .getFirst());
  }

  private void change(String sql, long id) {
    gate.here(() -> server.get(Sql.class).update(sql, id));
  }

  private void attendance(long session, long volunteer, boolean absent) {
    Instant now = server.get(Clock.class).instant();
    gate.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO attendance (session_id, volunteer_id, arrived_at, absent,"
                        + " entry_key, noted_by, changed_at) VALUES (?, ?, ?, ?, UUID(), 7, ?)",
                    session,
                    volunteer,
                    absent ? null : now,
                    absent,
                    now));
  }

  private void entry(long session, long volunteer) {
    Instant from = server.get(Clock.class).instant().minus(Duration.ofDays(20));
    Served served = new Served(UUID.randomUUID(), volunteer, from, from.plus(Duration.ofHours(1)));
    gate.here(
        () ->
            server
                .get(PostingHours.class)
                .post(
                    new Occasion(session, gate.community, null, null),
                    Evidence.ROSTER,
                    List.of(served),
                    7,
                    ""));
  }

  private long proposal(long session, long volunteer) {
    Instant now = server.get(Clock.class).instant();
    return gate.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO hours_proposal (entry_key, volunteer_id, session_id,"
                        + " community_id, started_at, ended_at, evidence, cause, reason,"
                        + " proposed_by, proposed_at, state) VALUES (UUID(), ?, ?, ?, ?, ?,"
                        + " 'LATE', 'LATE', '', 7, ?, 'WAITING')",
                    volunteer,
                    session,
                    gate.community,
                    now,
                    now,
                    now));
  }
}
