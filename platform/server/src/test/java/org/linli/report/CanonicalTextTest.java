package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.report.FormContents.CellKind;
import org.linli.report.FormContents.RemarkKind;

/** Contents have one text, the same for the same figures, whatever is said about them. */
class CanonicalTextTest {

  @Test
  void it_is_json_in_a_fixed_order() {
    assertThat(contents("30", List.of()).canonical())
        .isEqualTo(
            "{\"form\":\"f\",\"plugin\":\"p\",\"title\":\"表\\\"一\\\"\","
                + "\"head\":[{\"label\":\"单位\",\"text\":\"甲\\u000a乙\"}],\"foot\":[],"
                + "\"columns\":[{\"id\":\"people\",\"title\":\"人数\"}],"
                + "\"rows\":[{\"key\":\"1\",\"name\":\"新江社区\",\"path\":\"4408\",\"cells\":["
                + "{\"text\":\"30\",\"kind\":\"AMOUNT\",\"manual\":false,\"author\":\"\","
                + "\"reason\":\"\"}]}]}");
  }

  @Test
  void another_figure_is_another_text_and_a_remark_is_not() {
    var remark = new FormContents.Remark("1", "人数", RemarkKind.ODD, "请核对", null);
    assertThat(contents("31", List.of()).canonical())
        .isNotEqualTo(contents("30", List.of()).canonical());
    assertThat(contents("30", List.of(remark)).canonical())
        .isEqualTo(contents("30", List.of()).canonical());
  }

  private static FormContents contents(String people, List<FormContents.Remark> remarks) {
    return new FormContents(
        "f",
        "p",
        "表\"一\"",
        List.of(new FormContents.Line("单位", "甲\n乙")),
        List.of(),
        List.of(FormContents.ColumnName.of("people", "人数")),
        List.of(
            new FormContents.Row(
                "1",
                "新江社区",
                "4408",
                List.of(new FormContents.Cell(people, CellKind.AMOUNT, false, "", "")))),
        remarks);
  }
}
