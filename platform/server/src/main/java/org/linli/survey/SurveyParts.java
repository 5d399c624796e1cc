package org.linli.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** Surveys as programs read and write them. */
final class SurveyParts {

  private SurveyParts() {}

  /** A survey with how many answers there are. */
  @Serdeable
  record Item(
      long id,
      long community,
      String title,
      String audience,
      LocalDate opensOn,
      LocalDate endsOn,
      String state,
      long answers) {

    static Item of(SurveyTable.Line line, LocalDate today) {
      Survey one = line.survey();
      return new Item(
          one.id(),
          one.community(),
          one.title(),
          one.audience().name(),
          one.opensOn(),
          one.ended(),
          one.on(today).name(),
          line.answers());
    }
  }

  /**
   * A question.
   *
   * @param kind {@code SCALE} (answered by 1 to 5), {@code CHOICE} (by 1 for the first) or {@code
   *     WORDS}
   */
  @Serdeable
  record Ask(
      @Nullable Long id,
      @Nullable String kind,
      @Nullable String words,
      @Nullable List<String> choices) {

    static Ask of(Question one) {
      return new Ask(one.id(), one.kind().name(), one.words(), one.choices());
    }
  }

  /**
   * A survey to be made.
   *
   * @param audience {@code RESIDENTS} or {@code PARTNERS}
   * @param opensOn its first day; today if none is named
   * @param endsOn its last day
   * @param questions one to eight
   */
  @Serdeable
  record New(
      @Nullable String title,
      @Nullable String audience,
      @Nullable String opensOn,
      @Nullable String endsOn,
      @Nullable List<Ask> questions) {

    Form form() {
      Form form =
          Form.empty()
              .put("title", title)
              .put("audience", audience)
              .put("opensOn", opensOn)
              .put("endsOn", endsOn);
      List<Ask> asks = questions == null ? List.of() : questions;
      if (asks.size() > NewSurvey.MOST) {
        form.reject("questions", "survey.refused.many", NewSurvey.MOST);
      }
      for (int i = 0; i < Math.min(asks.size(), NewSurvey.MOST); i++) {
        Ask ask = asks.get(i);
        form.put("words-" + (i + 1), ask.words())
            .put("kind-" + (i + 1), ask.kind())
            .put(
                "choices-" + (i + 1),
                ask.choices() == null ? null : String.join("\n", ask.choices()));
      }
      return form;
    }
  }

  /** How many codes are wanted, at most 200. */
  @Serdeable
  record Wanted(@Nullable Long count) {}

  /**
   * A link that nobody has used, good for one answer.
   *
   * @param number its number among the survey's codes
   */
  @Serdeable
  record Link(long number, String code, String link) {}

  /**
   * That a survey stands at desks of paired units.
   *
   * @param desks at how many it was put
   */
  @Serdeable
  record AtDesks(int desks) {}

  /** Codes, each for one answer. */
  @Serdeable
  record Codes(List<String> codes) {}

  /** What is asked. */
  @Serdeable
  record Asks(String title, String state, LocalDate endsOn, List<Ask> questions) {

    static Asks of(Survey one, LocalDate today, List<Question> questions) {
      return new Asks(
          one.title(), one.on(today).name(), one.ended(), questions.stream().map(Ask::of).toList());
    }
  }

  /**
   * An answer to a question.
   *
   * @param chosen the score, or which choice from 1
   * @param words for a question that is answered in words
   */
  @Serdeable
  record Given(@Nullable Long question, @Nullable Long chosen, @Nullable String words) {}

  /** Answers to all questions of a survey. */
  @Serdeable
  record Answers(@Nullable List<Given> answers) {

    Form form() {
      Form form = Form.empty();
      for (Given one : answers == null ? List.<Given>of() : answers) {
        form.put("q" + one.question(), one.chosen() == null ? one.words() : one.chosen());
      }
      return form;
    }
  }

  /** That an answer was taken. */
  @Serdeable
  record Thanks(long survey) {}

  /**
   * What a survey asks and found.
   *
   * @param answers how many answered
   * @param satisfied how many scores are at least 4
   * @param share these in percent of all scores; absent with too few answers
   */
  @Serdeable
  record Told(
      long id,
      long community,
      String title,
      String audience,
      String state,
      LocalDate endsOn,
      long answers,
      long scores,
      long satisfied,
      @Nullable BigDecimal share,
      List<Ask> questions) {

    static Told of(Survey one, LocalDate today, List<Question> questions, Results.Found found) {
      return new Told(
          one.id(),
          one.community(),
          one.title(),
          one.audience().name(),
          one.on(today).name(),
          one.ended(),
          found.answers(),
          found.scores(),
          found.satisfied(),
          found.share(),
          questions.stream().map(Ask::of).toList());
    }
  }
}
