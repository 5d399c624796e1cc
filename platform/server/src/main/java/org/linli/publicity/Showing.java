package org.linli.publicity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * What is shown at a spot, or was.
 *
 * @param due until when it should be renewed; null for never
 * @param until the first day on which something else was shown; null while it is
 */
record Showing(
    long id, String what, LocalDate from, @Nullable LocalDate due, @Nullable LocalDate until) {

  /** So many days before it is due it is told. */
  static final int NEAR = 14;

  static Optional<Showing> read(Form form) {
    String what = form.required("what", 200);
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate due = form.day("due").orElse(null);
    if (due != null && due.isBefore(from)) {
      form.reject("due", "publicity.refused.backwards");
    }
    return form.isValid() ? Optional.of(new Showing(0, what, from, due, null)) : Optional.empty();
  }
}
