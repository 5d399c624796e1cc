package org.linli.oversight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Form;
import org.linli.suspension.Suspension.Kind;

/**
 * A suspension as it is asked for.
 *
 * @param subject the id of the volunteer, the team or the account
 * @param until the last day
 */
record NewSuspension(Kind kind, long subject, LocalDate from, LocalDate until, String reason) {

  private static final int LONGEST = 300;

  /** Reads the fields of a form, which then says what is wrong. */
  static Optional<NewSuspension> read(Form form) {
    String[] who = form.required("subject").split(":", 2);
    Optional<LocalDate> from = form.day("from");
    Optional<LocalDate> until = form.day("until");
    String reason = form.required("reason", LONGEST);
    Optional<Kind> kind =
        Stream.of(Kind.values()).filter(one -> one.name().equals(who[0])).findFirst();
    boolean isKnown = kind.isPresent() && who.length == 2 && who[1].matches("[0-9]{1,18}");
    if (!isKnown) {
      form.reject("subject", "form.required");
    }
    if (from.isEmpty()) {
      form.reject("from", "form.required");
    }
    if (until.isEmpty()) {
      form.reject("until", "form.required");
    }
    return form.isValid()
        ? Optional.of(
            new NewSuspension(
                kind.orElseThrow(),
                Long.parseLong(who[1]),
                from.orElseThrow(),
                until.orElseThrow(),
                reason))
        : Optional.empty();
  }

  /** How a form names a subject. */
  static String value(Kind kind, long subject) {
    return kind + ":" + subject;
  }
}
