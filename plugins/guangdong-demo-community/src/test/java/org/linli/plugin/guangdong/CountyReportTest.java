package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityService.Needs;
import org.linli.api.CommunityService.Served;
import org.linli.api.Message;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.api.ReportCheck.Found;
import org.linli.api.ReportCheck.Looked;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportForm;

/** The county's quarterly report says what it lacks and why figures don't add up (GD-14). */
class CountyReportTest {

  private static final PrintedWords WORDS = new PrintedWords("county-report");
  private static final int SERVED = 2;
  private static final int PROGRESS = 10;
  private static final ReportForm FORM =
      CountyReportForm.declare(WORDS, (unit, turn) -> new ReportContents(List.of(), List.of()));

  @Test
  void what_was_done_is_missing_until_somebody_writes_it() {
    Row row = row(new Needs(0, 0, 0), Map.of());
    assertThat(FORM.columns().get(PROGRESS).id()).isEqualTo("progress");
    assertThat(row.cells().get(PROGRESS).value()).isInstanceOf(Missing.class);
  }

  @Test
  void nobody_entered_is_not_nobody_there_and_leads_to_where_it_is_entered() {
    Row row = row(new Needs(0, 0, 0), Map.of());
    assertThat(row.cells().get(SERVED).value()).isInstanceOf(Missing.class);
    assertThat(row.cells().get(SERVED).findings())
        .containsExactly(
            Finding.missing(
                Message.of("guangdong-demo-community.county-report.no-served"),
                "/communities/7/population"));
    Row counted =
        row(
            new Needs(0, 0, 0),
            Map.of(
                PopulationGroup.IN_NEED,
                new PopulationFigure(12, "街道台账", LocalDate.of(2026, 1, 1))));
    assertThat(counted.cells().get(SERVED).value()).isEqualTo(new Words("困难群体12人"));
    assertThat(counted.cells().get(SERVED).findings()).isEmpty();
  }

  @Test
  void requests_taken_back_or_not_met_are_told_where_the_figures_do_not_add_up() {
    assertThat(look(new Needs(9, 3, 4)))
        .extracting(Found::column, one -> one.finding().kind(), one -> one.finding().sentence())
        .containsExactly(
            tuple(
                "asked",
                Finding.Kind.ODD,
                Message.of(
                    "guangdong-demo-community.county-report.ended-otherwise", "9", "3", "4", "2")));
    assertThat(look(new Needs(7, 3, 4))).isEmpty();
    assertThat(look(new Needs(6, 3, 4)))
        .extracting(one -> one.finding().sentence().key())
        .containsExactly("guangdong-demo-community.county-report.more-than-asked");
  }

  private static List<Found> look(Needs needs) {
    return CountyReportRow.endedOtherwise(
        new Looked(FORM.columns(), List.of(row(needs, Map.of())), List.of()));
  }

  private static Row row(Needs needs, Map<PopulationGroup, PopulationFigure> people) {
    return new CountyReportRow(WORDS)
        .of(1, SampleRow.community(), people, needs, List.of(), new Served(0, 0, 0, 0));
  }
}
