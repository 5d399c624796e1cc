package org.linli.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportTurn;
import org.linli.report.FormToSend;

/**
 * A form and a turn for which it can be sent in the current tenant.
 *
 * @param owed false if it was due before the plugin spoke here: it may be sent, nobody is late
 */
record OwedTurn(FormToSend form, ReportTurn turn, boolean owed) {

  /** The same, with which nobody is late. */
  OwedTurn owedByNobody() {
    return new OwedTurn(form, turn, false);
  }

  /** How it stands; see {@link Standing#of}. */
  Standing standing(@Nullable LocalDate until, @Nullable SubmissionState state, LocalDate today) {
    Standing standing = Standing.of(turn, until, state, today);
    boolean over = standing == Standing.LATE || standing == Standing.CLOSED;
    return over && !owed ? Standing.OPEN : standing;
  }
}
