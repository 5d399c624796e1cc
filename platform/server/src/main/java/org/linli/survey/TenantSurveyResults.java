package org.linli.survey;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.SurveyResults;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** Answers {@link SurveyResults}, one statement for all communities. */
@Singleton
final class TenantSurveyResults implements SurveyResults {

  private static final String ENDED = "COALESCE(s.closed_on, s.ends_on)";

  private final Sql sql;
  private final Clock clock;

  TenantSurveyResults(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record One(Survey survey, long answers, long scores, long satisfied) {

    static One read(ResultSet row) throws SQLException {
      return new One(Survey.read(row), row.getLong(8), row.getLong(9), row.getLong(10));
    }
  }

  @Override
  public Map<Long, Found> in(Audience audience, Collection<Long> communities, int year) {
    return all(audience, communities, year).stream()
        .collect(groupingBy(one -> one.survey().community()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> together(one.getValue())));
  }

  private Found together(List<One> all) {
    LocalDate today = Time.today(clock);
    List<One> over =
        all.stream().filter(one -> one.survey().on(today) == Survey.State.ENDED).toList();
    List<One> told = over.isEmpty() ? all : over;
    return new Found(
        all.size() - over.size(),
        over.stream().mapToLong(One::answers).sum(),
        over.stream().mapToLong(One::scores).sum(),
        over.stream().mapToLong(One::satisfied).sum(),
        told.stream()
            .map(one -> one.survey().ended())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  @Override
  public RecordsBehind records(Audience audience, long community, int year, Paging asked) {
    LocalDate today = Time.today(clock);
    return RecordsBehind.part(
        all(audience, List.of(community), year).stream()
            .map(
                one ->
                    new RecordsBehind.Line(
                        Message.asItIs(one.survey().title()),
                        one.survey().ended(),
                        "/surveys/" + one.survey().id(),
                        one.survey().on(today) == Survey.State.ENDED
                            ? Message.of(
                                "survey.behind", one.answers(), one.satisfied(), one.scores())
                            : Message.of("survey.behind.running", one.answers())))
            .toList(),
        asked);
  }

  private List<One> all(Audience audience, Collection<Long> communities, int year) {
    Condition where =
        Condition.of("s.audience = ?", audience.name())
            .and(Condition.in("s.community_id", communities))
            .and(
                Condition.of(
                    ENDED + " BETWEEN ? AND ?",
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31)));
    return sql.query(
        "SELECT "
            + Survey.COLUMNS
            + ", (SELECT COUNT(*) FROM survey_answer a WHERE a.survey_id = s.id), "
            + scores("")
            + ", "
            + scores(" AND i.chosen >= " + SATISFIED)
            + " FROM survey s WHERE "
            + where.sql()
            + " ORDER BY "
            + ENDED
            + " DESC, s.id DESC",
        where.values(),
        One::read);
  }

  private static String scores(String which) {
    return "(SELECT COUNT(*) FROM survey_question q"
        + " JOIN survey_answer_item i ON i.question_id = q.id"
        + " WHERE q.survey_id = s.id AND q.kind = 'SCALE'"
        + which
        + ")";
  }
}
