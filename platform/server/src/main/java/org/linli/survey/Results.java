package org.linli.survey;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.IndicatorValue;
import org.linli.api.SurveyResults;

/** What a survey found; nothing of single answers as long as there are too few. */
@Singleton
class Results {

  private final AnswerTable answers;

  Results(AnswerTable answers) {
    this.answers = answers;
  }

  /**
   * How often something was chosen.
   *
   * @param label the choice's words; empty for a score
   * @param percent in how many of a hundred answers, never rounded up
   */
  record Bar(int chosen, String label, long times, long percent) {}

  /** What was answered to a question. */
  record OfQuestion(Question question, List<Bar> bars, List<String> words) {}

  /**
   * What was found.
   *
   * @param answers how many answered
   * @param byClerk how many of them told it to a clerk
   * @param scores how many scores were given
   * @param satisfied how many of them are at least 4
   * @param share these in percent, never rounded up; null where there are none, or too few
   * @param questions question by question; empty where there are too few answers
   */
  record Found(
      long answers,
      long byClerk,
      long scores,
      long satisfied,
      @Nullable BigDecimal share,
      List<OfQuestion> questions) {}

  Found of(Survey survey, List<Question> questions) {
    long count = answers.count(survey.id());
    if (count < survey.audience().fewest()) {
      return new Found(count, answers.countByClerk(survey.id()), 0, 0, null, List.of());
    }
    Map<Long, List<AnswerTable.Chosen>> chosen = answers.chosen(survey.id());
    Map<Long, List<String>> words =
        answers.words(
            questions.stream()
                .filter(one -> one.kind() == Question.Kind.WORDS)
                .map(Question::id)
                .toList());
    List<OfQuestion> each =
        questions.stream()
            .map(
                one ->
                    new OfQuestion(
                        one,
                        bars(one, chosen.getOrDefault(one.id(), List.of())),
                        words.getOrDefault(one.id(), List.of())))
            .toList();
    List<Bar> scores =
        each.stream()
            .filter(one -> one.question().kind() == Question.Kind.SCALE)
            .flatMap(one -> one.bars().stream())
            .toList();
    long all = scores.stream().mapToLong(Bar::times).sum();
    long satisfied =
        scores.stream()
            .filter(one -> one.chosen() >= SurveyResults.SATISFIED)
            .mapToLong(Bar::times)
            .sum();
    return new Found(
        count,
        answers.countByClerk(survey.id()),
        all,
        satisfied,
        all == 0 ? null : IndicatorValue.Figure.share(satisfied, all, LocalDate.EPOCH).value(),
        each);
  }

  private static List<Bar> bars(Question question, List<AnswerTable.Chosen> chosen) {
    long all = chosen.stream().mapToLong(AnswerTable.Chosen::times).sum();
    return IntStream.rangeClosed(1, question.most())
        .map(i -> question.kind() == Question.Kind.SCALE ? question.most() + 1 - i : i)
        .mapToObj(
            i -> {
              long times =
                  chosen.stream()
                      .filter(one -> one.chosen() == i)
                      .mapToLong(AnswerTable.Chosen::times)
                      .sum();
              String label = question.choices().isEmpty() ? "" : question.choices().get(i - 1);
              return new Bar(i, label, times, all == 0 ? 0 : times * 100 / all);
            })
        .toList();
  }
}
