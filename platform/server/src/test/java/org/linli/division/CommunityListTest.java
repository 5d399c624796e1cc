package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** The list of communities shows a part of them, within the scope, as it is asked for. */
@LinliTest
class CommunityListTest {

  private final CommunityDesk desk;
  private final Communities communities;

  CommunityListTest(LinliServer server, Communities communities) {
    this.desk = new CommunityDesk(server);
    this.communities = communities;
  }

  @Test
  void the_list_says_how_many_there_are_and_shows_a_part() {
    Document page = desk.list(SomeViewer.staffOf("4408"), "", "", "", "", 1);
    long all = desk.in("zhanjiang", () -> communities.countable(new Scope(List.of("4408"))));
    assertThat(page.select(".lead").text()).contains("%,d".formatted(all));
    assertThat(page.select("tbody tr")).hasSize(50);
    assertThat(page.select("#a-county option").eachText()).contains("赤坎区", "吴川市").hasSize(10);
    assertThat(page.select("#a-township")).isEmpty();
    assertThat(page.select("tbody tr:first-child td").first().text()).startsWith("湛江市 赤坎区");
  }

  @Test
  void county_staff_see_their_county_only_and_choose_its_townships() {
    Document page = desk.list(SomeViewer.staffOf("440802"), "", "", "", "", 1);
    assertThat(page.select("#a-county")).isEmpty();
    assertThat(page.select("#a-township option").eachText()).contains("中华街道");
    assertThat(page.select("tbody td[data-label=所在地]").eachText())
        .isNotEmpty()
        .allMatch(place -> place.startsWith("湛江市 赤坎区"));
    assertThat(desk.list(SomeViewer.staffOf("440802"), "", "440883", "", "", 1).select("tbody tr"))
        .isEmpty();
  }

  @Test
  void the_list_is_filtered_by_county_township_and_kind() {
    SomeViewer city = SomeViewer.staffOf("4408");
    assertThat(CommunityDesk.places(desk.list(city, "", "440802", "", "", 1)))
        .allMatch(place -> place.startsWith("湛江市 赤坎区"));
    assertThat(CommunityDesk.places(desk.list(city, "", "440802", "440802001", "", 1)))
        .allMatch(place -> place.equals("湛江市 赤坎区 中华街道"));
    assertThat(desk.list(city, "", "", "", "VILLAGE", 1).select("td[data-label=类别]").eachText())
        .hasSize(50)
        .allMatch(kind -> kind.equals("村"));
  }

  @Test
  void a_city_without_counties_lists_its_townships() {
    Document page =
        desk.in(
            "dongguan",
            () ->
                desk.html(
                    desk.controller(SomeViewer.staffOf("4419")).list("岗贝", "", "", "", "", "", 1)));
    assertThat(page.select("#a-county")).isEmpty();
    assertThat(page.select("#a-township option").eachText()).contains("东城街道");
    assertThat(page.select("tbody tr td").first().text()).isEqualTo("东莞市 东城街道");
  }

  @Test
  void the_list_sorts_by_name_both_ways() {
    List<String> up =
        desk.in(
            "zhanjiang",
            () ->
                desk.html(
                        desk.controller(SomeViewer.staffOf("440802"))
                            .list("", "", "", "", "", "name", 1))
                    .select("tbody th")
                    .eachText());
    assertThat(up.stream().map(Initials::of).toList()).isSorted();
  }
}
