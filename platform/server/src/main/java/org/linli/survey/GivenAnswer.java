package org.linli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What somebody answered to one question.
 *
 * @param chosen the score, or which choice, from 1; null for words
 */
record GivenAnswer(long question, @Nullable Integer chosen, @Nullable String words) {

  private static final int LONGEST = 500;

  /** Reads the answers to all questions; words may be left out. */
  static List<GivenAnswer> read(Form form, List<Question> questions) {
    List<GivenAnswer> given = new ArrayList<>();
    for (Question question : questions) {
      if (question.kind() == Question.Kind.WORDS) {
        String words = form.text(question.field(), LONGEST);
        if (!words.isEmpty()) {
          given.add(new GivenAnswer(question.id(), null, words));
        }
      } else {
        Optional<Long> chosen = form.whole(question.field(), 1, question.most());
        if (chosen.isEmpty()) {
          form.reject(question.field(), "survey.refused.unanswered", question.words());
        }
        chosen.ifPresent(one -> given.add(new GivenAnswer(question.id(), one.intValue(), null)));
      }
    }
    return given;
  }
}
