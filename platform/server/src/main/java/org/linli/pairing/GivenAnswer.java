package org.linli.pairing;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;

/**
 * The answer of a partner without a desk, as the tenant's people heard it.
 *
 * @param by who gave it, on the partner's side
 * @param on the day on which it was given
 */
record GivenAnswer(String by, LocalDate on, AnswerWay way) {

  /** What the fields begin with where the answer is no, since both forms stand on one page. */
  static final String DECLINING = "no";

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<GivenAnswer> read(Form form, String prefix, LocalDate today) {
    String by = form.required(field(prefix, "givenBy"), 50);
    String dayField = field(prefix, "givenOn");
    if (form.text(dayField).isEmpty()) {
      form.reject(dayField, "form.required");
    }
    LocalDate on = form.day(dayField).orElse(today);
    if (on.isAfter(today)) {
      form.reject(dayField, "pairing.refused.answerAhead");
    }
    String wayField = field(prefix, "way");
    if (form.text(wayField).isEmpty()) {
      form.reject(wayField, "form.required");
    }
    AnswerWay way = form.choice(wayField, AnswerWay.class).orElse(AnswerWay.PAPER);
    return form.isValid() ? Optional.of(new GivenAnswer(by, on, way)) : Optional.empty();
  }

  private static String field(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
