package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.hours.Entry;
import org.linli.hours.Evidence;
import org.linli.hours.LedgerEntries;
import org.linli.hours.MovingHours;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;

/** Reads what a volunteer says is wrong, from a form or a program. */
@Singleton
class ReadingClaims {

  private static final int LONGEST = 500;

  private final LedgerEntries entries;
  private final MovingHours moving;
  private final MissedSessions sessions;
  private final Volunteers volunteers;

  ReadingClaims(
      LedgerEntries entries, MovingHours moving, MissedSessions sessions, Volunteers volunteers) {
    this.entries = entries;
    this.moving = moving;
    this.sessions = sessions;
    this.volunteers = volunteers;
  }

  /** The entry that it is about, which must be of somebody whom the account acts for. */
  Optional<Entry> entry(Form form, long account) {
    Optional<Entry> found =
        form.whole("entry", 1, Long.MAX_VALUE)
            .map(id -> entries.find(id).orElseThrow(Problem::notFound));
    found.ifPresent(one -> volunteers.requireActedFor(one.volunteer(), account));
    return found;
  }

  /**
   * Reads the fields {@code entry}, {@code wrong}, {@code volunteer}, {@code session}, {@code
   * from}, {@code to} and {@code reason}; empty if something is wrong, which the form says.
   */
  Optional<Claim> read(Form form, long account) {
    String reason = form.required("reason", LONGEST);
    Optional<Claim> claim =
        entry(form, account)
            .map(one -> wrong(form, one, reason))
            .orElseGet(() -> missing(form, account, reason));
    return form.isValid() ? claim : Optional.empty();
  }

  private Optional<Claim> wrong(Form form, Entry entry, String reason) {
    if (!entry.stands()) {
      form.reject("reason", "oversight.refused.notStanding");
    }
    if (entry.evidence() == Evidence.TRANSFERRED_OUT || moving.isMoved(entry.id())) {
      form.reject("reason", "hours.refused.moved");
    }
    Optional<Wrong> wrong = form.choice("wrong", Wrong.class).filter(one -> one != Wrong.MISSING);
    if (wrong.isEmpty()) {
      form.reject("wrong", "form.required");
      return Optional.empty();
    }
    Optional<DayTimes.Span> span =
        wrong.get() == Wrong.TIMES ? DayTimes.read(form, entry.servedOn()) : Optional.empty();
    return Optional.of(
        new Claim(
            entry.volunteer(),
            entry.occasion().community(),
            wrong.get(),
            entry.id(),
            entry.occasion().session(),
            span.map(DayTimes.Span::from).orElse(null),
            span.map(DayTimes.Span::to).orElse(null),
            reason));
  }

  private Optional<Claim> missing(Form form, long account, String reason) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    volunteers.requireActedFor(volunteer, account);
    form.required("session");
    Optional<MissedSessions.Missed> missed =
        form.whole("session", 1, Long.MAX_VALUE).flatMap(id -> sessions.find(volunteer, id));
    if (missed.isEmpty()) {
      form.reject("session", "oversight.refused.notMissed");
      return Optional.empty();
    }
    MissedSessions.Missed one = missed.get();
    Optional<DayTimes.Span> span = DayTimes.read(form, LocalDate.ofInstant(one.from(), Time.ZONE));
    return span.map(
        times ->
            new Claim(
                volunteer,
                one.occasion().community(),
                Wrong.MISSING,
                null,
                one.occasion().session(),
                times.from(),
                times.to(),
                reason));
  }
}
