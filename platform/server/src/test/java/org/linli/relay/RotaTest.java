package org.linli.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.institution.Holiday;

/** The order of a relay: week by week or in blocks, holidays left for others or paused (GD-10). */
class RotaTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Holder TEAM = Holder.ofTeam(1, "队");
  private static final Holder COLLEGE = Holder.ofPartner(2, "学院", "");
  private static final List<Holder> BOTH = List.of(TEAM, COLLEGE);

  @Test
  void the_parties_come_one_after_the_other_again_and_again() {
    assertThat(names(weeks(5, 1, InHolidays.OPEN, (holder, week) -> "")))
        .containsExactly("队", "学院", "队", "学院", "队");
  }

  @Test
  void in_blocks_each_comes_some_weeks_in_a_row() {
    assertThat(names(weeks(6, 2, InHolidays.OPEN, (holder, week) -> "")))
        .containsExactly("队", "队", "学院", "学院", "队", "队");
  }

  @Test
  void a_week_in_the_holidays_of_its_holder_waits_for_somebody_else() {
    Rota.Calendar winter = (holder, week) -> holder.equals(COLLEGE) ? "寒假" : "";
    List<PlannedWeek> weeks = weeks(4, 1, InHolidays.OPEN, winter);
    assertThat(weeks)
        .extracting(PlannedWeek::state)
        .containsExactly(TurnState.HELD, TurnState.OPEN, TurnState.HELD, TurnState.OPEN);
    assertThat(weeks.get(1).holiday()).isEqualTo("寒假");
    assertThat(weeks.get(1).coming()).isNull();
  }

  @Test
  void or_the_project_pauses_then() {
    Rota.Calendar winter = (holder, week) -> holder.equals(COLLEGE) ? "寒假" : "";
    assertThat(weeks(2, 1, InHolidays.PAUSED, winter))
        .extracting(PlannedWeek::state)
        .containsExactly(TurnState.HELD, TurnState.PAUSED);
  }

  @Test
  void a_week_lies_in_a_holiday_that_takes_most_of_its_days() {
    Holiday fromThursday = holiday(MONDAY.plusDays(3), MONDAY.plusDays(30));
    Holiday fromFriday = holiday(MONDAY.plusDays(4), MONDAY.plusDays(30));
    Holiday untilThursday = holiday(MONDAY.minusDays(20), MONDAY.plusDays(3));
    Holiday untilWednesday = holiday(MONDAY.minusDays(20), MONDAY.plusDays(2));
    assertThat(fromThursday.takes(MONDAY)).isTrue();
    assertThat(fromFriday.takes(MONDAY)).isFalse();
    assertThat(untilThursday.takes(MONDAY)).isTrue();
    assertThat(untilWednesday.takes(MONDAY)).isFalse();
  }

  private static Holiday holiday(LocalDate from, LocalDate until) {
    return new Holiday(1, 1, "寒假", from, until);
  }

  private static List<PlannedWeek> weeks(
      int count, int block, InHolidays inHolidays, Rota.Calendar calendar) {
    LocalDate until = Week.sunday(Week.after(MONDAY, count - 1));
    return Rota.weeks(new RelayTerms("接力", MONDAY, until, block, inHolidays), BOTH, calendar);
  }

  private static List<String> names(List<PlannedWeek> weeks) {
    return weeks.stream().map(one -> one.holder().name()).toList();
  }
}
