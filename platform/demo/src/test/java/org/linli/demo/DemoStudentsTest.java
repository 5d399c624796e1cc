package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.hours.HoursGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;

/**
 * Universities' students of the demo: on rosters, in branches of every state, some of them told.
 */
@Tag("database")
class DemoStudentsTest {

  private static final String PREFIX = "linlitest_students_";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "operator", "OPERATOR", ""),
              account("university", "uni.gdou", "INSTITUTION_STAFF", "广东海洋大学"),
              account("university", "uni.lingnan", "INSTITUTION_STAFF", "岭南师范学院"),
              account("zhanjiang", "admin.zhanjiang", "TENANT_ADMINISTRATOR", "4408"),
              account("zhanjiang", "staff.zhanjiang", "STAFF", "4408"),
              account("zhanjiang", "student1.zhanjiang", "RESIDENT", "440802001002")));
  private static final String COUNTS =
      "SELECT (SELECT COUNT(*) FROM student) AS students,"
          + " (SELECT COUNT(*) FROM student_branch) AS branches,"
          + " (SELECT COUNT(*) FROM branch_team) AS teams,"
          + " (SELECT COUNT(*) FROM branch_officer) AS officers,"
          + " (SELECT COUNT(*) FROM school_link) AS schools,"
          + " (SELECT COUNT(*) FROM study) AS studies";

  @TempDir Path home;

  @Test
  void laid_twice_there_is_still_one_of_each_and_service_counts_for_those_who_agreed() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-students-tenants");
    SampleTenant.ZHANJIANG.write(tenants);
    try (LinliServer server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX))) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      new DemoUniversities(server.context(), server.address(), ACCOUNTS).lay(() -> {});
      serve(server);

      lay(server, "first");
      var counts = Tables.rows(server, "zhanjiang", COUNTS);
      lay(server, "again");
      assertThat(Tables.rows(server, "zhanjiang", COUNTS)).isEqualTo(counts);
      assertThat(counts.getFirst().toString())
          .contains("students=420, branches=28, teams=6", "schools=4, studies=12");
      Await.until(
          "those who agreed are told of",
          () ->
              Optional.of(
                      Tables.rows(
                              server,
                              "zhanjiang",
                              "SELECT state, COUNT(*) AS n FROM student_claim GROUP BY state"
                                  + " ORDER BY state")
                          .toString())
                  .filter(
                      states ->
                          states.equals(
                              "[{state=ASKED, n=1}, {state=JOINED, n=9}, {state=REFUSED, n=1},"
                                  + " {state=WITHDRAWN, n=1}]")));
      assertThat(
              Tables.rows(server, "zhanjiang", "SELECT DISTINCT student_id FROM student_service"))
          .hasSizeBetween(9, 10);
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  /** A dozen volunteers of the demonstration community who served once in this school year. */
  private static void serve(LinliServer server) {
    long community =
        ((Number)
                Tables.rows(
                        server,
                        "zhanjiang",
                        "SELECT id FROM community WHERE division_code = '440802001002'")
                    .getFirst()
                    .get("id"))
            .longValue();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    LocalDate september = LocalDate.of(today.getYear(), 9, 1);
    LocalDate day = today.isBefore(september) ? september.minusYears(1) : september;
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    HoursGround hours = new HoursGround(server, "zhanjiang");
    for (int i = 0; i < 12; i++) {
      hours.credit(community, volunteers.approved(community), day, 60);
    }
  }

  private void lay(LinliServer server, String mark) {
    new DemoStudents(server.context(), server.address(), ACCOUNTS, home.resolve(mark))
        .lay(() -> {});
  }

  private static DemoAccounts.Row account(String tenant, String login, String role, String scope) {
    return new DemoAccounts.Row(tenant, login, "linli-demo-2026", role, scope);
  }
}
