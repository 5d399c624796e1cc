package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.PairingsOnRecord;
import org.linli.api.PairingsOnRecord.Pairing;
import org.linli.api.RecordsBehind;
import org.linli.api.RecordsBehind.Line;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.api.UniversityVisits;

/** Who serves a demonstration community: teams, universities, and how often these come (GD-18). */
@Singleton
class TeamCriteria {

  private static final Criterion TEAMS =
      new Criterion(
          "teams",
          "社区志愿服务队伍",
          "支",
          "项目管理·队伍管理1",
          "成立 2 支以上社区志愿服务组织（团队）。",
          2,
          "截至那天在本社区登记、没有解散的志愿服务队有几支。");
  private static final Criterion UNIVERSITIES =
      new Criterion(
          "universities",
          "结对高校",
          "所",
          "组织能力·资源整合1",
          "示范性社区至少与 1 所高校建立结对，组织大学生志愿者进入社区常态化开展志愿服务。",
          1,
          "截至那天双方同意、仍在有效期内的高校（含二级学院）结对有几个。");
  private static final Criterion VISITS =
      new Criterion(
          "university-visits",
          "高校志愿者进社区",
          "次",
          "组织能力·资源整合1",
          "示范性社区至少与 1 所高校建立结对，组织大学生志愿者进入社区常态化开展志愿服务。",
          null,
          "当年有学校已核对学籍的大学生服务过的活动场次，一场算一次；没有结对高校的社区不算。");

  private final Teams teams;
  private final PairingsOnRecord pairings;
  private final UniversityVisits visits;

  TeamCriteria(Teams teams, PairingsOnRecord pairings, UniversityVisits visits) {
    this.teams = teams;
    this.pairings = pairings;
    this.visits = visits;
  }

  List<Indicator> about(Indicator.Concern concern) {
    return List.of(
        TEAMS.indicator(concern, this::teams, this::teamsBehind).byQuarters(),
        UNIVERSITIES.indicator(concern, this::universities, this::universitiesBehind).byQuarters(),
        VISITS.indicator(
            concern,
            this::visits,
            (unit, period, asked) -> visits.records(unit.communityId(), period.year(), asked)));
  }

  private Map<IndicatorUnit, IndicatorValue> teams(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    Map<Long, List<TeamFacts>> known =
        teams.existingOn(period.asOf(), IndicatorUnit.communities(units));
    return Criterion.each(
        units, id -> Figure.count(known.getOrDefault(id, List.of()).size(), period.asOf()));
  }

  private RecordsBehind teamsBehind(IndicatorUnit unit, IndicatorPeriod period, Paging asked) {
    long id = unit.communityId();
    return RecordsBehind.part(
        teams.existingOn(period.asOf(), List.of(id)).getOrDefault(id, List.of()).stream()
            .map(team -> Line.of(team.name(), team.establishedOn(), "/teams/" + team.id()))
            .toList(),
        asked);
  }

  private Map<IndicatorUnit, IndicatorValue> universities(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    Map<Long, List<Pairing>> known = paired(IndicatorUnit.communities(units), period);
    return Criterion.each(
        units, id -> Figure.count(known.getOrDefault(id, List.of()).size(), period.asOf()));
  }

  private RecordsBehind universitiesBehind(
      IndicatorUnit unit, IndicatorPeriod period, Paging asked) {
    long id = unit.communityId();
    return RecordsBehind.part(
        paired(List.of(id), period).getOrDefault(id, List.of()).stream()
            .map(one -> Line.of(one.partner(), one.from(), one.path()))
            .toList(),
        asked);
  }

  private Map<IndicatorUnit, IndicatorValue> visits(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    Map<Long, List<Pairing>> known = paired(ids, period);
    Map<Long, Long> came = visits.in(ids, period.year());
    return Criterion.each(
        units,
        id -> {
          List<Pairing> here = known.getOrDefault(id, List.of());
          return here.isEmpty() && !came.containsKey(id)
              ? Criterion.nothing("no-university", "/communities/%d/pairings/new".formatted(id))
              : Figure.count(came.getOrDefault(id, 0L), period.asOf())
                  .remarking(Message.of(Criterion.WORDS + "universities", here.size()));
        });
  }

  private Map<Long, List<Pairing>> paired(List<Long> ids, IndicatorPeriod period) {
    return pairings.on(period.asOf(), ids).entrySet().stream()
        .map(
            one ->
                Map.entry(
                    one.getKey(), one.getValue().stream().filter(Pairing::isUniversity).toList()))
        .filter(one -> !one.getValue().isEmpty())
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
