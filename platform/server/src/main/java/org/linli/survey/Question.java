package org.linli.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of a survey.
 *
 * @param id 0 before it is kept
 * @param choices what can be chosen, for a choice
 */
record Question(long id, Kind kind, String words, List<String> choices) {

  /** The best score. */
  static final int BEST = 5;

  /** A question keeps its own copy. */
  Question {
    choices = List.copyOf(choices);
  }

  /** How it is answered. */
  enum Kind {
    /** By a score from 1 to 5. */
    SCALE,
    /** By one of some choices. */
    CHOICE,
    /** In words, or not at all. */
    WORDS
  }

  /** The name of its field. */
  public String field() {
    return "q" + id;
  }

  /** How many different answers it has; 0 for words. */
  int most() {
    return switch (kind) {
      case SCALE -> BEST;
      case CHOICE -> choices.size();
      case WORDS -> 0;
    };
  }

  /** What can be chosen, by what is sent; the best score first. */
  Map<String, String> offered(java.util.function.IntFunction<String> score) {
    Map<String, String> all = new LinkedHashMap<>();
    if (kind == Kind.SCALE) {
      for (int i = BEST; i >= 1; i--) {
        all.put("" + i, score.apply(i));
      }
    }
    for (int i = 1; kind == Kind.CHOICE && i <= choices.size(); i++) {
      all.put("" + i, choices.get(i - 1));
    }
    return all;
  }
}
