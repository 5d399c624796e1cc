package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.Application;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;

/** Whoever runs the platform has totals counted anew by a command, which finds what is wrong. */
@LinliTest
class RecountCommandTest {

  private final LinliServer server;
  private final Serving serving;

  RecountCommandTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "dongguan");
  }

  @Test
  void a_total_that_is_not_the_sum_of_its_entries_is_found_and_kept() {
    long community = serving.community("441900003");
    long volunteer = serving.volunteer(community);
    serving.post(serving.occasion(community), Serving.served(volunteer, "09:00", "11:00"));
    serving.here(() -> server.get(Folding.class).fold());
    assertThat(command("recount", "dongguan")).isTrue();

    change(volunteer, 30);
    assertThat(command("recount", "dongguan")).isFalse();
    assertThat(
            Tables.rows(
                server,
                "dongguan",
                "SELECT dimension, minutes, services FROM hours_recount_difference"
                    + " WHERE subject_id = ?",
                volunteer))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("dimension", "VOLUNTEER");
              assertThat(row.get("minutes")).hasToString("-30");
              assertThat(row.get("services")).hasToString("0");
            });
    assertThat(command("recount", "beibei")).as("another tenant is not concerned").isTrue();
    assertThat(command("recount")).as("all of them").isFalse();

    change(volunteer, -30);
    assertThat(command("recount")).isTrue();
  }

  @Test
  void what_it_does_not_know_is_said() {
    assertThat(command("recount", "nowhere")).isFalse();
    assertThat(command("reckon")).isFalse();
  }

  private void change(long volunteer, int minutes) {
    serving.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE hours_total SET minutes = minutes + ? WHERE dimension = 'VOLUNTEER'"
                        + " AND subject_id = ?",
                    minutes,
                    volunteer));
  }

  private static boolean command(String... words) {
    return Application.command(
        LinliServer.settings(Path.of("target", "test-tenants"), Map.of(), Clock.systemUTC()),
        List.of(words),
        "test");
  }
}
