package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.report.SampleForm.contents;
import static org.linli.report.SampleForm.filled;
import static org.linli.report.SampleForm.missing;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.report.FilledForm.Remark;

class FillingInTest {

  @Test
  void a_form_with_everything_in_it_is_complete() {
    FilledForm form = filled(row(1, "新江社区", yes(), "否"));
    assertThat(form.isComplete()).isTrue();
    assertThat(form.remarks()).isEmpty();
    assertThat(form.head()).extracting(FilledForm.Line::text).containsExactly("共青团某市委员会");
    assertThat(form.foot()).extracting(FilledForm.Line::text).containsExactly("陈某", "0000-1234567");
  }

  @Test
  void what_is_missing_is_named_with_its_row_its_column_and_where_it_is_mended() {
    FilledForm form = filled(row(1, "新江社区", yes(), "否"), row(2, "南桥社区", missing(), "否"));
    assertThat(form.remarks())
        .containsExactly(
            new Remark(
                "2",
                "是否建有站点",
                Finding.missing(Message.of("sample.station"), "/communities/2/station")));
    assertThat(form.isComplete()).isFalse();
  }

  @Test
  void a_blank_cell_without_a_reason_gets_a_general_one() {
    FilledForm form = filled(row(1, "新江社区", Cell.of(new Missing()), "否"));
    assertThat(form.remarks())
        .extracting(remark -> remark.finding().sentence())
        .containsExactly(Message.of("report.blank", "是否建有站点"));
  }

  @Test
  void nothing_to_say_and_zero_are_answers_not_gaps() {
    FilledForm form = filled(row(1, "新江社区", Cell.of(Amount.of(0)), ""));
    assertThat(form.isComplete()).isTrue();
  }

  @Test
  void a_line_nobody_has_set_leads_to_the_settings() {
    FilledForm form =
        filled(
            contents(row(1, "新江社区", yes(), "否")),
            Map.of("unit", "共青团某市委员会", "contact", " ", "phone", "1"));
    assertThat(form.remarks())
        .containsExactly(
            new Remark(
                null,
                "联系人",
                Finding.missing(Message.of("report.blank.setting", "联系人"), "/plugins/sample")));
  }

  @Test
  void what_is_odd_is_said_and_does_not_make_the_form_unfinished() {
    Finding odd = Finding.odd(Message.of("sample.county"), "/demonstration-communities");
    FilledForm form =
        filled(
            new ReportContents(List.of(row(1, "新江社区", yes(), "否")), List.of(odd)),
            SampleForm.SETTINGS);
    assertThat(form.remarksOnForm()).extracting(Remark::finding).containsExactly(odd);
    assertThat(form.isComplete()).isTrue();
    assertThat(form.odd()).isEqualTo(1);
  }

  @Test
  void a_form_without_rows_says_so() {
    assertThat(filled().remarks())
        .extracting(remark -> remark.finding().sentence())
        .containsExactly(Message.of("report.noRows"));
  }

  @Test
  void a_text_that_no_cell_holds_is_named() {
    FilledForm form = filled(row(1, "新江社区", yes(), "长".repeat(32_768)));
    assertThat(form.remarks())
        .extracting(remark -> remark.finding().sentence())
        .containsExactly(Message.of("report.tooLong", "队伍"));
  }

  @Test
  void a_row_with_a_cell_too_few_is_the_plugins_mistake_and_says_whose() {
    Row row = new Row("1", "新江社区", "440803", List.of(yes()));
    assertThatThrownBy(() -> filled(row))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sample filled row 1 of sample-form with 1 cells for 4 columns");
  }

  @Test
  void who_answers_for_a_part_sees_the_rows_of_that_part_with_their_numbers() {
    FilledForm form =
        filled(
            new ReportContents(
                List.of(row(1, "新江社区", yes(), "否"), row(2, "南桥社区", missing(), "否")),
                List.of(Finding.odd(Message.of("sample.city"), "/x"))),
            SampleForm.SETTINGS);
    FilledForm part = form.within(path -> path.startsWith("440802"));
    assertThat(part.rows()).extracting(Row::name).containsExactly("南桥社区");
    assertThat(part.rows().getFirst().cells().getFirst().value()).isEqualTo(Amount.of(2));
    assertThat(part.remarks()).extracting(Remark::row).containsExactly("2");
  }

  @Test
  void what_was_seen_missing_has_a_name_that_changes_when_more_goes_missing() {
    String one = filled(row(1, "新江社区", missing(), "否")).whatIsMissing();
    String same = filled(row(1, "新江社区", missing(), "是（1支）")).whatIsMissing();
    String two =
        filled(row(1, "新江社区", missing(), "否"), row(2, "南桥社区", missing(), "否")).whatIsMissing();
    assertThat(one).isEqualTo(same).isNotEqualTo(two);
  }
}
