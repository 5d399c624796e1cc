package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.report.SampleForm.filled;
import static org.linli.report.SampleForm.missing;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.template.Templates;

/** The printed page, from the same filled form as the spreadsheet. */
@LinliTest
class ReportViewsTest {

  private final Templates templates;

  ReportViewsTest(LinliServer server) {
    this.templates = server.get(Templates.class);
  }

  @Test
  void paper_carries_title_head_headers_rows_and_foot_and_nothing_of_the_frame() {
    Document page = paper(filled(row(1, "新江社区", yes(), "是（1支）\n1.青年志愿服务队")));
    assertThat(page.select("main").text())
        .isEqualTo(
            "社区志愿服务样表 填报单位（盖章）：共青团某市委员会 期次：2026年8月"
                + " 序号 社区名称 志愿服务 是否建有站点 队伍（数量及名称）"
                + " 1 新江社区 是，占地80m² 是（1支） 1.青年志愿服务队"
                + " 联系人：陈某 联系方式：0000-1234567");
    assertThat(page.body().classNames()).contains("paper-A4_LANDSCAPE");
    assertThat(page.select("nav, header, footer")).isEmpty();
  }

  @Test
  void headers_reach_over_and_down_as_in_the_spreadsheet() {
    Document page = paper(filled(row(1, "新江社区", yes(), "否")));
    assertThat(page.select("thead th").eachAttr("rowspan"))
        .containsExactly("2", "2", "1", "1", "1");
    assertThat(page.select("thead th").eachAttr("colspan"))
        .containsExactly("1", "1", "2", "1", "1");
  }

  @Test
  void what_nobody_has_filled_stays_blank_on_paper() {
    Document page = paper(filled(row(1, "新江社区", missing(), "否")));
    assertThat(page.select("tbody td"))
        .extracting(Element::text)
        .containsExactly("1", "新江社区", "", "否");
  }

  @Test
  void a_form_without_rows_keeps_one_blank_line() {
    assertThat(paper(filled()).select("tbody tr")).hasSize(1);
    assertThat(paper(filled()).select("tbody td")).hasSize(4);
  }

  @Test
  void names_never_become_markup() {
    Document page = paper(filled(row(1, "<script>alert(1)</script>", yes(), "否")));
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("tbody td").get(1).text()).isEqualTo("<script>alert(1)</script>");
  }

  private Document paper(FilledForm form) {
    return Jsoup.parse(
        templates.fill(
            "report/print",
            Map.of("filled", form, "table", FormTable.of(form), "unit", "", "turn", ""),
            Map.of()));
  }
}
