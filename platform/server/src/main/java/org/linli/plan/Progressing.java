package org.linli.plan;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.activity.HeldSessions;
import org.linli.activity.HeldSessions.Held;
import org.linli.hours.Dimension;
import org.linli.hours.ProjectPeople;
import org.linli.hours.Totals;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.tenant.Time;

/** Counts what became of plans, from the sessions that took place and the ledger of hours. */
@Singleton
class Progressing {

  private final HeldSessions held;
  private final Totals totals;
  private final ProjectPeople people;
  private final Projects projects;
  private final ContentTable contents;
  private final Clock clock;

  Progressing(
      HeldSessions held,
      Totals totals,
      ProjectPeople people,
      Projects projects,
      ContentTable contents,
      Clock clock) {
    this.held = held;
    this.totals = totals;
    this.people = people;
    this.projects = projects;
    this.contents = contents;
    this.clock = clock;
  }

  /** All about a version of a plan; one that doesn't hold yet can't be behind. */
  PlanProgress of(Plan plan, PlanVersion version, PlanContent content) {
    int over = version.state().hasHeld() ? over(plan.year()) : 0;
    List<Held> all = held.byMonth(List.of(plan.community()), plan.year());
    Map<Long, int[]> months = byProject(all);
    Set<Long> planned = planned(content);
    Map<Long, String> names =
        names(
            Stream.concat(planned.stream(), months.keySet().stream().filter(id -> id != 0))
                .distinct()
                .toList());
    Map<Long, Totals.Total> minutes = totals.of(Dimension.PROJECT, planned, plan.year());
    Map<Long, Long> served = people.in(plan.community(), plan.year());
    List<ProjectProgress> progress =
        content.items().stream()
            .map(
                item ->
                    ProjectProgress.of(
                        item,
                        names.getOrDefault(item.project(), ""),
                        months.getOrDefault(item.project(), new int[PlanItem.MONTHS]),
                        over,
                        minutes.getOrDefault(item.project(), Totals.Total.NONE).minutes(),
                        served.getOrDefault(item.project(), 0L)))
            .toList();
    return new PlanProgress(progress, others(months, planned, names));
  }

  /** The sessions of some plans that hold, by plan: without minutes, people and names. */
  Map<Long, PlanProgress> ofAll(Collection<Plan> plans) {
    List<Plan> agreed = plans.stream().filter(plan -> plan.agreed() != null).toList();
    Map<Long, List<PlanItem>> items = contents.items(agreed.stream().map(Plan::agreed).toList());
    Map<Long, PlanProgress> found = new HashMap<>();
    agreed.stream()
        .collect(groupingBy(Plan::year))
        .forEach(
            (year, ofYear) -> {
              Map<Long, List<Held>> byCommunity =
                  held
                      .byMonth(ofYear.stream().map(Plan::community).distinct().toList(), year)
                      .stream()
                      .collect(groupingBy(Held::community));
              for (Plan plan : ofYear) {
                List<PlanItem> mine = items.getOrDefault(plan.agreed(), List.of());
                found.put(
                    plan.id(),
                    brief(year, mine, byCommunity.getOrDefault(plan.community(), List.of())));
              }
            });
    return found;
  }

  private PlanProgress brief(int year, List<PlanItem> items, List<Held> all) {
    Map<Long, int[]> months = byProject(all);
    return new PlanProgress(
        items.stream()
            .map(
                item ->
                    ProjectProgress.of(
                        item,
                        "",
                        months.getOrDefault(item.project(), new int[PlanItem.MONTHS]),
                        over(year),
                        0,
                        0))
            .toList(),
        List.of());
  }

  Map<Long, String> names(Collection<Long> ids) {
    return projects.byIds(ids).values().stream()
        .collect(Collectors.toMap(ProjectFacts::id, ProjectFacts::name));
  }

  static Set<Long> planned(PlanContent content) {
    return content.items().stream()
        .map(PlanItem::project)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** How many months of a year are over. */
  private int over(int year) {
    LocalDate today = Time.today(clock);
    if (year == today.getYear()) {
      return today.getMonthValue() - 1;
    }
    return year < today.getYear() ? PlanItem.MONTHS : 0;
  }

  /** Sessions by project and month; what belongs to none stands under 0. */
  private static Map<Long, int[]> byProject(List<Held> all) {
    Map<Long, int[]> months = new TreeMap<>();
    for (Held one : all) {
      Long project = one.project();
      months
              .computeIfAbsent(project == null ? 0L : project, _ -> new int[PlanItem.MONTHS])[
              one.month() - 1] +=
          one.sessions();
    }
    return months;
  }

  private static List<PlanProgress.Other> others(
      Map<Long, int[]> months, Set<Long> planned, Map<Long, String> names) {
    return months.entrySet().stream()
        .filter(one -> !planned.contains(one.getKey()))
        .map(
            one ->
                new PlanProgress.Other(
                    names.getOrDefault(one.getKey(), ""), IntStream.of(one.getValue()).sum()))
        .toList();
  }
}
