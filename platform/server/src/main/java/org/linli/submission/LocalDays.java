package org.linli.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.report.FormToSend;

/**
 * The days that a tenant sets itself for a form (本地设定): earlier than the document's, never later;
 * only where the document leaves the day open, so many days after what is reported on.
 *
 * @param earlier how many days before the document's day
 * @param afterEnd how many days after the last day reported on; only where the day is left open
 * @param closesAfter for how many days it is still taken late; null as the document says
 */
record LocalDays(int earlier, @Nullable Integer afterEnd, @Nullable Integer closesAfter) {

  /** Nothing but the document's days. */
  static final LocalDays NONE = new LocalDays(0, null, null);

  private static final int LONGEST = 90;
  private static final int SHORTEST_CLOSING = 7;
  private static final int LONGEST_CLOSING = 365;

  /** What somebody typed for a form; what isn't asked for it is left out. */
  static LocalDays read(Form form, FormToSend of) {
    boolean open = of.sending().schedule().leftOpen();
    long earlier = open ? 0 : form.whole("earlier", 0, LONGEST).orElse(0L);
    Integer afterEnd =
        open ? form.whole("afterEnd", 1, LONGEST).map(Long::intValue).orElse(null) : null;
    Integer closes =
        mayClose(of)
            ? form.whole("closesAfter", SHORTEST_CLOSING, LONGEST_CLOSING)
                .map(Long::intValue)
                .orElse(null)
            : null;
    return new LocalDays((int) earlier, afterEnd, closes);
  }

  /** The tenant's own form is closed by its document alone: nobody here could open it again. */
  static boolean mayClose(FormToSend form) {
    return form.sending().unit() != ReportUnit.Kind.TENANT
        && form.sending().unit() != ReportUnit.Kind.UNIVERSITY;
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** The turn with these days. */
  ReportTurn on(ReportTurn turn, ReportSchedule schedule) {
    if (isNone()) {
      return turn;
    }
    LocalDate due = due(turn, schedule);
    LocalDate closes = turn.closes();
    if (closesAfter != null) {
      LocalDate ours = due.plusDays(closesAfter);
      closes = closes == null || ours.isBefore(closes) ? ours : closes;
    }
    return new ReportTurn(turn.key(), turn.name(), turn.from(), turn.to(), due, closes);
  }

  private LocalDate due(ReportTurn turn, ReportSchedule schedule) {
    if (schedule.leftOpen() && afterEnd != null) {
      return turn.to().plusDays(afterEnd);
    }
    LocalDate due = turn.due().minusDays(earlier);
    return due.isBefore(turn.from()) ? turn.from() : due;
  }
}
