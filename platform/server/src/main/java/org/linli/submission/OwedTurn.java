package org.linli.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportTurn;
import org.linli.report.FormToSend;

/**
 * A form and a turn for which it can be sent in the current tenant.
 *
 * @param local whether it is due on another day here than the document says
 * @param owed false if it was due before the plugin spoke here: it may be sent, nobody is late
 */
record OwedTurn(FormToSend form, ReportTurn turn, boolean owed, boolean local) {

  /** The same, with which nobody is late. */
  OwedTurn owedByNobody() {
    return new OwedTurn(form, turn, false, local);
  }

  /** The turn with its document's days: what a form tells doesn't depend on what is set here. */
  ReportTurn documented() {
    return form.sending().schedule().turn(turn.key(), turn.to()).orElse(turn);
  }

  /** How it stands; see {@link Standing#of}. */
  Standing standing(@Nullable LocalDate until, @Nullable SubmissionState state, LocalDate today) {
    Standing standing = Standing.of(turn, until, state, today);
    boolean over = standing == Standing.LATE || standing == Standing.CLOSED;
    return over && !owed ? Standing.OPEN : standing;
  }
}
