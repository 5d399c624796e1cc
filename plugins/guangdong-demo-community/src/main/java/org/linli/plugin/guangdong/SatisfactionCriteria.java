package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.Message;
import org.linli.api.SurveyResults;
import org.linli.api.SurveyResults.Audience;
import org.linli.api.SurveyResults.Found;

/** Whether those for whom it is done are satisfied, from surveys (GD-18). */
@Singleton
class SatisfactionCriteria {

  private static final String HOW = "当年结束的问卷里，1 到 5 分的题打 4 分及以上的占几成；还在进行的问卷不算，";
  private static final Criterion RESIDENTS =
      new Criterion(
          "resident-satisfaction",
          "社区居民满意度",
          "%",
          "项目效益·社区居民满意度",
          "社区居民对社区志愿服务形式、时间安排、服务内容及过程感受感到满意达90%以上（可进行有针对性的问卷调查）。",
          90,
          HOW + "不满 5 份回答的不作数。");
  private static final Criterion PARTNERS =
      new Criterion(
          "partner-satisfaction",
          "相关方满意度",
          "%",
          "项目效益·相关方评价",
          "示范性社区的党组织、居委会、社区物业对试点工作及服务等方面感到满意达90%以上（可进行有针对性的问卷调查）。",
          90,
          HOW + "不满 3 份回答的不作数。");

  private final SurveyResults surveys;

  SatisfactionCriteria(SurveyResults surveys) {
    this.surveys = surveys;
  }

  List<Indicator> about(Indicator.Concern concern) {
    return List.of(
        satisfaction(RESIDENTS, Audience.RESIDENTS, concern),
        satisfaction(PARTNERS, Audience.PARTNERS, concern));
  }

  private Indicator satisfaction(
      Criterion criterion, Audience audience, Indicator.Concern concern) {
    return criterion.indicator(
        concern,
        (units, period) -> {
          Map<Long, Found> found =
              surveys.in(audience, IndicatorUnit.communities(units), period.year());
          return Criterion.each(units, id -> value(id, audience, found.get(id), period));
        },
        (unit, period, asked) ->
            surveys.records(audience, unit.communityId(), period.year(), asked));
  }

  static IndicatorValue value(
      long community, Audience audience, @Nullable Found found, IndicatorPeriod period) {
    if (found == null) {
      return Criterion.nothing(
          "no-survey", "/communities/%d/surveys/new".formatted(community), period.year() + "");
    }
    if (found.answers() == 0 && found.running() > 0) {
      return Criterion.nothing("survey-running", "/surveys?community=" + community);
    }
    return found.answers() < audience.fewest() || found.scores() == 0
        ? Criterion.nothing(
            "few-answers", "/surveys?community=" + community, found.answers(), audience.fewest())
        : Figure.share(found.satisfied(), found.scores(), found.endedOn())
            .remarking(Message.of(Criterion.WORDS + "answers", found.answers()));
  }
}
