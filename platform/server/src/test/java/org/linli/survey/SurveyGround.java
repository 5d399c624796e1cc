package org.linli.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.account.OneTimeCode;
import org.linli.api.SurveyResults.Audience;
import org.linli.station.OpenStation;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;

/** Surveys of a community of its own, for tests. */
final class SurveyGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final OpenStation station;
  final long community;
  final String path;
  final LocalDate today = Time.today(Clock.systemUTC());

  SurveyGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.station = new OpenStation(server, tenant, township);
    this.community = station.community;
    this.path = station.path;
  }

  /** A survey that can be answered today: a score, a choice, and words. */
  long survey() {
    return survey(today, today.plusDays(10));
  }

  long survey(LocalDate from, LocalDate until) {
    return survey(community, Audience.RESIDENTS, from, until);
  }

  /** One of any community and audience. */
  long survey(long of, Audience audience, LocalDate from, LocalDate until) {
    NewSurvey said =
        new NewSurvey(
            audience == Audience.RESIDENTS ? "居民满意度" : "结对单位满意度",
            audience,
            from,
            until,
            List.of(
                new Question(0, Question.Kind.SCALE, "对内容满意吗", List.of()),
                new Question(0, Question.Kind.CHOICE, "怎么知道的", List.of("邻居", "公告栏")),
                new Question(0, Question.Kind.WORDS, "还想说什么", List.of())));
    return station.here(() -> server.get(KeepingSurveys.class).make(of, said, CLERK));
  }

  List<OneTimeCode> codes(long survey, int count) {
    return station.here(() -> server.get(KeepingSurveys.class).invite(survey, count, CLERK));
  }

  List<Question> questions(long survey) {
    return station.here(() -> server.get(SurveyTable.class).questions(survey));
  }

  /** Someone tells a clerk a score. */
  void told(long survey, int score) {
    List<Question> asked = questions(survey);
    List<GivenAnswer> given =
        List.of(
            new GivenAnswer(asked.get(0).id(), score, null),
            new GivenAnswer(asked.get(1).id(), 1, null));
    station.here(
        () -> {
          server.get(AnsweringSurveys.class).byClerk(survey, given);
          return true;
        });
  }

  /** Ends it today. */
  void end(long survey) {
    station.here(
        () -> {
          server.get(KeepingSurveys.class).end(survey);
          return true;
        });
  }

  <T> T here(java.util.function.Supplier<T> work) {
    return station.here(work);
  }
}
