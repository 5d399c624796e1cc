package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.report.SampleForm.SETTINGS;
import static org.linli.report.SampleForm.filled;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportContents;

/** What the records tell of a line above or below the table is not asked of the settings. */
class ToldLinesTest {

  @Test
  void a_line_that_the_records_tell_stands_in_the_form_whatever_the_settings_say() {
    FilledForm form =
        filled(
            new ReportContents(
                List.of(row(1, "新江社区", yes(), "否")), List.of(), Map.of("填报单位（盖章）", "天生街道")),
            SETTINGS);
    assertThat(form.head()).extracting(FilledForm.Line::text).containsExactly("天生街道");
    assertThat(form.foot()).extracting(FilledForm.Line::text).containsExactly("陈某", "0000-1234567");
  }
}
