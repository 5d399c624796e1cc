package org.linli.insurance;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;

/** What can be said of a policy. */
record PolicyDetails(
    Covers covers,
    InsuranceKind kind,
    String insurer,
    String number,
    LocalDate fromOn,
    LocalDate untilOn) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<PolicyDetails> read(Form form, boolean ofTenant) {
    for (String field :
        ofTenant
            ? new String[] {"kind", "from", "until"}
            : new String[] {"covers", "kind", "from", "until"}) {
      if (form.text(field).isEmpty()) {
        form.reject(field, "form.required");
      }
    }
    Covers covers =
        ofTenant ? Covers.TENANT : form.choice("covers", Covers.class).orElse(Covers.COMMUNITY);
    if (!ofTenant && covers == Covers.TENANT) {
      form.reject("covers", "form.notAChoice");
    }
    InsuranceKind kind = form.choice("kind", InsuranceKind.class).orElse(InsuranceKind.ACCIDENT);
    String insurer = form.required("insurer", 100);
    String number = form.required("policyNumber", 60);
    LocalDate from = form.day("from").orElse(LocalDate.EPOCH);
    LocalDate until = form.day("until").orElse(LocalDate.EPOCH);
    if (until.isBefore(from)) {
      form.reject("until", "insurance.refused.backwards");
    }
    return form.isValid()
        ? Optional.of(new PolicyDetails(covers, kind, insurer, number, from, until))
        : Optional.empty();
  }
}
