package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.Tables;

/** 北碚's towns have their monthly form in every state, on whatever day the demo begins (BB-9). */
@Tag("database")
class DemoTurnsTest {

  private static final String PREFIX = "linlitest_turns_";

  @TempDir Path home;

  @Test
  void on_any_day_the_last_turn_is_late_and_the_one_before_the_one_before_it_is_closed() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    first
        .datesUntil(first.plusYears(4))
        .forEach(
            today -> {
              YearMonth last = DemoTurns.lastDue(today);
              YearMonth closed = last.minusMonths(DemoTurns.MONTHS_BEFORE);
              assertThat(late(last, today)).as("%s", today).isBetween(1L, 31L);
              assertThat(late(closed, today)).as("%s", today).isGreaterThan(DemoTurns.CLOSES_AFTER);
            });
    assertThat(DemoTurns.CLOSES_AFTER).isGreaterThan(31);
  }

  @Test
  void laid_twice_there_is_one_turn_in_every_state() {
    try (LinliServer server = BeibeiDemo.start(PREFIX)) {
      BeibeiDemo.settle(server);
      new DemoCoverage(
              server.context(), server.address(), BeibeiDemo.ACCOUNTS, home.resolve("coverage"))
          .lay(() -> {});
      lay(server, "first");
      List<Map<String, Object>> first = submissions(server);
      lay(server, "again");
      assertThat(submissions(server)).isEqualTo(first);
      inEveryState(server);
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  private static void inEveryState(LinliServer server) {
    YearMonth last = DemoTurns.lastDue(Time.today(server.get(Clock.class)));
    YearMonth closed = last.minusMonths(DemoTurns.MONTHS_BEFORE);
    assertThat(states(server, last))
        .as("submitted, withdrawn, taken up, returned, accepted, more time given")
        .contains("ACCEPTED", "DRAFT", "RETURNED", "SUBMITTED", "TAKEN_UP", "WITHDRAWN");
    assertThat(
            Tables.rows(
                server,
                DemoCoverage.TENANT,
                "SELECT id FROM submission WHERE state = 'SUBMITTED' AND version = 2"))
        .as("sent again")
        .hasSize(1);
    try (DemoClient staff =
        DemoClient.logIn(
            server.get(JsonMapper.class),
            server.address().resolve("/" + DemoCoverage.TENANT + "/"),
            BeibeiDemo.ACCOUNTS.firstOf(DemoCoverage.TENANT, "STAFF"))) {
      assertThat(standings(staff, last)).contains("OPEN", "DUE", "LATE", "RETURNED");
      assertThat(standings(staff, closed)).containsExactly("CLOSED");
      Object accepted =
          Tables.rows(
                  server,
                  DemoCoverage.TENANT,
                  "SELECT id FROM submission WHERE state = 'ACCEPTED' AND turn_key = ?",
                  last.toString())
              .getFirst()
              .get("id");
      assertThat(staff.page("submissions/" + accepted))
          .as("a record changed since")
          .contains("现在的记录与报送时不同", "0000-1111111");
    }
  }

  private static TreeSet<String> standings(DemoClient staff, YearMonth turn) {
    TreeSet<String> all = new TreeSet<>();
    staff
        .items("api/due/late?form=beibei-stations&turn=" + turn)
        .forEach(one -> all.add(String.valueOf(one.get("standing"))));
    return all;
  }

  private static List<Object> states(LinliServer server, YearMonth turn) {
    return Tables.rows(
            server,
            DemoCoverage.TENANT,
            "SELECT DISTINCT state FROM submission WHERE turn_key = ?",
            turn.toString())
        .stream()
        .map(row -> row.get("state"))
        .toList();
  }

  private static List<Map<String, Object>> submissions(LinliServer server) {
    return Tables.rows(
        server,
        DemoCoverage.TENANT,
        "SELECT s.turn_key, s.unit_key, s.state, s.version, (SELECT COUNT(*) FROM"
            + " submission_extension e WHERE e.turn_key = s.turn_key AND e.unit_key = s.unit_key)"
            + " AS extensions FROM submission s ORDER BY s.id");
  }

  private static long late(YearMonth turn, LocalDate today) {
    return ChronoUnit.DAYS.between(turn.atDay(DemoTurns.DUE_DAY), today);
  }

  private void lay(LinliServer server, String time) {
    new DemoTurns(server.context(), server.address(), BeibeiDemo.ACCOUNTS, home.resolve(time))
        .lay(() -> {});
  }
}
