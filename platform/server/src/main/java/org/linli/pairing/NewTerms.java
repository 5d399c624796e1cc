package org.linli.pairing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * Terms in place of those that hold; the manner and the first day stay.
 *
 * @param until the last day; null for none
 * @param reason why they change
 */
public record NewTerms(String duty, String purpose, @Nullable LocalDate until, String reason) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  public static Optional<NewTerms> read(Form form) {
    NewTerms said =
        new NewTerms(
            form.required("duty", PairingTerms.LONGEST_DUTY),
            form.required("purpose", PairingTerms.LONGEST_PURPOSE),
            form.day("until").orElse(null),
            form.required("reason", 300));
    return form.isValid() ? Optional.of(said) : Optional.empty();
  }

  /** The form as it shows the terms that hold. */
  public static Form of(PairingTerms terms) {
    return Form.empty()
        .put("duty", terms.duty())
        .put("purpose", terms.purpose())
        .put("until", terms.until());
  }
}
