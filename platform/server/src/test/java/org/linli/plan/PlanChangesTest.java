package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changes from one version of a plan to the next, by goal, project and month (GD-14). */
class PlanChangesTest {

  private static final Map<Long, String> NAMES = Map.of(1L, "学堂", 2L, "义诊");

  @Test
  void the_same_content_has_not_changed() {
    PlanContent content = content(item(1, 1, null, ""));
    assertThat(PlanChanges.between(content, content, NAMES)).isEmpty();
  }

  @Test
  void each_month_of_a_project_is_told_by_itself() {
    PlanContent before = content(item(1, 1, 30, "老人"));
    PlanContent after = content(item(1, 2, 50, "老人"));
    assertThat(PlanChanges.between(before, after, NAMES))
        .hasSize(13)
        .contains(
            new PlanChange(PlanChange.Kind.ITEM_MONTH, "学堂", 3, "1", "2"),
            new PlanChange(PlanChange.Kind.ITEM_PEOPLE, "学堂", 0, "30", "50"));
  }

  @Test
  void projects_goals_and_resources_that_come_and_go_are_told() {
    PlanContent before =
        new PlanContent(
            List.of(new PlanGoal("陪老人", 30, "人"), new PlanGoal("办学堂", null, "")),
            List.of(item(1, 1, null, "")),
            List.of(new PlanResource("活动室", "居委会", 1, "间")));
    PlanContent after =
        new PlanContent(
            List.of(new PlanGoal("陪老人", 40, "人"), new PlanGoal("做义诊", 2, "次")),
            List.of(item(2, 2, null, "")),
            List.of(new PlanResource("活动室", "居委会", 2, "间")));
    assertThat(PlanChanges.between(before, after, NAMES))
        .containsExactly(
            PlanChange.of(PlanChange.Kind.GOAL_TARGET, "陪老人", "30 人", "40 人"),
            PlanChange.of(PlanChange.Kind.GOAL_ADDED, "做义诊", "", "2 次"),
            PlanChange.of(PlanChange.Kind.GOAL_REMOVED, "办学堂", "", ""),
            PlanChange.of(PlanChange.Kind.ITEM_ADDED, "义诊", "", "24"),
            PlanChange.of(PlanChange.Kind.ITEM_REMOVED, "学堂", "12", ""),
            PlanChange.of(PlanChange.Kind.RESOURCE_AMOUNT, "活动室 · 居委会", "1 间", "2 间"));
  }

  private static PlanContent content(PlanItem... items) {
    return new PlanContent(List.of(), List.of(items), List.of());
  }

  private static PlanItem item(
      long project, int sessions, @org.jspecify.annotations.Nullable Integer people, String whom) {
    List<Integer> months = IntStream.range(0, PlanItem.MONTHS).mapToObj(month -> sessions).toList();
    return new PlanItem(project, months, people, whom);
  }
}
