package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunitySection;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.template.Templates;

/** What staff see of their communities, and what they may change. */
@LinliTest
class CommunityPagesTest {

  private final LinliServer server;
  private final Communities communities;
  private final Divisions divisions;

  CommunityPagesTest(LinliServer server, Communities communities, Divisions divisions) {
    this.server = server;
    this.communities = communities;
    this.divisions = divisions;
  }

  @Test
  void the_list_says_how_many_there_are_and_shows_a_part() {
    Document page = list(SomeViewer.staffOf("4408"), "", "", "", "", 1);
    long all = in("zhanjiang", () -> communities.countable(new Scope(List.of("4408"))));
    assertThat(page.select(".lead").text()).contains("%,d".formatted(all));
    assertThat(page.select("tbody tr")).hasSize(50);
    assertThat(page.select("#c-county option").eachText()).contains("赤坎区", "吴川市").hasSize(10);
    assertThat(page.select("#c-township")).isEmpty();
    assertThat(page.select("tbody tr:first-child td").first().text()).startsWith("湛江市 赤坎区");
  }

  @Test
  void county_staff_see_their_county_only_and_choose_its_townships() {
    Document page = list(SomeViewer.staffOf("440802"), "", "", "", "", 1);
    assertThat(page.select("#c-county")).isEmpty();
    assertThat(page.select("#c-township option").eachText()).contains("中华街道");
    assertThat(page.select("tbody td[data-label=所在地]").eachText())
        .isNotEmpty()
        .allMatch(place -> place.startsWith("湛江市 赤坎区"));
    assertThat(list(SomeViewer.staffOf("440802"), "", "440883", "", "", 1).select("tbody tr"))
        .isEmpty();
  }

  @Test
  void the_list_is_filtered_by_county_township_and_kind() {
    SomeViewer city = SomeViewer.staffOf("4408");
    assertThat(places(list(city, "", "440802", "", "", 1)))
        .allMatch(place -> place.startsWith("湛江市 赤坎区"));
    assertThat(places(list(city, "", "440802", "440802001", "", 1)))
        .allMatch(place -> place.equals("湛江市 赤坎区 中华街道"));
    assertThat(list(city, "", "", "", "VILLAGE", 1).select("td[data-label=类别]").eachText())
        .hasSize(50)
        .allMatch(kind -> kind.equals("村"));
  }

  @Test
  void a_city_without_counties_lists_its_townships() {
    Document page =
        in(
            "dongguan",
            () -> html(controller(SomeViewer.staffOf("4419")).list("岗贝", "", "", "", "", 1)));
    assertThat(page.select("#c-county")).isEmpty();
    assertThat(page.select("#c-township option").eachText()).contains("东城街道");
    assertThat(page.select("tbody tr td").first().text()).isEqualTo("东莞市 东城街道");
  }

  @Test
  void the_same_name_is_found_in_both_counties() {
    assertThat(places(list(SomeViewer.staffOf("4408"), "新江社区", "", "", "", 1)))
        .containsExactly("湛江市 赤坎区 中华街道", "湛江市 吴川市 博铺街道");
    assertThat(places(list(SomeViewer.staffOf("4408"), "吴川 新江", "", "", "", 1)))
        .containsExactly("湛江市 吴川市 博铺街道");
  }

  @Test
  void initials_names_and_codes_find_a_community() {
    for (String typed : List.of("xjsq", "XJSQ", "新江", "440802001002", " 新江社区 ")) {
      assertThat(found(SomeViewer.staffOf("4408"), typed).select("a").eachText())
          .as(typed)
          .contains("新江社区 湛江市 赤坎区 中华街道");
    }
  }

  @Test
  void suggestions_stay_in_the_scope_and_lead_on_to_the_whole_list() {
    assertThat(found(SomeViewer.staffOf("440883"), "新江社区").select("a").eachText())
        .containsExactly("新江社区 湛江市 吴川市 博铺街道");
    Document many = found(SomeViewer.staffOf("4408"), "新");
    assertThat(many.select("a")).hasSize(9);
    assertThat(many.select("a").last().attr("href"))
        .isEqualTo("/zhanjiang/communities?q=%E6%96%B0");
    assertThat(found(SomeViewer.staffOf("4408"), "没有这个").text()).isEqualTo("没有找到“没有这个”");
    assertThat(found(SomeViewer.staffOf("4408"), " ").text()).isEmpty();
    assertThat(found(SomeViewer.staffOf("4408"), "%").select("a")).isEmpty();
  }

  @Test
  void whoever_comes_without_script_gets_the_list() {
    Answer answer = in("zhanjiang", () -> controller(SomeViewer.staffOf("4408")).search("新江", ""));
    assertThat(answer).isEqualTo(Redirect.to("/communities?q=%E6%96%B0%E6%B1%9F"));
  }

  @Test
  void the_list_sorts_by_name_both_ways() {
    List<String> up =
        in(
            "zhanjiang",
            () ->
                html(controller(SomeViewer.staffOf("440802")).list("", "", "", "", "name", 1))
                    .select("tbody th")
                    .eachText());
    assertThat(up.stream().map(Initials::of).toList()).isSorted();
  }

  @Test
  void a_page_shows_where_the_community_lies_and_what_others_add() {
    CommunitySection section =
        new CommunitySection() {
          @Override
          public int order() {
            return 10;
          }

          @Override
          public Optional<Shown> of(org.linli.api.CommunityFacts community) {
            return Optional.of(
                new Shown(
                    "community.title", "community/place", Map.of("above", community.above())));
          }
        };
    long id = idOf("440802001002");
    Document page =
        in(
            "zhanjiang",
            () ->
                html(
                    new CommunityController(
                            communities,
                            divisions,
                            server.get(CommunitySearch.class),
                            List.of(section),
                            SomeViewer.staffOf("4408"))
                        .show(id)));
    assertThat(page.select("h1").text()).isEqualTo("新江社区");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("广东省湛江市赤坎区中华街道新江社区居民委员会", "社区", "440802001002", "是");
    assertThat(page.select("main section").last().text()).contains("湛江市 赤坎区 中华街道");
  }

  @Test
  void staff_add_a_place_within_their_scope() {
    SomeViewer chikan = SomeViewer.staffOf("440802");
    Answer answer =
        in(
            "zhanjiang",
            () -> forms(chikan).add(sent(Map.of("name", "中山花园", "parent", "440802001"))));
    assertThat(answer).isInstanceOf(Redirect.class);
    assertThat(places(list(chikan, "中山花园", "", "", "", 1))).containsExactly("湛江市 赤坎区 中华街道");
    assertThat(list(chikan, "zshy", "", "", "NAMED_PLACE", 1).select("tbody td").last().text())
        .isEqualTo("无");
  }

  @Test
  void a_place_outside_the_scope_or_there_already_is_refused_beside_the_field() {
    SomeViewer chikan = SomeViewer.staffOf("440802");
    Document outside = refused(chikan, Map.of("name", "别处花园", "parent", "440803"));
    assertThat(outside.select("#f-parent-error").text()).isEqualTo("请从列出的选项中选一个");
    Document taken = refused(chikan, Map.of("name", "新江社区", "parent", "440802"));
    assertThat(taken.select("#f-name-error").text()).contains("这里已经有“新江社区”");
    assertThat(taken.select("#f-name").val()).isEqualTo("新江社区");
    Document nothing = refused(chikan, Map.of("name", "——", "parent", ""));
    assertThat(nothing.select("#f-name-error").text()).isEqualTo("请填写名称，不能只有数字或符号");
    assertThat(nothing.select("#f-parent-error").text()).isEqualTo("这里还没有填写");
  }

  @Test
  void a_corrected_short_name_is_found_by_its_new_initials() {
    long id = idOf("440881002001");
    SomeViewer lianjiang = SomeViewer.staffOf("440881");
    Document form = in("zhanjiang", () -> html(forms(lianjiang).edit(id)));
    assertThat(form.select("#f-shortName").val()).isEqualTo("新江居委会");
    assertThat(form.select("#f-parent")).isEmpty();
    in("zhanjiang", () -> forms(lianjiang).change(id, sent(Map.of("shortName", "城南新江"))));
    assertThat(found(lianjiang, "cnxj").select("a").eachText())
        .containsExactly("城南新江 湛江市 廉江市 城南街道");
    assertThat(
            in(
                "zhanjiang",
                () ->
                    server
                        .get(Sql.class)
                        .query(
                            "SELECT COUNT(*) FROM audit_entry WHERE action = 'community.renamed'"
                                + " AND object = ?",
                            List.of(String.valueOf(id)),
                            row -> row.getLong(1))
                        .getFirst()))
        .isEqualTo(1);
  }

  @Test
  void a_changed_place_moves_to_its_new_parent() {
    SomeViewer city = SomeViewer.staffOf("4408");
    long id = in("zhanjiang", () -> communities.namedPlace("观海小区", "440802"));
    Document form = in("zhanjiang", () -> html(forms(city).edit(id)));
    assertThat(form.select("#f-parent option[selected]").text()).isEqualTo("赤坎区");
    in("zhanjiang", () -> forms(city).change(id, sent(Map.of("name", "观海花园", "parent", "440803"))));
    assertThat(
            in("zhanjiang", () -> communities.byIds(List.of(id)).get(id))
                .placeFrom(DivisionLevel.COUNTY))
        .isEqualTo("霞山区");
  }

  @Test
  void a_social_worker_reads_and_changes_nothing() {
    SomeViewer worker = new SomeViewer(Role.SOCIAL_WORKER, new Scope(List.of("440802001002")));
    Document page = list(worker, "", "", "", "", 1);
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select(".page-acts")).isEmpty();
    long id = idOf("440802001002");
    assertThat(in("zhanjiang", () -> html(controller(worker).show(id))).select(".page-acts"))
        .isEmpty();
  }

  private Document refused(Viewer viewer, Map<String, String> typed) {
    return in(
        "zhanjiang",
        () -> {
          Page page = (Page) forms(viewer).add(sent(typed));
          assertThat(page.status()).isEqualTo(422);
          return html(page);
        });
  }

  private static Form sent(Map<String, String> typed) {
    Form form = Form.empty();
    typed.forEach(form::put);
    return form;
  }

  private Document list(
      Viewer viewer, String text, String county, String township, String kind, int page) {
    return in(
        "zhanjiang", () -> html(controller(viewer).list(text, county, township, kind, "", page)));
  }

  private static List<String> places(Document page) {
    return page.select("tbody td[data-label=所在地]").eachText();
  }

  private Document found(Viewer viewer, String typed) {
    return in("zhanjiang", () -> html((Page) controller(viewer).search(typed, "true")));
  }

  private long idOf(String code) {
    return Objects.requireNonNull(
            in("zhanjiang", () -> communities.byDivisionCodes(List.of(code)).get(code)))
        .id();
  }

  private CommunityController controller(Viewer viewer) {
    return new CommunityController(
        communities, divisions, server.get(CommunitySearch.class), List.of(), viewer);
  }

  private CommunityFormController forms(Viewer viewer) {
    return new CommunityFormController(
        communities,
        server.get(NamedPlaces.class),
        server.get(CorrectingNames.class),
        server.get(ParentChoices.class),
        viewer);
  }

  private Document html(Page page) {
    return Jsoup.parse(server.get(Templates.class).fill(page.view(), page.model(), Map.of()));
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
