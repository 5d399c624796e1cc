package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A tenant's administrator keeps its working days; another tenant's are its own. */
@LinliTest
class CalendarPagesTest {

  private static final String PAGE = "/zhanjiang/working-days";

  private final LinliServer server;
  private final Browser administrator;

  CalendarPagesTest(LinliServer server) {
    this.server = server;
    this.administrator = new People(server).logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
  }

  @Test
  void the_published_years_are_there_from_the_start_LAW_2() {
    var page = administrator.get(PAGE + "?year=2026").html();
    assertThat(page.select("tbody tr")).hasSize(39);
    assertThat(page.select("tbody").text()).contains("2026年2月14日 (周六) 上班（调休） 春节");
    assertThat(days("beibei").after(LocalDate.parse("2026-09-30"), 1))
        .isEqualTo(LocalDate.parse("2026-10-08"));
  }

  @Test
  void a_year_that_nobody_published_says_that_only_weekends_count() {
    assertThat(administrator.get(PAGE + "?year=2031").html().text()).contains("只按周末算");
  }

  @Test
  void a_pasted_year_counts_here_and_nowhere_else_until_a_day_is_taken_away() {
    var page = administrator.get(PAGE + "?year=2033");
    var saved =
        administrator.post(
            PAGE, Map.of("_csrf", token(page), "lines", "2033-01-03 休 元旦\n2033-01-08 班 元旦"));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(days("zhanjiang").isWorking(LocalDate.parse("2033-01-03"))).isFalse();
    assertThat(days("zhanjiang").isWorking(LocalDate.parse("2033-01-08"))).isTrue();
    assertThat(days("beibei").isWorking(LocalDate.parse("2033-01-03"))).isTrue();

    administrator.post(PAGE + "/removal", Map.of("_csrf", token(page), "day", "2033-01-03"));
    assertThat(days("zhanjiang").isWorking(LocalDate.parse("2033-01-03"))).isTrue();
    assertThat(Tables.audited(server, "zhanjiang", "calendar", 2033))
        .containsExactly("calendar.set", "calendar.cleared");
  }

  @Test
  void a_line_that_cant_be_read_is_named_and_what_was_typed_stays() {
    var page = administrator.get(PAGE + "?year=2034");
    String typed = "2034-01-01 休 元旦\n2034-13-01 休";
    var refused = administrator.post(PAGE, Map.of("_csrf", token(page), "lines", typed));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-lines-error").text()).contains("第 2 行看不懂");
    assertThat(refused.html().select("#f-lines").val()).isEqualTo(typed);
    assertThat(days("zhanjiang").exceptions()).doesNotContainKey(LocalDate.parse("2034-01-01"));
  }

  private WorkingDays days(String tenant) {
    return server
        .get(Tenants.class)
        .within(server.tenant(tenant), () -> server.get(WorkingCalendar.class).days());
  }

  private static String token(Browser.Answer page) {
    return page.html().selectFirst("main [name=_csrf]").val();
  }
}
