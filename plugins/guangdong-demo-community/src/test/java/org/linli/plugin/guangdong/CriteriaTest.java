package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.IndicatorValue.NoData;
import org.linli.api.ProjectsOnRecord.Project;
import org.linli.api.SessionsHeld.Held;
import org.linli.api.SurveyResults.Audience;
import org.linli.api.SurveyResults.Found;

/** What the criteria of annex 3 make of records (GD-18). */
class CriteriaTest {

  private static final IndicatorPeriod YEAR = IndicatorPeriod.of(2025, LocalDate.of(2026, 3, 1));
  private static final IndicatorUnit UNIT = new IndicatorUnit("440802001001", "新江社区", 7L);

  @Test
  void two_projects_once_a_month_are_regular_and_only_24_sessions_GD_18() {
    List<Project> projects = List.of(project(1, true), project(2, true));
    List<Held> held = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      held.add(new Held(7, 1L, month, 1));
      held.add(new Held(7, 2L, month, 1));
    }
    assertThat(figure(ActivityCriteria.everyMonth(projects, held, YEAR)).value().intValue())
        .isEqualTo(2);
    assertThat(figure(ActivityCriteria.all(held, YEAR)).value().intValue()).isEqualTo(24);
  }

  @Test
  void a_month_without_a_session_is_one_too_many_and_other_projects_count_for_the_sum() {
    List<Project> projects = List.of(project(1, true), project(2, false));
    List<Held> held = new ArrayList<>();
    for (int month = 1; month <= 11; month++) {
      held.add(new Held(7, 1L, month, 3));
    }
    held.add(new Held(7, 2L, 5, 4));
    held.add(new Held(7, null, 6, 9));
    assertThat(figure(ActivityCriteria.everyMonth(projects, held, YEAR)).value().intValue())
        .isZero();
    Figure all = figure(ActivityCriteria.all(held, YEAR));
    assertThat(all.value().intValue()).isEqualTo(37);
    assertThat(all.months()).hasSize(12).startsWith(3L, 3L, 3L, 3L, 7L, 3L);
    assertThat(all.remark().args()).containsExactly("9");
  }

  @Test
  void only_months_that_are_over_are_asked_for() {
    IndicatorPeriod march = IndicatorPeriod.of(2026, LocalDate.of(2026, 3, 15));
    assertThat(march.monthsOver()).isEqualTo(2);
    List<Held> held = List.of(new Held(7, 1L, 1, 1), new Held(7, 1L, 2, 1));
    assertThat(
            figure(ActivityCriteria.everyMonth(List.of(project(1, true)), held, march))
                .value()
                .intValue())
        .isEqualTo(1);
  }

  @Test
  void growth_is_never_rounded_up_and_needs_a_year_before() {
    assertThat(growth(Map.of(7L, 1099L), Map.of(7L, 1000L)))
        .isInstanceOfSatisfying(
            Figure.class,
            one -> {
              assertThat(one.value().toPlainString()).isEqualTo("9.9");
              assertThat(one.denominator().intValue()).isEqualTo(1000);
            });
    assertThat(figure(growth(Map.of(7L, 9L), Map.of(7L, 10L))).value().toPlainString())
        .isEqualTo("-10");
    assertThat(growth(Map.of(7L, 9L), Map.of())).isInstanceOf(NoData.class);
  }

  @Test
  void satisfaction_needs_a_survey_that_has_ended_with_enough_answers() {
    LocalDate end = LocalDate.of(2025, 9, 30);
    assertThat(satisfaction(null)).isInstanceOf(NoData.class);
    assertThat(satisfaction(new Found(1, 0, 0, 0, end))).isInstanceOf(NoData.class);
    assertThat(satisfaction(new Found(0, 4, 16, 16, end))).isInstanceOf(NoData.class);
    Figure enough = figure(satisfaction(new Found(0, 250, 1000, 899, end)));
    assertThat(enough.value().toPlainString()).isEqualTo("89.9");
    assertThat(enough.asOf()).isEqualTo(end);
    assertThat(enough.remark().args()).containsExactly("250");
  }

  private static IndicatorValue satisfaction(@org.jspecify.annotations.Nullable Found found) {
    return SatisfactionCriteria.value(7, Audience.RESIDENTS, found, YEAR);
  }

  private static IndicatorValue growth(Map<Long, Long> now, Map<Long, Long> before) {
    return GrowthCriteria.growth(List.of(UNIT), now, before, YEAR, "nobody-served").get(UNIT);
  }

  private static Figure figure(IndicatorValue value) {
    return (Figure) value;
  }

  private static Project project(long id, boolean isRegular) {
    return new Project(id, 7, "项目" + id, isRegular);
  }
}
