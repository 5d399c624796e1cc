package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.DivisionLevel;
import org.linli.api.Redirect;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Staff add places, change them, and correct the names of committees. */
@LinliTest
class CommunityFormsTest {

  private final CommunityDesk desk;
  private final Communities communities;
  private final Sql sql;

  CommunityFormsTest(LinliServer server, Communities communities, Sql sql) {
    this.desk = new CommunityDesk(server);
    this.sql = sql;
    this.communities = communities;
  }

  @Test
  void staff_add_a_place_within_their_scope() {
    SomeViewer chikan = SomeViewer.staffOf("440802");
    Answer answer =
        desk.in(
            "zhanjiang",
            () ->
                desk.forms(chikan)
                    .add(CommunityDesk.sent(Map.of("name", "中山花园", "parent", "440802001"))));
    assertThat(answer).isInstanceOf(Redirect.class);
    assertThat(CommunityDesk.places(desk.list(chikan, "中山花园", "", "", "", 1)))
        .containsExactly("湛江市 赤坎区 中华街道");
    assertThat(desk.list(chikan, "zshy", "", "", "NAMED_PLACE", 1).select("tbody td").last().text())
        .isEqualTo("无");
  }

  @Test
  void a_place_outside_the_scope_or_there_already_is_refused_beside_the_field() {
    SomeViewer chikan = SomeViewer.staffOf("440802");
    Document outside = desk.refused(chikan, Map.of("name", "别处花园", "parent", "440803"));
    assertThat(outside.select("#f-parent-error").text()).isEqualTo("请从列出的选项中选一个");
    Document taken = desk.refused(chikan, Map.of("name", "新江社区", "parent", "440802"));
    assertThat(taken.select("#f-name-error").text()).contains("这里已经有“新江社区”");
    assertThat(taken.select("#f-name").val()).isEqualTo("新江社区");
    Document nothing = desk.refused(chikan, Map.of("name", "——", "parent", ""));
    assertThat(nothing.select("#f-name-error").text()).isEqualTo("请填写名称，不能只有数字或符号");
    assertThat(nothing.select("#f-parent-error").text()).isEqualTo("这里还没有填写");
  }

  @Test
  void a_corrected_short_name_is_found_by_its_new_initials() {
    long id = desk.idOf("440881002001");
    SomeViewer lianjiang = SomeViewer.staffOf("440881");
    Document form = desk.in("zhanjiang", () -> desk.html(desk.forms(lianjiang).edit(id)));
    assertThat(form.select("#f-shortName").val()).isEqualTo("新江居委会");
    assertThat(form.select("#f-parent")).isEmpty();
    desk.in(
        "zhanjiang",
        () -> desk.forms(lianjiang).change(id, CommunityDesk.sent(Map.of("shortName", "城南新江"))));
    assertThat(desk.found(lianjiang, "cnxj").select("a").eachText())
        .containsExactly("城南新江 湛江市 廉江市 城南街道");
    assertThat(
            desk.in(
                "zhanjiang",
                () ->
                    sql.query(
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
    long id = desk.in("zhanjiang", () -> communities.namedPlace("观海小区", "440802"));
    Document form = desk.in("zhanjiang", () -> desk.html(desk.forms(city).edit(id)));
    assertThat(form.select("#f-parent option[selected]").text()).isEqualTo("赤坎区");
    desk.in(
        "zhanjiang",
        () ->
            desk.forms(city)
                .change(id, CommunityDesk.sent(Map.of("name", "观海花园", "parent", "440803"))));
    assertThat(
            desk.in("zhanjiang", () -> communities.byIds(List.of(id)).get(id))
                .placeFrom(DivisionLevel.COUNTY))
        .isEqualTo("霞山区");
  }
}
