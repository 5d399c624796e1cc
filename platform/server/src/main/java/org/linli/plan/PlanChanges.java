package org.linli.plan;

import static org.linli.plan.PlanChange.Kind.GOAL_ADDED;
import static org.linli.plan.PlanChange.Kind.GOAL_REMOVED;
import static org.linli.plan.PlanChange.Kind.GOAL_TARGET;
import static org.linli.plan.PlanChange.Kind.ITEM_ADDED;
import static org.linli.plan.PlanChange.Kind.ITEM_MONTH;
import static org.linli.plan.PlanChange.Kind.ITEM_PEOPLE;
import static org.linli.plan.PlanChange.Kind.ITEM_REMOVED;
import static org.linli.plan.PlanChange.Kind.ITEM_WHOM;
import static org.linli.plan.PlanChange.Kind.RESOURCE_ADDED;
import static org.linli.plan.PlanChange.Kind.RESOURCE_AMOUNT;
import static org.linli.plan.PlanChange.Kind.RESOURCE_REMOVED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands otherwise in one content of a plan than in another: by goal, project and month. */
final class PlanChanges {

  private final Map<Long, String> projects;
  private final List<PlanChange> found = new ArrayList<>();

  private PlanChanges(Map<Long, String> projects) {
    this.projects = projects;
  }

  /**
   * What changed.
   *
   * @param projects the names of the projects
   */
  static List<PlanChange> between(
      PlanContent before, PlanContent after, Map<Long, String> projects) {
    PlanChanges changes = new PlanChanges(projects);
    changes.goals(before, after);
    changes.items(before, after);
    changes.resources(before, after);
    return List.copyOf(changes.found);
  }

  private void goals(PlanContent before, PlanContent after) {
    pair(
        before.goals(),
        after.goals(),
        PlanGoal::sentence,
        (was, is) -> {
          if (was == null && is != null) {
            note(GOAL_ADDED, is.sentence(), "", is.measure());
          } else if (was != null && is == null) {
            note(GOAL_REMOVED, was.sentence(), was.measure(), "");
          } else if (was != null && is != null) {
            note(GOAL_TARGET, is.sentence(), was.measure(), is.measure());
          }
        });
  }

  private void items(PlanContent before, PlanContent after) {
    pair(
        before.items(),
        after.items(),
        PlanItem::project,
        (was, is) -> {
          if (was == null && is != null) {
            note(ITEM_ADDED, name(is), "", Integer.toString(is.total()));
          } else if (was != null && is == null) {
            note(ITEM_REMOVED, name(was), Integer.toString(was.total()), "");
          } else if (was != null && is != null) {
            months(was, is);
            note(ITEM_PEOPLE, name(is), text(was.people()), text(is.people()));
            note(ITEM_WHOM, name(is), was.whom(), is.whom());
          }
        });
  }

  private void months(PlanItem was, PlanItem is) {
    for (int month = 1; month <= PlanItem.MONTHS; month++) {
      int before = was.sessions().get(month - 1);
      int after = is.sessions().get(month - 1);
      if (before != after) {
        found.add(
            new PlanChange(
                ITEM_MONTH, name(is), month, Integer.toString(before), Integer.toString(after)));
      }
    }
  }

  private void resources(PlanContent before, PlanContent after) {
    pair(
        before.resources(),
        after.resources(),
        one -> one.what() + "\n" + one.provider(),
        (was, is) -> {
          if (was == null && is != null) {
            note(RESOURCE_ADDED, said(is), "", is.measure());
          } else if (was != null && is == null) {
            note(RESOURCE_REMOVED, said(was), was.measure(), "");
          } else if (was != null && is != null) {
            note(RESOURCE_AMOUNT, said(is), was.measure(), is.measure());
          }
        });
  }

  /** A pair that says the same is no change; nor are the ends of what was added or removed. */
  private void note(PlanChange.Kind kind, String what, String before, String after) {
    boolean both =
        kind == GOAL_TARGET || kind == ITEM_PEOPLE || kind == ITEM_WHOM || kind == RESOURCE_AMOUNT;
    if (!both || !before.equals(after)) {
      found.add(PlanChange.of(kind, what, before, after));
    }
  }

  private String name(PlanItem item) {
    return projects.getOrDefault(item.project(), "");
  }

  private static String said(PlanResource one) {
    return one.provider().isEmpty() ? one.what() : one.what() + " · " + one.provider();
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static <T, K> void pair(
      List<T> before,
      List<T> after,
      Function<T, K> key,
      BiConsumer<@Nullable T, @Nullable T> each) {
    Map<K, T> was = new LinkedHashMap<>();
    before.forEach(one -> was.putIfAbsent(key.apply(one), one));
    Map<K, T> is = new LinkedHashMap<>();
    after.forEach(one -> is.putIfAbsent(key.apply(one), one));
    is.forEach((id, one) -> each.accept(was.get(id), one));
    was.forEach(
        (id, one) -> {
          if (!is.containsKey(id)) {
            each.accept(one, null);
          }
        });
  }
}
