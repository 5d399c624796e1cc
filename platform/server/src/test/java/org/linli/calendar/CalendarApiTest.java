package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.testing.Tables;

/** Programs keep a tenant's holidays, which move deadlines in working days (LAW-2). */
@LinliTest
class CalendarApiTest {

  private final LinliServer server;
  private final Program administrator;

  CalendarApiTest(LinliServer server) {
    this.server = server;
    this.administrator = Program.as(server, "beibei", Role.TENANT_ADMINISTRATOR);
  }

  @Test
  void days_are_set_and_given_back_to_their_weekday() {
    Map<String, Object> day = Map.of("day", "2031-01-01", "works", false, "name", "元旦");
    assertThat(administrator.put("working-days", Map.of("days", List.of(day))).list())
        .containsExactly(day);
    assertThat(administrator.get("working-days?year=2031").list()).containsExactly(day);
    assertThat(administrator.delete("working-days?day=2031-01-01").status()).isEqualTo(204);
    assertThat(administrator.get("working-days?year=2031").list()).isEmpty();
    assertThat(Tables.audited(server, "beibei", "calendar", 2031))
        .contains("calendar.set", "calendar.cleared");
  }

  @Test
  void what_can_t_be_a_day_of_the_calendar_is_refused() {
    assertThat(administrator.put("working-days", Map.of()).fields().toString())
        .contains("days", "400");
    Map<String, Object> far = Map.of("day", "3031-01-01", "works", false);
    assertThat(administrator.put("working-days", Map.of("days", List.of(far))).fields().toString())
        .contains("2099");
    assertThat(
            Program.as(server, "beibei", Role.STAFF)
                .put("working-days", Map.of("days", List.of(far)))
                .status())
        .isEqualTo(403);
  }
}
