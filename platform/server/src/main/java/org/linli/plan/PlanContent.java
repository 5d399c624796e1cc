package org.linli.plan;

import java.util.List;

/** What stands in a version of a plan. */
public record PlanContent(
    List<PlanGoal> goals, List<PlanItem> items, List<PlanResource> resources) {

  /** Nothing yet. */
  static final PlanContent NONE = new PlanContent(List.of(), List.of(), List.of());

  /** A content keeps its own copies. */
  public PlanContent {
    goals = List.copyOf(goals);
    items = List.copyOf(items);
    resources = List.copyOf(resources);
  }

  /** How many sessions in the whole year. */
  public int total() {
    return items.stream().mapToInt(PlanItem::total).sum();
  }
}
