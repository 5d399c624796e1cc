package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportSchedule.Monthly;
import org.linli.api.ReportSchedule.Quarterly;
import org.linli.api.ReportSchedule.Rhythm;
import org.linli.api.ReportSchedule.YearSoFar;

class ReportScheduleTest {

  private static final LocalDate SINCE = LocalDate.of(2023, 10, 1);

  @Test
  void a_monthly_report_due_within_its_month_is_due_on_the_last_day_of_a_shorter_one() {
    var turns = of(new Monthly(31, 0)).turns(day(2024, 2, 1), day(2024, 2, 29));
    assertThat(turns).extracting(ReportTurn::key).containsExactly("2024-02");
    assertThat(turns.getFirst().due()).isEqualTo(day(2024, 2, 29));
    assertThat(turns.getFirst().to()).isEqualTo(day(2024, 2, 29));
  }

  @Test
  void a_report_on_a_quarter_is_due_after_it_even_in_the_next_year() {
    var turns = of(new Quarterly(10)).turns(day(2024, 1, 1), day(2024, 4, 30));
    assertThat(turns).extracting(ReportTurn::key).containsExactly("2023-q4", "2024-q1");
    assertThat(turns)
        .extracting(ReportTurn::due)
        .containsExactly(day(2024, 1, 10), day(2024, 4, 10));
  }

  @Test
  void reports_on_the_year_so_far_are_due_on_their_days_since_the_document_asks_for_them() {
    var schedule = of(new YearSoFar(List.of(MonthDay.of(6, 30), MonthDay.of(12, 15))));
    var turns = schedule.turns(day(2023, 1, 1), day(2024, 12, 31));
    assertThat(turns)
        .extracting(ReportTurn::key)
        .containsExactly("2023-12-15", "2024-06-30", "2024-12-15");
    assertThat(turns.get(1).from()).isEqualTo(day(2024, 1, 1));
  }

  @Test
  void people_work_on_the_first_turn_that_is_not_past_its_day() {
    var schedule = of(new Monthly(25, 0));
    assertThat(schedule.current(day(2024, 5, 25)).orElseThrow().key()).isEqualTo("2024-05");
    assertThat(schedule.current(day(2024, 5, 26)).orElseThrow().key()).isEqualTo("2024-06");
    var ended = new ReportSchedule(CLAUSE, new Monthly(25, 0), SINCE, day(2023, 12, 31), 7);
    assertThat(ended.current(day(2024, 5, 25)).orElseThrow().key()).isEqualTo("2023-12");
    assertThat(ended.turn("2023-12", day(2024, 5, 25)).orElseThrow().closes())
        .isEqualTo(day(2024, 1, 1));
  }

  @Test
  void a_turn_that_closes_before_it_is_due_is_refused() {
    assertThatThrownBy(
            () -> new ReportTurn("x", "x", SINCE, SINCE, SINCE.plusDays(2), SINCE.plusDays(1)))
        .hasMessageContaining("closes before");
  }

  private static final Clause CLAUSE = new Clause("X-1", "文件", "附件1", "句");

  private static ReportSchedule of(Rhythm rhythm) {
    return new ReportSchedule(CLAUSE, rhythm, SINCE, null, null);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
