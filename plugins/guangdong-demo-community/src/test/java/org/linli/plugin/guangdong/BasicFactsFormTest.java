package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;

/** Form 1 says what annex 1 says (GD-16). */
class BasicFactsFormTest {

  private final ReportForm form =
      BasicFactsForm.declare(
          new PrintedWords(), (unit, turn) -> new ReportContents(List.of(), List.of()));

  @Test
  void title_head_headers_and_foot_are_those_of_annex_1() {
    assertThat(form.title()).isEqualTo("广东共青团社区志愿服务优化提升行动示范性社区基本情况表");
    assertThat(form.head()).extracting(Field::label).containsExactly("填报单位（地级以上市团委盖章）");
    assertThat(form.head()).allMatch(Field::seal);
    assertThat(form.columns())
        .extracting(column -> column.title() + column.note())
        .containsExactly(
            "序号",
            "社区名称",
            "所在地",
            "是否已成立团支部并开展日常工作",
            "是否建有社区志愿服务站",
            "社区是否已成立共青团主管志愿服务组织直属队伍（数量及队伍名称）",
            "示范性社区类型（市级/县级，是否为社区青春行动试点、“共创美好社区”青年志愿者服务社区行动试点）",
            "备注");
    assertThat(form.foot()).extracting(Field::label).containsExactly("市级工作联系人", "联系方式");
  }

  @Test
  void it_fills_a_lying_a4_page_between_its_margins_and_is_filled_by_cities() {
    assertThat(form.page()).isEqualTo(Page.A4_LANDSCAPE);
    assertThat(form.columns().stream().mapToInt(Column::width).sum()).isEqualTo(267);
    assertThat(form.filledBy()).containsExactly(Filler.CITY);
  }

  @Test
  void a_city_with_two_and_every_county_with_one_is_at_the_minimum() {
    var rows = List.of(row("440803001001"), row("440804001001"));
    assertThat(BasicFactsForm.belowMinimum(rows, List.of(county("440803", "赤坎区")))).isEmpty();
  }

  @Test
  void counties_without_any_are_named_together_with_the_clause() {
    var rows = List.of(row("440803001001"), row("440803001002"));
    var counties =
        List.of(county("440802", "霞山区"), county("440803", "赤坎区"), county("440804", "坡头区"));
    Finding finding = BasicFactsForm.belowMinimum(rows, counties).getFirst();
    assertThat(finding.sentence().args()).containsExactly("2", "霞山区、坡头区");
    assertThat(finding.clause()).isEqualTo(Clauses.GD_15);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.ODD);
  }

  @Test
  void a_city_without_counties_needs_only_its_two() {
    assertThat(BasicFactsForm.belowMinimum(List.of(row("441900003001")), List.of()))
        .extracting(finding -> finding.sentence().key())
        .containsExactly("guangdong-demo-community.form-1.below-minimum.city");
  }

  private static Row row(String path) {
    return new Row(path, "社区", path, List.of());
  }

  private static DivisionFacts county(String code, String name) {
    return new DivisionFacts(code, name, DivisionLevel.COUNTY, false);
  }
}
