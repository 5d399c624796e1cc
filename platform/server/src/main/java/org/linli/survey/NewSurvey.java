package org.linli.survey;

import java.time.LocalDate;
import java.util.List;
import org.linli.api.SurveyResults.Audience;

/** A survey to be made. */
record NewSurvey(
    String title,
    Audience audience,
    LocalDate opensOn,
    LocalDate endsOn,
    List<Question> questions) {

  /** How many questions there can be. */
  static final int MOST = 8;

  /** A survey keeps its own copy. */
  NewSurvey {
    questions = List.copyOf(questions);
  }
}
