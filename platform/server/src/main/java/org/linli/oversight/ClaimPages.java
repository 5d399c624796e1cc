package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.hours.Entry;
import org.linli.hours.EntryRows;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;

/** The form in which a volunteer says what is wrong. */
@Singleton
class ClaimPages {

  private final ReadingClaims claims;
  private final MissedSessions sessions;
  private final EntryRows rows;
  private final Volunteers volunteers;

  ClaimPages(ReadingClaims claims, MissedSessions sessions, EntryRows rows, Volunteers volunteers) {
    this.claims = claims;
    this.sessions = sessions;
    this.rows = rows;
    this.volunteers = volunteers;
  }

  /** Nothing is typed yet; the times stand as they are on record. */
  Page blank(@Nullable Long entry, @Nullable Long volunteer, long account) {
    Form form = Form.empty().put("entry", entry).put("volunteer", volunteer);
    claims
        .entry(form, account)
        .ifPresent(
            one ->
                form.put("wrong", Wrong.TIMES)
                    .put("from", DayTimes.clock(one.from()))
                    .put("to", DayTimes.clock(one.to())));
    return again(form, account);
  }

  /** What was typed stays. */
  Page again(Form form, long account) {
    Page page =
        Page.of("oversight/claim")
            .crumb("/volunteer/appeals", "oversight.appeals.mine")
            .with("wrongs", List.of(Wrong.TIMES, Wrong.NOT_SERVED))
            .with(form);
    Optional<Entry> entry = claims.entry(form, account);
    if (entry.isPresent()) {
      return page.with("row", rows.of(List.of(entry.get())).getFirst());
    }
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    volunteers.requireActedFor(volunteer, account);
    Map<Long, String> missed = new LinkedHashMap<>();
    sessions
        .of(volunteer)
        .forEach(
            one ->
                missed.put(
                    one.occasion().session(),
                    "%s %s %s"
                        .formatted(
                            LocalDate.ofInstant(one.from(), Time.ZONE),
                            DayTimes.clock(one.from()),
                            one.activity())));
    return page.with("volunteer", volunteer).with("missed", missed);
  }
}
