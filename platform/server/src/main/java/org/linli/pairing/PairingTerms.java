package org.linli.pairing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * What the two agree on.
 *
 * @param duty which area, or which posts
 * @param until the last day; null for one without an end
 */
public record PairingTerms(
    Manner manner, String duty, String purpose, LocalDate from, @Nullable LocalDate until) {

  static final int LONGEST_DUTY = 200;
  static final int LONGEST_PURPOSE = 500;

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  public static Optional<PairingTerms> read(Form form) {
    if (form.text("manner").isEmpty()) {
      form.reject("manner", "form.required");
    }
    Manner manner = form.choice("manner", Manner.class).orElse(Manner.BY_AREA);
    String duty = form.required("duty", LONGEST_DUTY);
    String purpose = form.required("purpose", LONGEST_PURPOSE);
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate until = form.day("until").orElse(null);
    if (until != null && until.isBefore(from)) {
      form.reject("until", "pairing.refused.backwards");
    }
    return form.isValid()
        ? Optional.of(new PairingTerms(manner, duty, purpose, from, until))
        : Optional.empty();
  }
}
