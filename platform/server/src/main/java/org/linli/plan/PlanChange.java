package org.linli.plan;

/**
 * Something that stands otherwise in one content of a plan than in another.
 *
 * @param kind what about it
 * @param what the goal's sentence, the project's name or the resource
 * @param month which month; 0 where it is about no month
 * @param before how it stood; empty where it didn't
 * @param after how it stands; empty where it doesn't
 */
public record PlanChange(Kind kind, String what, int month, String before, String after) {

  /** What it is about. */
  public enum Kind {
    GOAL_ADDED,
    GOAL_REMOVED,
    GOAL_TARGET,
    ITEM_ADDED,
    ITEM_REMOVED,
    ITEM_MONTH,
    ITEM_PEOPLE,
    ITEM_WHOM,
    RESOURCE_ADDED,
    RESOURCE_REMOVED,
    RESOURCE_AMOUNT
  }

  static PlanChange of(Kind kind, String what, Object before, Object after) {
    return new PlanChange(kind, what, 0, before.toString(), after.toString());
  }
}
