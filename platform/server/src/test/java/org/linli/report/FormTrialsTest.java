package org.linli.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;

/** What every plugin's forms hold to is tried on columns that do and some that don't. */
class FormTrialsTest {

  private static final Column YEAR = new Column("year", "年份", "", 20, Align.CENTER);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void a_column_that_holds_figures_says_whether_they_add_up() {
    assertThatCode(() -> FormTrials.declares(filled(YEAR.notAddedUp(), Amount.of(2020))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> FormTrials.declares(filled(YEAR, Amount.of(2020))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("年份");
  }

  @Test
  void a_column_into_which_figures_are_typed_says_so_though_it_is_still_empty() {
    assertThatThrownBy(
            () ->
                FormTrials.declares(filled(YEAR.typed(Entry.FIGURE), new ReportContents.Missing())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_column_of_words_has_nothing_to_say() {
    assertThatCode(() -> FormTrials.declares(filled(YEAR, new ReportContents.Words("不详"))))
        .doesNotThrowAnyException();
  }

  private static FilledForm filled(Column column, ReportContents.Value value) {
    ReportForm form =
        new ReportForm(
            "sample",
            "样表",
            SampleForm.CLAUSE,
            Set.of(ReportForm.Filler.CITY),
            SampleForm.SENDING,
            List.of(),
            List.of(column),
            List.of(),
            ReportForm.Page.A4_PORTRAIT,
            (unit, turn) -> new ReportContents(List.of(), List.of()));
    return new FilledForm(
        form,
        new Asked(
            new ReportUnit(ReportUnit.Kind.TENANT, "4408", "湛江市", "4408"),
            new ReportTurn("2026", "样本期", DAY, DAY, DAY, null)),
        List.of(),
        List.of(new ReportContents.Row("1", "甲", "4408", List.of(Cell.of(value)))),
        List.of(),
        List.of(),
        Map.of());
  }
}
