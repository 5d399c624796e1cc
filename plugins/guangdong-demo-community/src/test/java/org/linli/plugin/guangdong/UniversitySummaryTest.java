package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.Served;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;

/** Universities send the table of annex 2 (GD-17) as the document's fourth stage says (GD-15). */
class UniversitySummaryTest {

  private static final PrintedWords WORDS = new PrintedWords("form-2");

  private final ReportForm form =
      UniversitySummaryForm.declare(
          WORDS, (unit, turn) -> new ReportContents(List.of(), List.of()));

  @Test
  void it_is_the_cities_table_with_the_universitys_name_and_contact() {
    ReportForm cities =
        PairingSummaryForm.declare(WORDS, (unit, turn) -> new ReportContents(List.of(), List.of()));
    assertThat(form.title()).isEqualTo(cities.title());
    assertThat(form.columns())
        .extracting(Column::title)
        .isEqualTo(cities.columns().stream().map(Column::title).toList());
    assertThat(form.head()).extracting(Field::label).containsExactly("填报单位（高校团委盖章）");
    assertThat(form.foot()).extracting(Field::label).containsExactly("高校工作联系人", "联系方式");
    assertThat(form.foot()).allMatch(Field::typed);
  }

  @Test
  void universities_send_it_straight_to_the_province_every_june_and_december_from_october_2023() {
    assertThat(form.sending().unit()).isEqualTo(ReportUnit.Kind.UNIVERSITY);
    assertThat(form.sending().way()).containsExactly(Taker.OVERSEER);
    assertThat(
            form.sending().schedule().turns(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)))
        .extracting(ReportTurn::key)
        .containsExactly("2023-12-15", "2024-06-30", "2024-12-15");
  }

  @Test
  void rows_of_several_cities_are_counted_through() {
    ReportContents all =
        UniversitySummaryForm.counted(
            new ReportContents(List.of(row("zhanjiang/1"), row("guangzhou/1")), List.of()));
    assertThat(all.rows()).extracting(Row::key).containsExactly("zhanjiang/1", "guangzhou/1");
    assertThat(all.rows())
        .extracting(row -> row.cells().getFirst().value())
        .containsExactly(Amount.of(1), Amount.of(2));
  }

  private static Row row(String key) {
    Row row =
        new PairingSummaryRow(WORDS, "form-2-university")
            .of(
                1,
                new PairingSummaryRow.Facts(
                    SampleRow.community(),
                    null,
                    List.of(new Paired(1, "某大学", true, "", LocalDate.of(2024, 1, 1), null)),
                    List.of(),
                    new Served(0, 0, 0, 0)));
    return new Row(key, row.name(), row.path(), row.cells());
  }
}
