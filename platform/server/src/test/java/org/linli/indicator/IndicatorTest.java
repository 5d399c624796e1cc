package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.web.Browser;

/** An indicator is computed from records and opens them (GD-18). */
@LinliTest
class IndicatorTest {

  private static final String LIST = "/zhanjiang/indicators";
  private static final String ONE = LIST + "/" + TrialIndicators.TEAMS;

  private final LinliServer server;
  private final People people;
  private final TrialIndicators trial;
  private final OpenStation enough;
  private final OpenStation without;
  private final OpenStation unknown;
  private final Set<Long> all;
  private final Browser city;
  private final int year = Time.today(Clock.systemUTC()).getYear();

  IndicatorTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.trial = server.get(TrialIndicators.class);
    this.enough = new OpenStation(server, "zhanjiang", "440802001");
    this.without = new OpenStation(server, "zhanjiang", "440803001");
    this.unknown = new OpenStation(server, "zhanjiang", "440803001");
    this.all = Set.of(enough.community, without.community, unknown.community);
    this.city = people.logIn("zhanjiang", Role.STAFF);
    team("甲队");
    team("乙队");
  }

  @BeforeEach
  void bring() {
    trial.give("zhanjiang", trial.teams(all, Set.of(unknown.community)));
  }

  @AfterEach
  void take() {
    trial.give("zhanjiang");
  }

  @Test
  void the_list_says_how_many_units_meet_the_target_and_of_how_many_nothing_is_known() {
    var row = city.get(LIST).html().select("tr:contains(志愿服务队)").last();
    assertThat(row.text()).contains("3 个单位中 1 个达标", "达标 1", "未达标 1", "没有数据 1", "不少于 2支");
    assertThat(city.get(LIST + "?county=440803").html().select("tr:contains(志愿服务队)").text())
        .contains("2 个单位中 0 个达标");
    assertThat(city.get(LIST + "?clause=ZJ-9").html().text()).contains("没有符合条件的指标");
  }

  @Test
  void units_are_ranked_and_no_data_is_not_zero() {
    var rows = city.get(ONE).html().select("section:contains(各单位) tbody tr");
    assertThat(rows.eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 " + enough.name).contains("2支", "达标"),
            second -> assertThat(second).startsWith("2 " + without.name).contains("0支", "未达标"),
            last -> assertThat(last).startsWith(unknown.name).contains("还没有人登记过", "没有数据"));
    assertThat(city.get(ONE).html().text()).contains("依据《试用方案》附件3", "截至那天没有解散的服务队");
    assertThat(city.get(ONE + "?state=NO_DATA").html().select("section:contains(各单位) tbody").text())
        .contains(unknown.name)
        .doesNotContain(enough.name);
    assertThat(city.get(ONE).html().select("svg.chart text").text()).contains("33.3");
  }

  @Test
  void a_figure_opens_the_records_behind_it_and_says_how_it_came_about() {
    var page = city.get(ONE + "/units/" + enough.path).html();
    assertThat(page.select("#value").text()).contains("2支", "达标", "截至", "依据《试用方案》附件3");
    assertThat(page.select("#records th a").eachText()).containsExactlyInAnyOrder("甲队", "乙队");
    String team = page.select("#records th a").first().attr("href");
    assertThat(city.get(team).html().select("h1").text()).contains("队");
  }

  @Test
  void months_stand_beside_those_of_the_year_before_with_how_many_units_tell_of_them() {
    trial.give("zhanjiang", TrialIndicators.monthly(all));
    for (String path : List.of("", "/units/" + enough.path)) {
      var section = city.get(LIST + "/indicator-trial.monthly" + path).html().select("#months");
      assertThat(section.select("tbody tr")).hasSize(12);
      String times = path.isEmpty() ? "3" : "1";
      assertThat(section.select("tbody tr").first().text())
          .isEqualTo(path.isEmpty() ? "1月 — 6 （3 个单位）" : "1月 — 2");
      assertThat(section.select("tbody tr").get(1).text())
          .isEqualTo(path.isEmpty() ? "2月 3 （3 个单位） 6 （3 个单位）" : "2月 1 2");
      assertThat(section.text()).contains(times + " 个单位有逐月的数", "截至", "纵轴从 0 起");
      assertThat(section.select("svg path.chart-before").attr("d")).startsWith("M").contains("L");
      assertThat(section.select("svg text").eachText()).contains("0", "12");
    }
  }

  @Test
  void five_years_stand_as_a_line_and_a_table_each_with_its_units_and_its_day() {
    var course = city.get(ONE).html().select(".course:contains(历年情况)");
    assertThat(course.select("tbody tr"))
        .hasSize(5)
        .last()
        .satisfies(row -> assertThat(row.text()).contains("3 个单位中 1 个达标", "没有数据 1", year + "年"));
    assertThat(course.select("tbody tr").first().text())
        .startsWith(year - 4 + "年")
        .contains(year - 4 + "-12-31");
    assertThat(course.select("svg.chart text").eachText()).contains("" + year, "" + (year - 4));
    assertThat(city.get(ONE).html().select(".course:contains(逐季情况)")).isEmpty();
  }

  @Test
  void where_any_day_is_known_eight_quarters_stand_too_and_nothing_known_is_not_zero() {
    trial.give("zhanjiang", trial.teams(all, Set.of(unknown.community)).byQuarters());
    var quarters = city.get(ONE + "/units/" + without.path).html().select(".course:contains(逐季情况)");
    assertThat(quarters.select("tbody tr")).hasSize(8).last().asString().contains("季度", ">0<");
    assertThat(quarters.select("tbody td:last-child").eachText()).hasSize(8).isSorted();
    assertThat(quarters.select("svg.chart line.chart-target")).hasSize(1);
    assertThat(quarters.select("svg.chart circle")).hasSize(8);
    var none = city.get(ONE + "/units/" + unknown.path).html().select(".course:contains(逐季情况)");
    assertThat(none.select("tbody").text()).contains("没有数据").doesNotContain("0支");
    assertThat(none.select("svg.chart circle")).isEmpty();
    assertThat(none.select("svg.chart text").eachText().stream().filter("—"::equals)).hasSize(8);
  }

  @Test
  void programs_read_the_course() {
    trial.give("zhanjiang", trial.teams(all, Set.of(unknown.community)).byQuarters());
    Program program = Program.as(server, "zhanjiang", Role.STAFF, "4408");
    var course = program.get("indicators/" + TrialIndicators.TEAMS + "/course").list();
    assertThat(course).hasSize(13);
    assertThat(course.get(4))
        .containsEntry("period", "" + year)
        .containsEntry("numerator", 1)
        .containsEntry("denominator", 3)
        .containsEntry("noData", 1);
    assertThat(course.getLast().get("period").toString()).startsWith(year + "-Q");
    var one =
        program
            .get("indicators/" + TrialIndicators.TEAMS + "/units/" + unknown.path + "/course")
            .list();
    assertThat(one).hasSize(13).allSatisfy(point -> assertThat(point).doesNotContainKey("value"));
  }

  @Test
  void where_a_figure_tells_nothing_of_months_there_is_no_line_of_them() {
    assertThat(city.get(ONE).html().select("#months")).isEmpty();
  }

  @Test
  void without_data_it_says_why_and_where_that_is_mended() {
    var page = city.get(ONE + "/units/" + unknown.path).html();
    assertThat(page.select("#value").text()).contains("没有数据", "还没有人登记过");
    assertThat(page.select("#value a").attr("href"))
        .isEqualTo("/zhanjiang/communities/" + unknown.community + "/teams/new");
  }

  @Test
  void everyone_sees_the_units_of_their_own_scope() {
    Browser clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, enough.path);
    assertThat(clerk.get(LIST).html().select("tr:contains(志愿服务队)").text()).contains("2支", "达标");
    assertThat(clerk.get(ONE).html().text()).contains(enough.name).doesNotContain(without.name);
    assertThat(clerk.get(ONE + "/units/" + without.path).status()).isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(ONE).status()).isEqualTo(404);
    assertThat(city.get(LIST + "/indicator-trial.nothing").status()).isEqualTo(404);
  }

  @Test
  void an_indicator_that_is_out_of_order_says_so_and_spoils_nothing_else() {
    trial.give("zhanjiang", TrialIndicators.broken(all), trial.teams(all, Set.of()));
    assertThat(city.get(LIST).html().text()).contains("3 个单位，都还没有数据", "3 个单位中 1 个达标");
    assertThat(city.get(LIST + "/indicator-trial.broken/units/" + enough.path).html().text())
        .contains("这一项暂时算不出来");
  }

  @Test
  void where_no_plugin_brings_one_there_is_nothing_of_it() {
    trial.give("zhanjiang");
    assertThat(city.get(LIST).html().text()).contains("这里还没有指标");
    assertThat(city.get(LIST).html().select("nav a[href$=/indicators]")).isEmpty();
  }

  @Test
  void programs_read_the_same() {
    Program program = Program.as(server, "zhanjiang", Role.STAFF);
    Map<String, Object> item = program.get("indicators").list().getFirst();
    assertThat(item)
        .containsEntry("key", TrialIndicators.TEAMS)
        .containsEntry("clause", "GD-18")
        .containsEntry("above", "MET");
    assertThat((Map<?, ?>) item.get("together"))
        .isEqualTo(
            Map.of("units", 3, "met", 1, "unmet", 1, "noData", 1, "value", 33.3, "asOf", day()));
    List<Map<String, Object>> units = program.get("indicators/" + TrialIndicators.TEAMS).list();
    assertThat(units.stream().map(one -> one.get("state")))
        .containsExactly("MET", "UNMET", "NO_DATA");
    assertThat(units.getLast()).doesNotContainKey("value").containsEntry("remark", "还没有人登记过");
    String unit = "indicators/%s/units/%s".formatted(TrialIndicators.TEAMS, enough.path);
    assertThat(program.get(unit).text("value")).isEqualTo("2");
    assertThat(program.get(unit + "/records?size=1").object())
        .containsEntry("total", 2)
        .extracting("items")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  private static String day() {
    return org.linli.tenant.Time.today(java.time.Clock.systemUTC()).toString();
  }

  private void team(String name) {
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, enough.path);
    assertThat(
            program
                .post(
                    "communities/%d/teams".formatted(enough.community),
                    Map.of(
                        "name",
                        name,
                        "category",
                        "COMMUNITY_SERVICE",
                        "directlySubordinate",
                        true,
                        "establishedOn",
                        "2024-03-05"))
                .status())
        .isEqualTo(201);
  }
}
