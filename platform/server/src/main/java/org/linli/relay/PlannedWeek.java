package org.linli.relay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A week as a rota plans it.
 *
 * @param week its Monday
 * @param holder whose turn it is, even if they have holidays
 * @param holiday the holiday that it lies in for them; empty for none
 */
record PlannedWeek(LocalDate week, TurnState state, Holder holder, String holiday) {

  /** Who is to come. */
  public @Nullable Holder coming() {
    return state == TurnState.HELD ? holder : null;
  }
}
