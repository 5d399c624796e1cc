package org.linli.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What a certificate is to be about.
 *
 * @param community only what was served there; null for everywhere in the tenant
 * @param entries only these entries of the ledger; none for all
 */
record Asked(LocalDate from, LocalDate until, @Nullable Long community, Set<Long> entries) {

  /** Empty, and said beside the fields, when something typed is wrong. */
  static Optional<Asked> read(Form form, LocalDate today) {
    Optional<LocalDate> from = form.day("from");
    Optional<LocalDate> until = form.day("until");
    if (form.text("from").isEmpty()) {
      form.reject("from", "form.required");
    }
    if (form.text("until").isEmpty()) {
      form.reject("until", "form.required");
    }
    if (form.isValid() && from.orElseThrow().isAfter(until.orElseThrow())) {
      form.reject("until", "certificate.refused.backwards");
    }
    if (form.isValid() && until.orElseThrow().isAfter(today)) {
      form.reject("until", "certificate.refused.ahead");
    }
    Long community = form.whole("community", 1, Long.MAX_VALUE).orElse(null);
    if (!form.all("entry").stream().allMatch(one -> one.matches("[0-9]{1,18}"))) {
      form.reject("entry", "form.notAChoice");
    }
    return form.isValid()
        ? Optional.of(
            new Asked(
                from.orElseThrow(),
                until.orElseThrow(),
                community,
                form.all("entry").stream().map(Long::valueOf).collect(Collectors.toSet())))
        : Optional.empty();
  }
}
