package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The plain data of a form, for other programs. */
class PlainDataTest {

  @Test
  void it_begins_with_the_mark_names_each_column_after_its_group_and_quotes_everything() {
    String text = text(SampleForm.filled(SampleForm.row(1, "新江社区", SampleForm.yes(), "甲\"乙\n丙")));
    assertThat(text)
        .isEqualTo(
            "\uFEFF\"序号\",\"社区名称\",\"志愿服务 / 是否建有站点\",\"志愿服务 / 队伍\"\r\n"
                + "\"1\",\"新江社区\",\"是，占地80m²\",\"甲\"\"乙\n丙\"\r\n");
  }

  @Test
  void no_words_are_taken_for_a_formula() {
    String text =
        text(SampleForm.filled(SampleForm.row(1, "=cmd|' /C calc'!A0", SampleForm.yes(), "+1")));
    assertThat(text).contains("\"'=cmd|' /C calc'!A0\"").contains("\"'+1\"");
  }

  private static String text(FilledForm form) {
    return new String(PlainData.of(form), StandardCharsets.UTF_8);
  }
}
