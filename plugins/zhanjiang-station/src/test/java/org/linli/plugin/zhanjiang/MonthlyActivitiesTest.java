package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.IndicatorValue.NoData;
import org.linli.api.SessionsHeld.Held;

/** Two to three activities a month (ZJ-9), and how many core volunteers there are (ZJ-11). */
class MonthlyActivitiesTest {

  private static final IndicatorPeriod APRIL = IndicatorPeriod.of(2026, LocalDate.of(2026, 4, 10));

  @Test
  void the_months_that_fall_short_are_named_ZJ_9() {
    List<Held> held =
        List.of(
            new Held(7, 1L, 1, 1),
            new Held(7, null, 1, 1),
            new Held(7, 1L, 2, 1),
            new Held(7, 1L, 3, 5),
            new Held(7, 1L, 4, 1));
    Figure figure = (Figure) MonthlyActivities.value(held, 1, APRIL);
    assertThat(figure.value().toPlainString()).isEqualTo("66.6");
    assertThat(figure.numerator().intValue()).isEqualTo(2);
    assertThat(figure.denominator().intValue()).isEqualTo(3);
    assertThat(figure.remark().args()).containsExactly("2");
    assertThat(figure.months()).containsExactly(2L, 1L, 5L, 1L);
  }

  @Test
  void more_than_three_are_no_fault_and_the_running_month_is_not_asked_for_yet() {
    List<Held> held = List.of(new Held(7, 1L, 1, 9), new Held(7, 1L, 2, 2), new Held(7, 1L, 3, 3));
    Figure figure = (Figure) MonthlyActivities.value(held, 1, APRIL);
    assertThat(figure.value().intValue()).isEqualTo(100);
    assertThat(figure.remark()).isNull();
  }

  @Test
  void before_a_month_is_over_nothing_is_known() {
    IndicatorPeriod january = IndicatorPeriod.of(2026, LocalDate.of(2026, 1, 30));
    assertThat(MonthlyActivities.value(List.of(), 1, january)).isInstanceOf(NoData.class);
  }

  @Test
  void months_before_the_first_on_record_are_unknown_and_not_asked_for() {
    List<Held> held = List.of(new Held(7, 1L, 3, 2));
    Figure figure = (Figure) MonthlyActivities.value(held, 2, APRIL);
    assertThat(figure.numerator().intValue()).isEqualTo(1);
    assertThat(figure.denominator().intValue()).isEqualTo(2);
    assertThat(figure.remark().args()).containsExactly("2");
    assertThat(figure.months()).containsExactly(null, 0L, 2L, 0L);
    assertThat(MonthlyActivities.value(held, 4, APRIL)).isInstanceOf(NoData.class);
  }

  @Test
  void where_nobody_served_nothing_is_known_of_core_volunteers_ZJ_11() {
    assertThat(CorePeople.value(7, 0, 0, APRIL)).isInstanceOf(NoData.class);
    Figure none = (Figure) CorePeople.value(7, 0, 12, APRIL);
    assertThat(none.value().intValue()).isZero();
    assertThat(none.denominator().intValue()).isEqualTo(12);
  }
}
