package org.linli.publicity;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * Where a story appeared.
 *
 * @param outlet the paper, the channel, the account
 * @param link its address; empty where there is none
 */
record Appearance(String outlet, LocalDate day, String link) {

  static Optional<Appearance> read(Form form) {
    String outlet = form.required("outlet", 100);
    LocalDate day = DayOnRecord.read(form, "appearedOn");
    String link = form.text("link", 500);
    if (!link.isEmpty() && !link.matches("https?://[^\\s\"'<>]+")) {
      form.reject("link", "publicity.refused.link");
    }
    return form.isValid() ? Optional.of(new Appearance(outlet, day, link)) : Optional.empty();
  }
}
