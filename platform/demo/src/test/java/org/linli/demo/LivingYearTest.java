package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;

/** A year of service is laid through the API, each record at its own time, and only once. */
@Tag("database")
class LivingYearTest {

  private static final String PREFIX = "linlitest_year_";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("staff.zhanjiang", "STAFF"),
              account("second.zhanjiang", "STAFF"),
              account("admin.zhanjiang", "TENANT_ADMINISTRATOR"),
              account("head.zhanjiang", "STATION_HEAD"),
              account("volunteer.zhanjiang", "RESIDENT"),
              account("guangzhou", "admin.guangzhou", "TENANT_ADMINISTRATOR", "4401"),
              account("guangzhou", "staff.guangzhou", "STAFF", "4401"),
              account("guangzhou", "second.guangzhou", "STAFF", "4401")));

  private static final String WATCHED =
      "SELECT (SELECT COUNT(*) FROM appeal) AS appeals, (SELECT COUNT(*) FROM finding) AS findings,"
          + " (SELECT COUNT(*) FROM false_record_case) AS cases,"
          + " (SELECT COUNT(*) FROM suspension) AS suspensions,"
          + " (SELECT COUNT(*) FROM spot_check) AS checks,"
          + " (SELECT COUNT(*) FROM spot_check_item WHERE result IS NOT NULL) AS checked";

  @TempDir Path home;

  @Test
  void laid_twice_there_is_still_one_year() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "living-year-tenants");
    SampleTenant.ZHANJIANG.write(tenants);
    SampleTenant.GUANGZHOU.write(tenants);
    try (LinliServer server =
        LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX), new DemoClock(clock()))) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      new LivingYear(server.context(), server.address(), ACCOUNTS, home.resolve("year"))
          .lay(0, () -> {});
      String counts = counts(server);
      new LivingYear(server.context(), server.address(), ACCOUNTS, home.resolve("year"))
          .lay(0, () -> {});
      assertThat(counts(server)).isEqualTo(counts);

      assertThat(count(server, "SELECT COUNT(*) FROM volunteer")).isEqualTo(31);
      assertThat(count(server, "SELECT COUNT(*) FROM ledger_entry")).isGreaterThan(200);
      assertThat(count(server, "SELECT COUNT(DISTINCT MONTH(served_on)) FROM ledger_entry"))
          .as("every month has service")
          .isEqualTo(12);
      assertThat(
              count(
                  server,
                  "SELECT COUNT(*) FROM ledger_entry WHERE posted_at < ended_at"
                      + " OR posted_at > ended_at + INTERVAL 4 DAY"))
          .as("each is written when it happened")
          .isZero();
      assertThat(
              count(
                  server,
                  "SELECT COUNT(*) FROM activity_session WHERE starts_at > '"
                      + LocalDateTime.ofInstant(clock().instant(), ZoneOffset.UTC)
                      + "'"))
          .as("and it goes on")
          .isPositive();
      certificates(server);
      oversight(server);
      rewards(server);
      EveryState every = new EveryState(server, ACCOUNTS);
      every.check();
      every.checkOther();
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  /** Volunteers at every star, certificates in every state; laid twice there is one of each. */
  private void certificates(LinliServer server) {
    for (String mark : List.of("first", "again")) {
      new DemoCertificates(server.context(), server.address(), ACCOUNTS, home.resolve(mark)).lay();
    }
    assertThat(count(server, "SELECT COUNT(*) FROM certificate")).isEqualTo(5);
  }

  /** Appeals, findings, cases and spot checks; laid twice there is one of each. */
  private void oversight(LinliServer server) {
    List<Map<String, Object>> laid = List.of();
    for (String mark : List.of("watched", "watched again")) {
      new DemoOversight(server.context(), server.address(), ACCOUNTS, home.resolve(mark)).lay();
      List<Map<String, Object>> now = Tables.rows(server, "zhanjiang", WATCHED);
      assertThat(laid).isIn(List.of(), now);
      laid = now;
    }
  }

  /** Redemptions and rounds in every state; laid twice there is one of each. */
  private static void rewards(LinliServer server) {
    for (int i = 0; i < 2; i++) {
      new DemoRewards(server.context(), server.address(), ACCOUNTS).lay(() -> {});
    }
    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT state, COUNT(*) AS n FROM redemption GROUP BY state ORDER BY state")
                .toString())
        .isEqualTo(
            "[{state=EXPIRED, n=1}, {state=HANDED_OVER, n=4}, {state=REFUNDED, n=3},"
                + " {state=WAITING, n=3}]");
    assertThat(count(server, "SELECT COUNT(*) FROM time_offer")).isEqualTo(10);
    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT r.published_at IS NOT NULL AS published, COUNT(n.id) > 0 AS nominated,"
                        + " COALESCE(SUM(n.state = 'NOMINATED'), 0) > 0 AS waiting"
                        + " FROM commendation_round r LEFT JOIN commendation_nominee n"
                        + " ON n.round_id = r.id GROUP BY r.id, r.published_at ORDER BY r.id")
                .toString())
        .isEqualTo(
            "[{published=1, nominated=1, waiting=0}, {published=0, nominated=1, waiting=0},"
                + " {published=0, nominated=1, waiting=1}, {published=0, nominated=0, waiting=0}]");
    assertThat(
            count(
                server,
                "SELECT COUNT(*) FROM redemption r JOIN volunteer v ON v.id = r.volunteer_id"
                    + " WHERE v.account_id IS NOT NULL"))
        .as("the demo's own volunteer redeemed too")
        .isEqualTo(3);
  }

  /** Today, unless it is run with another day: {@code -Dlinli.demo.day=2027-01-01}. */
  private static Clock clock() {
    String day = System.getProperty("linli.demo.day", "");
    Clock real = Clock.systemUTC();
    return day.isEmpty()
        ? real
        : Clock.offset(
            real, Duration.ofDays(Time.today(real).until(LocalDate.parse(day), ChronoUnit.DAYS)));
  }

  private static DemoAccounts.Row account(String login, String role) {
    return account("zhanjiang", login, role, "4408");
  }

  private static DemoAccounts.Row account(String tenant, String login, String role, String scope) {
    return new DemoAccounts.Row(tenant, login, "linli-demo-2026", role, scope);
  }

  private static String counts(LinliServer server) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT (SELECT COUNT(*) FROM volunteer) AS volunteers,"
                + " (SELECT COUNT(*) FROM activity_session) AS sessions,"
                + " (SELECT COUNT(*) FROM sign_up) AS places,"
                + " (SELECT COUNT(*) FROM ledger_entry) AS entries,"
                + " (SELECT COUNT(*) FROM hours_proposal) AS proposals")
        .toString();
  }

  private static long count(LinliServer server, String sql) {
    Object value = Tables.rows(server, "zhanjiang", sql).getFirst().values().iterator().next();
    return ((Number) value).longValue();
  }
}
