package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.Skill;
import org.linli.web.Browser;

/** Everyone sees a month at a glance and opens a day of it. */
@LinliTest
class CalendarTest {

  /** 沙湾街道: other tests do nothing there. */
  private static final String TOWNSHIP = "440802005";

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;

  CalendarTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community(TOWNSHIP);
  }

  @Test
  void a_day_tells_how_much_is_on_and_opens_its_list() {
    LocalDate day = YearMonth.from(desk.day(0)).plusMonths(2).atDay(14);
    long first = published("日历一", day, Set.of());
    published("日历二", day, Set.of());
    published("日历三", day.plusDays(1), Set.of());
    Browser anyone = new Browser(server);

    var month =
        anyone
            .get("/zhanjiang/activities/calendar?township=" + TOWNSHIP + "&month=" + of(day))
            .html();
    assertThat(month.select(".month td a").eachText()).containsExactly("2 场", "1 场");
    assertThat(month.select(".lead").text()).contains("还有 3 场");

    var list = anyone.get(month.select(".month td a").first().attr("href")).html();
    assertThat(list.select(".task").eachText())
        .hasSize(2)
        .anyMatch(line -> line.contains("日历一"))
        .noneMatch(line -> line.contains("日历三"));
    assertThat(list.select("a[href$='/activities/" + desk.session(first).facts().activity() + "']"))
        .hasSize(1);
  }

  @Test
  void it_can_show_only_what_one_may_join() {
    LocalDate day = YearMonth.from(desk.day(0)).plusMonths(3).atDay(14);
    published("能去", day, Set.of());
    published("不能去", day, Set.of(Skill.RESCUE));
    Browser volunteer = new People(server).logIn(desk.own(desk.volunteer(community)));
    String month = "/zhanjiang/activities/calendar?township=" + TOWNSHIP + "&month=" + of(day);

    assertThat(volunteer.get(month).html().select(".month td a").eachText()).containsExactly("2 场");
    assertThat(volunteer.get(month + "&mine=yes").html().select(".month td a").eachText())
        .containsExactly("1 场");
  }

  @Test
  void a_month_that_does_not_exist_shows_this_one() {
    var page = new Browser(server).get("/zhanjiang/activities/calendar?month=2026-13");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select(".month-today .month-day").text())
        .isEqualTo(Integer.toString(desk.day(0).getDayOfMonth()));
  }

  private long published(String name, LocalDate day, Set<Skill> skills) {
    int ahead = Math.toIntExact(day.toEpochDay() - desk.day(0).toEpochDay());
    return desk.published(community, ActivityDesk.details(name, 0, skills), desk.morning(ahead), 5);
  }

  private static String of(LocalDate day) {
    return YearMonth.from(day).toString();
  }
}
