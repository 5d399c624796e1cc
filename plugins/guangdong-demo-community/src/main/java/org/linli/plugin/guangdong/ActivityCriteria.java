package org.linli.plugin.guangdong;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.ProjectsOnRecord;
import org.linli.api.ProjectsOnRecord.Project;
import org.linli.api.RecordsBehind;
import org.linli.api.SessionsHeld;
import org.linli.api.SessionsHeld.Held;

/** What is done in a demonstration community, and how often (GD-18). */
@Singleton
class ActivityCriteria {

  private static final String ARTICLE = "项目完成情况·活动开展1";
  private static final String SENTENCE =
      "示范性社区形成2个以上常态化志愿服务项目，每个常态化志愿服务项目每月服务频次不少于1次，所有项目服务总频次不少于25次。";
  private static final Criterion REGULAR =
      new Criterion(
          "regular-projects",
          "每月开展的常态化项目",
          "个",
          ARTICLE,
          SENTENCE,
          2,
          "当年每个已过完的月份都至少办过一场的常态化项目有几个；一场要有人记了服务时长才算。");
  private static final Criterion SESSIONS =
      new Criterion(
          "project-sessions",
          "项目服务总频次",
          "次",
          ARTICLE,
          SENTENCE,
          25,
          "当年所有项目（不只是常态化项目）办过的场次；一场要有人记了服务时长才算。");

  private final ProjectsOnRecord projects;
  private final SessionsHeld sessions;

  ActivityCriteria(ProjectsOnRecord projects, SessionsHeld sessions) {
    this.projects = projects;
    this.sessions = sessions;
  }

  List<Indicator> about(Indicator.Concern concern) {
    return List.of(
        REGULAR
            .indicator(
                concern,
                Indicator.Computing.yearly(this::regularFacts, ActivityCriteria::regular),
                this::regularBehind)
            .byQuarters(),
        SESSIONS.indicator(
            concern,
            this::count,
            (unit, period, asked) ->
                sessions.ofProjects(unit.communityId(), period.year(), asked)));
  }

  /** What a year knows of regular projects. */
  private record Regular(Map<Long, List<Project>> projects, Map<Long, List<Held>> held) {}

  private Regular regularFacts(List<IndicatorUnit> units, int year) {
    List<Long> ids = IndicatorUnit.communities(units);
    return new Regular(projects.in(ids, year), held(ids, year));
  }

  private static Map<IndicatorUnit, IndicatorValue> regular(
      Regular facts, List<IndicatorUnit> units, IndicatorPeriod period) {
    return Criterion.each(
        units,
        id -> {
          List<Project> here = facts.projects().getOrDefault(id, List.of());
          if (here.isEmpty()) {
            return Criterion.nothing("no-project", "/communities/%d/projects/new".formatted(id));
          }
          return period.monthsOver() == 0
              ? Criterion.nothing("no-month", null)
              : everyMonth(here, facts.held().getOrDefault(id, List.of()), period);
        });
  }

  /** How many regular projects were done in each month that is over. */
  static IndicatorValue everyMonth(
      List<Project> projects, List<Held> held, IndicatorPeriod period) {
    List<Project> regular = projects.stream().filter(Project::isRegular).toList();
    long whole =
        regular.stream().filter(project -> missing(project.id(), held, period).isEmpty()).count();
    return Figure.count(whole, period.asOf())
        .remarking(Message.of(Criterion.WORDS + "regular", regular.size(), period.monthsOver()));
  }

  private static List<Integer> missing(long project, List<Held> held, IndicatorPeriod period) {
    Set<Integer> done =
        held.stream()
            .filter(one -> Objects.equals(one.project(), project))
            .map(Held::month)
            .collect(java.util.stream.Collectors.toSet());
    return IntStream.rangeClosed(1, period.monthsOver())
        .filter(month -> !done.contains(month))
        .boxed()
        .toList();
  }

  private RecordsBehind regularBehind(IndicatorUnit unit, IndicatorPeriod period, Paging asked) {
    long id = unit.communityId();
    List<Held> held = held(List.of(id), period.year()).getOrDefault(id, List.of());
    return RecordsBehind.part(
        projects.in(List.of(id), period.year()).getOrDefault(id, List.of()).stream()
            .filter(Project::isRegular)
            .map(project -> line(project, missing(project.id(), held, period)))
            .toList(),
        asked);
  }

  private static RecordsBehind.Line line(Project project, List<Integer> missing) {
    return new RecordsBehind.Line(
        Message.asItIs(project.name()),
        null,
        project.path(),
        missing.isEmpty()
            ? Message.of(Criterion.WORDS + "every-month")
            : Message.of(
                Criterion.WORDS + "missing-months",
                missing.stream()
                    .map(String::valueOf)
                    .collect(java.util.stream.Collectors.joining("、"))));
  }

  private Map<IndicatorUnit, IndicatorValue> count(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    Map<Long, List<Held>> held = held(ids, period.year());
    Set<Long> known = sessions.announcing(ids, period.year());
    return Criterion.each(
        units,
        id ->
            known.contains(id)
                ? all(held.getOrDefault(id, List.of()), period)
                : Criterion.nothing("no-session", "/communities/%d/activities/new".formatted(id)));
  }

  /** All projects' sessions together; what belongs to no project is told beside. */
  static IndicatorValue all(List<Held> held, IndicatorPeriod period) {
    long[] months = new long[period.asOf().getMonthValue()];
    long outside = 0;
    for (Held one : held) {
      if (one.project() == null) {
        outside += one.sessions();
      } else if (one.month() <= months.length) {
        months[one.month() - 1] += one.sessions();
      }
    }
    Figure figure =
        Figure.count(java.util.Arrays.stream(months).sum(), period.asOf())
            .byMonth(java.util.Arrays.stream(months).boxed().toList());
    return outside == 0
        ? figure
        : figure.remarking(Message.of(Criterion.WORDS + "outside", outside));
  }

  private Map<Long, List<Held>> held(List<Long> ids, int year) {
    return sessions.byMonth(ids, year).stream().collect(groupingBy(Held::community));
  }
}
