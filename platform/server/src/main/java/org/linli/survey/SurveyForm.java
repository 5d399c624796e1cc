package org.linli.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Form;
import org.linli.api.SurveyResults.Audience;

/** Reads a survey as somebody wrote it; questions without words are left out. */
final class SurveyForm {

  private static final int TITLE = 100;
  private static final int WORDS = 200;
  private static final int CHOICES = 400;
  private static final int LONGEST_DAYS = 366;

  private SurveyForm() {}

  static Optional<NewSurvey> read(Form form, LocalDate today) {
    String title = form.required("title", TITLE);
    Optional<Audience> audience = form.choice("audience", Audience.class);
    if (audience.isEmpty()) {
      form.reject("audience", "form.required");
    }
    LocalDate opens = form.day("opensOn").orElse(today);
    Optional<LocalDate> ends = form.day("endsOn");
    if (ends.isEmpty()) {
      form.reject("endsOn", "form.required");
    } else if (ends.get().isBefore(opens) || ends.get().isBefore(today)) {
      form.reject("endsOn", "survey.refused.ends");
    } else if (ends.get().isAfter(opens.plusDays(LONGEST_DAYS))) {
      form.reject("endsOn", "survey.refused.long");
    }
    List<Question> questions = questions(form);
    return form.isValid()
        ? Optional.of(
            new NewSurvey(title, audience.orElseThrow(), opens, ends.orElseThrow(), questions))
        : Optional.empty();
  }

  private static List<Question> questions(Form form) {
    List<Question> questions = new ArrayList<>();
    for (int i = 1; i <= NewSurvey.MOST; i++) {
      String words = form.text("words-" + i, WORDS);
      Question.Kind kind =
          form.choice("kind-" + i, Question.Kind.class).orElse(Question.Kind.SCALE);
      String choices = form.text("choices-" + i, CHOICES);
      if (!words.isEmpty()) {
        questions.add(new Question(0, kind, words, choices(form, i, kind, choices)));
      } else if (!choices.isEmpty()) {
        form.reject("words-" + i, "form.required");
      }
    }
    if (questions.stream().noneMatch(one -> one.kind() != Question.Kind.WORDS)) {
      form.reject("words-1", "survey.refused.noQuestion");
    }
    return questions;
  }

  private static List<String> choices(Form form, int i, Question.Kind kind, String typed) {
    if (kind != Question.Kind.CHOICE) {
      return List.of();
    }
    List<String> choices =
        Stream.of(typed.split("[、,，;；\n]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (choices.size() < 2 || choices.size() > 6) {
      form.reject("choices-" + i, "survey.refused.choices");
    }
    return choices;
  }
}
