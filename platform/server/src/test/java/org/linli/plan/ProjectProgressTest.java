package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a project is behind its plan, and when it has caught up (GD-14). */
class ProjectProgressTest {

  private static final PlanItem EACH_MONTH =
      new PlanItem(1, IntStream.range(0, 12).mapToObj(month -> 1).toList(), null, "");

  @Test
  void a_finished_month_with_less_than_planned_is_short_and_the_project_behind() {
    ProjectProgress progress = after(3, 1, 0, 1);
    assertThat(progress.months()).filteredOn(ProjectProgress.Month::isShort).hasSize(1);
    assertThat(progress.months().get(1).isShort()).isTrue();
    assertThat(progress.behind()).isEqualTo(1);
    assertThat(progress.held()).isEqualTo(2);
    assertThat(progress.planned()).isEqualTo(12);
  }

  @Test
  void what_is_held_later_makes_up_for_it() {
    assertThat(after(3, 1, 0, 2).behind()).isZero();
    assertThat(after(3, 1, 0, 1, 1).behind()).isZero();
  }

  @Test
  void the_month_that_is_not_over_is_never_short() {
    assertThat(after(1, 1, 0).behind()).isZero();
    assertThat(after(1, 1, 0).months()).noneMatch(ProjectProgress.Month::isShort);
    assertThat(after(0).behind()).isZero();
  }

  private static ProjectProgress after(int over, int... held) {
    int[] months = new int[PlanItem.MONTHS];
    System.arraycopy(held, 0, months, 0, held.length);
    return ProjectProgress.of(EACH_MONTH, "学堂", months, over, 0, 0);
  }
}
