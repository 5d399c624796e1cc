package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned, open, suspended, closed: the state of any day follows from the days of the turns. */
class StationLifeTest {

  private static final StationLife LIFE =
      new StationLife(
          day("2025-01-10"),
          day("2025-03-01"),
          day("2026-06-01"),
          "并入街道服务站",
          List.of(
              new Suspension(1, 1, day("2025-07-01"), day("2025-07-31"), "水管维修"),
              new Suspension(2, 1, day("2026-05-01"), null, "场地收回")));

  @ParameterizedTest
  @CsvSource({
    "2025-01-09,",
    "2025-01-10, PLANNED",
    "2025-02-28, PLANNED",
    "2025-03-01, OPEN",
    "2025-06-30, OPEN",
    "2025-07-01, SUSPENDED",
    "2025-07-31, SUSPENDED",
    "2025-08-01, OPEN",
    "2026-05-31, SUSPENDED",
    "2026-06-01, CLOSED",
    "2030-01-01, CLOSED"
  })
  void any_day_can_be_asked(LocalDate day, StationState state) {
    assertThat(LIFE.on(day).orElse(null)).isEqualTo(state);
  }

  @Test
  void its_stages_stand_from_the_latest_to_the_first_with_reasons() {
    assertThat(LIFE.stages())
        .extracting(one -> one.from() + " " + one.state() + " " + one.reason())
        .containsExactly(
            "2026-06-01 CLOSED 并入街道服务站",
            "2026-05-01 SUSPENDED 场地收回",
            "2025-08-01 OPEN ",
            "2025-07-01 SUSPENDED 水管维修",
            "2025-03-01 OPEN ",
            "2025-01-10 PLANNED ");
  }

  @Test
  void what_was_planned_and_given_up_was_never_open() {
    StationLife life =
        new StationLife(day("2025-01-10"), null, day("2025-02-01"), "场地没有谈成", List.of());
    assertThat(life.stages())
        .extracting(StationLife.Stage::state)
        .containsExactly(StationState.CLOSED, StationState.PLANNED);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
