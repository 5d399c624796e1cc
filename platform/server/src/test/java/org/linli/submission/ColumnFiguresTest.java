package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.report.FormContents;
import org.linli.report.FormContents.Cell;
import org.linli.report.FormContents.CellKind;
import org.linli.report.FormContents.ColumnName;
import org.linli.report.FormContents.Overall;
import org.linli.report.FormContents.OverallKind;

/** Whether figures add up is declared, never guessed from the words above them. */
class ColumnFiguresTest {

  private static final Overall SUM = new Overall(OverallKind.SUM, "", "");

  @Test
  void a_count_adds_up_whatever_it_is_called() {
    assertThat(texts(List.of(column("rate", "出勤率统计人数", SUM)), "3", "4")).containsExactly("7");
  }

  @Test
  void a_year_a_place_and_a_column_that_says_nothing_do_not() {
    List<ColumnName> columns =
        List.of(
            column("year", "年份", new Overall(OverallKind.NOTHING, "", "")),
            ColumnName.of("people", "人数"));
    assertThat(texts(columns, "2026 1", "2025 2")).isEmpty();
  }

  @Test
  void a_rate_is_that_of_the_sums_over_the_rows_that_have_both_and_says_what_it_divides() {
    List<ColumnName> columns =
        List.of(
            column("met", "达标", SUM),
            column("all", "应达标", SUM),
            column("rate", "覆盖", new Overall(OverallKind.SHARE, "met", "all")));
    assertThat(texts(columns, "1 2 50", "1 98 1", "5 - -"))
        .containsExactly("7", "100", "2%（2/100）");
  }

  @Test
  void a_share_is_never_rounded_up_and_nothing_is_divided_by_zero() {
    List<ColumnName> columns =
        List.of(
            column("met", "达标", SUM),
            column("all", "应达标", SUM),
            column("rate", "覆盖", new Overall(OverallKind.SHARE, "met", "all")));
    assertThat(texts(columns, "8999 10000 0")).last().isEqualTo("89.9%（8999/10000）");
    assertThat(texts(columns, "0 0 0")).last().isEqualTo("—（0/0）");
  }

  @Test
  void an_average_is_the_sum_by_the_count() {
    List<ColumnName> columns =
        List.of(
            column("hours", "时长", SUM),
            column("people", "人数", SUM),
            column("each", "人均", new Overall(OverallKind.MEAN, "hours", "people")));
    assertThat(texts(columns, "10 4 2.5", "1 2 0.5")).containsExactly("11", "6", "1.8（11/6）");
  }

  @Test
  void what_a_plugin_here_declares_goes_before_what_came_with_the_form() {
    FormContents contents = contents(List.of(column("place", "名次", SUM)), "1", "2");
    assertThat(ColumnFigures.of(contents, Map.of()))
        .extracting(Figure::total)
        .containsExactly(BigDecimal.valueOf(3));
    assertThat(
            ColumnFigures.of(contents, Map.of("place", new Overall(OverallKind.NOTHING, "", ""))))
        .isEmpty();
  }

  @Test
  void rates_of_many_forms_are_that_of_all_their_rows_and_a_form_without_is_left_blank() {
    List<ColumnName> columns =
        List.of(
            column("met", "达标", SUM),
            column("all", "应达标", SUM),
            column("rate", "覆盖", new Overall(OverallKind.SHARE, "met", "all")));
    Sums sums =
        Sums.of(
            java.util.stream.Stream.of(
                    numbered(1, contents(columns, "1 1 100")),
                    numbered(2, contents(columns, "1 9 11.1")),
                    numbered(3, contents(columns, "4 - -")))
                .flatMap(List::stream)
                .toList());
    assertThat(sums.of(1)).containsExactly("1", "1", "100%（1/1）");
    assertThat(sums.of(3)).containsExactly("4", "", "");
    assertThat(sums.together()).containsExactly("6", "10", "20%（2/10）");
  }

  private static List<Figure> numbered(long number, FormContents contents) {
    return ColumnFigures.of(contents, Map.of()).stream()
        .map(
            one ->
                new Figure(
                    number, one.column(), one.title(), one.overall(), one.total(), one.whole()))
        .toList();
  }

  private static List<String> texts(List<ColumnName> columns, String... rows) {
    return ColumnFigures.of(contents(columns, rows), Map.of()).stream().map(Figure::text).toList();
  }

  private static ColumnName column(String id, String title, Overall overall) {
    return new ColumnName(id, title, overall);
  }

  private static FormContents contents(List<ColumnName> columns, String... rows) {
    return new FormContents(
        "sample",
        "sample",
        "样表",
        List.of(),
        List.of(),
        columns,
        Arrays.stream(rows)
            .map(
                row ->
                    new FormContents.Row(
                        row,
                        row,
                        "44",
                        Arrays.stream(row.split(" ")).map(ColumnFiguresTest::cell).toList()))
            .toList(),
        List.of());
  }

  private static Cell cell(String text) {
    return text.equals("-")
        ? new Cell("", CellKind.MISSING, false, "", "")
        : new Cell(text, CellKind.AMOUNT, false, "", "");
  }
}
