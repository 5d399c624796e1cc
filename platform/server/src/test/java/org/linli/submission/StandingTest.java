package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportTurn;

/** Due, late and closed are three different things. */
class StandingTest {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

  private static final ReportTurn TURN =
      new ReportTurn("2026-06-30", "2026年度", LocalDate.of(2026, 1, 1), DUE, DUE, DUE.plusDays(10));

  @Test
  void there_is_time_until_a_week_before_the_last_day() {
    assertThat(on(DUE.minusDays(8))).isEqualTo(Standing.OPEN);
    assertThat(on(DUE.minusDays(7))).isEqualTo(Standing.DUE);
    assertThat(on(DUE)).isEqualTo(Standing.DUE);
  }

  @Test
  void after_the_last_day_it_is_late_until_it_closes() {
    assertThat(on(DUE.plusDays(1))).isEqualTo(Standing.LATE);
    assertThat(on(DUE.plusDays(10))).isEqualTo(Standing.LATE);
    assertThat(on(DUE.plusDays(11))).isEqualTo(Standing.CLOSED);
  }

  @Test
  void an_extension_opens_it_again_until_its_own_last_day() {
    LocalDate until = DUE.plusDays(20);
    assertThat(Standing.of(TURN, until, null, DUE.plusDays(15))).isEqualTo(Standing.DUE);
    assertThat(Standing.of(TURN, until, null, until.plusDays(1))).isEqualTo(Standing.CLOSED);
  }

  @Test
  void what_was_sent_is_neither_late_nor_closed_and_what_came_back_can_be_sent_again() {
    LocalDate after = DUE.plusDays(30);
    assertThat(Standing.of(TURN, null, SubmissionState.TAKEN_UP, after))
        .isEqualTo(Standing.SUBMITTED);
    assertThat(Standing.of(TURN, null, SubmissionState.RETURNED, after))
        .isEqualTo(Standing.RETURNED);
    assertThat(Standing.of(TURN, null, SubmissionState.WITHDRAWN, after))
        .isEqualTo(Standing.CLOSED);
  }

  @Test
  void reminders_come_a_week_and_a_day_before_the_day_after_and_then_every_week() {
    assertThat(Reminding.stage(DUE, DUE.minusDays(8))).isEmpty();
    assertThat(Reminding.stage(DUE, DUE.minusDays(7))).contains("B7");
    assertThat(Reminding.stage(DUE, DUE.minusDays(1))).contains("B1");
    assertThat(Reminding.stage(DUE, DUE.plusDays(1))).contains("A0");
    assertThat(Reminding.stage(DUE, DUE.plusDays(7))).contains("A0");
    assertThat(Reminding.stage(DUE, DUE.plusDays(8))).contains("A1");
  }

  private static Standing on(LocalDate today) {
    return Standing.of(TURN, null, null, today);
  }
}
