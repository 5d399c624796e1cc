package org.linli.oversight;

import java.util.List;
import java.util.Optional;
import org.linli.api.Form;

/** How a case can end. */
final class CaseClosing {

  static final List<FalseRecordCase.State> OUTCOMES =
      List.of(FalseRecordCase.State.FALSE_RECORD, FalseRecordCase.State.UNFOUNDED);

  private CaseClosing() {}

  /** Reads the field {@code outcome}; empty if it is wrong, which the form says. */
  static Optional<FalseRecordCase.State> outcome(Form form) {
    Optional<FalseRecordCase.State> outcome =
        form.choice("outcome", FalseRecordCase.State.class).filter(OUTCOMES::contains);
    if (outcome.isEmpty()) {
      form.reject("outcome", "form.required");
    }
    return outcome;
  }
}
