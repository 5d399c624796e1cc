package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportCheck.Found;
import org.linli.api.ReportCheck.Looked;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;

/** What checks find in a filled form. */
class ReportCheckTest {

  private static final Clause CLAUSE = new Clause("T-1", "样本文件", "一", "逐年增长。");
  private static final List<Column> COLUMNS =
      List.of(
          new Column("all", "合计", "", 10, Align.CENTER),
          new Column("men", "男", "", 10, Align.CENTER),
          new Column("women", "女", "", 10, Align.CENTER));

  @Test
  void a_sum_that_is_none_is_odd_with_row_and_column() {
    ReportCheck check = ReportCheck.sum("all", List.of("men", "women"), null);
    List<Found> found = check.look(looked(List.of(row("1", 3, 1, 2), row("2", 4, 1, 2))));
    assertThat(found).extracting(Found::row).containsExactly("2");
    assertThat(found).extracting(Found::column).containsExactly("all");
    assertThat(found.getFirst().finding().sentence())
        .isEqualTo(Message.of("report.check.sum", "合计", "4", "3"));
  }

  @Test
  void a_sum_with_a_gap_in_it_is_not_judged() {
    Row gap =
        new Row(
            "1",
            "甲",
            "4408",
            List.of(Cell.of(Amount.of(9)), Cell.of(new Missing()), Cell.of(Amount.of(1))));
    ReportCheck check = ReportCheck.sum("all", List.of("men", "women"), null);
    assertThat(check.look(looked(List.of(gap)))).isEmpty();
  }

  @Test
  void less_than_a_year_before_is_odd_and_cites_its_clause() {
    ReportCheck check = ReportCheck.notBelowYearBefore("all", CLAUSE);
    Looked looked =
        new Looked(
            COLUMNS,
            List.of(row("1", 3, 1, 2), row("2", 5, 1, 2), row("3", 1, 1, 0)),
            List.of(row("1", 4, 1, 2), row("2", 5, 1, 2)));
    List<Found> found = check.look(looked);
    assertThat(check.wantsYearBefore()).isTrue();
    assertThat(found).extracting(Found::row).containsExactly("1");
    assertThat(found.getFirst().finding().clause()).isEqualTo(CLAUSE);
  }

  private static Looked looked(List<Row> rows) {
    return new Looked(COLUMNS, rows, List.of());
  }

  private static Row row(String key, long all, long men, long women) {
    return new Row(
        key,
        key,
        "4408",
        List.of(Cell.of(Amount.of(all)), Cell.of(Amount.of(men)), Cell.of(Amount.of(women))));
  }
}
