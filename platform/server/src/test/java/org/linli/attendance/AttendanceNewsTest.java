package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Who was noted absent or forgot to check out is told, and keepers of what LAW-2 asks of them. */
@LinliTest
class AttendanceNewsTest {

  private static final int DAY = 24 * 60;

  private final LinliServer server;
  private final Gate gate;

  AttendanceNewsTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
  }

  @Test
  void who_is_noted_absent_is_told_once() {
    long session = gate.session(-30, 60);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    for (int i = 0; i < 2; i++) {
      gate.here(
          () -> {
            server.get(NotingOnList.class).absent(session, volunteer, 7);
            return true;
          });
    }
    assertThat(lines(phone)).hasSize(1).allMatch(line -> line.contains("“清洁花园”记您没有到场"));
  }

  @Test
  void who_came_and_never_checked_out_is_told_once_when_nobody_can_scan_any_more() {
    long over = gate.session(-180, -60);
    long open = gate.session(-180, -5);
    Browser forgot = came(over);
    Browser mayStill = came(open);
    for (int i = 0; i < 2; i++) {
      gate.here(
          () -> {
            server.get(ClosingRecords.class).closeHere();
            return true;
          });
    }
    assertThat(lines(forgot)).hasSize(1).allMatch(line -> line.contains("签到后没有签退"));
    assertThat(lines(mayStill)).isEmpty();
  }

  @Test
  void keepers_are_told_once_of_what_is_due_soon_and_of_what_is_late_LAW_2() {
    gate.onList(gate.session(-40 * DAY - 120, -40 * DAY));
    gate.onList(gate.session(-41 * DAY - 120, -41 * DAY));
    Browser keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, "440811");
    remind();
    remind();
    assertThat(lines(keeper)).containsExactly("未读 又有 2 个场次的时长逾期没有记录");
    assertThat(lines(elsewhere)).isEmpty();

    gate.onList(gate.session(-42 * DAY - 120, -42 * DAY));
    remind();
    assertThat(lines(keeper)).first().isEqualTo("未读 又有 1 个场次的时长逾期没有记录");
  }

  private void remind() {
    gate.here(
        () -> {
          server.get(RemindingOfRecords.class).remindHere();
          return true;
        });
  }

  private Browser came(long session) {
    long volunteer = gate.onList(session);
    gate.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO attendance (session_id, volunteer_id, arrived_at, absent,"
                        + " entry_key, noted_by, changed_at) VALUES (?, ?, ?, FALSE, ?, 7, ?)",
                    session,
                    volunteer,
                    Instant.now().minusSeconds(9000),
                    UUID.randomUUID().toString(),
                    Instant.now()));
    return gate.phone(volunteer);
  }

  private static List<String> lines(Browser reader) {
    return reader.get("/zhanjiang/notices").html().select(".notice-text").eachText();
  }
}
