package org.linli.transfer;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;

/**
 * What somebody without an account agreed to in writing: that their record goes on elsewhere.
 *
 * @param givenOn the day on which they did
 * @param words who gave it, and where the paper is; empty once that was deleted
 */
record Consent(LocalDate givenOn, String words) {

  private static final int LONGEST = 200;

  /** Reads the fields {@code consentOn} and {@code consent}; the form says what is wrong. */
  static Optional<Consent> read(Form form, LocalDate today) {
    form.required("consentOn");
    String words = form.required("consent", LONGEST);
    Optional<LocalDate> day = form.day("consentOn");
    if (day.filter(today::isBefore).isPresent()) {
      form.reject("consentOn", "transfer.consent.ahead");
    }
    return form.isValid() ? day.map(given -> new Consent(given, words)) : Optional.empty();
  }
}
