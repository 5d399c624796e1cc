package org.linli.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.LeagueBranchState;

/**
 * What somebody says of a league branch.
 *
 * @param from the day from which it is so
 * @param name its name; empty for none
 * @param establishedOn when it was founded, if known
 */
record LeagueBranchForm(
    LocalDate from, LeagueBranchState state, String name, @Nullable LocalDate establishedOn) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<LeagueBranchForm> read(Form form) {
    Optional<LeagueBranchState> state = form.choice("state", LeagueBranchState.class);
    if (state.isEmpty()) {
      form.reject("state", "form.required");
    }
    if (form.text("from").isEmpty()) {
      form.reject("from", "form.required");
    }
    Optional<LocalDate> from = form.day("from");
    String name = form.text("name", 100);
    LocalDate established = form.day("establishedOn").orElse(null);
    return form.isValid() && state.isPresent() && from.isPresent()
        ? Optional.of(new LeagueBranchForm(from.get(), state.get(), name, established))
        : Optional.empty();
  }
}
