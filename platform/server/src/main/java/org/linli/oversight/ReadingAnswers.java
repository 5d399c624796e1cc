package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.hours.Entry;
import org.linli.hours.LedgerEntries;
import org.linli.tenant.Time;

/** Reads what is answered, and says who answers. */
@Singleton
class ReadingAnswers {

  private final LedgerEntries entries;

  ReadingAnswers(LedgerEntries entries) {
    this.entries = entries;
  }

  AnsweringAppeals.Judge judge(Viewer viewer) {
    return new AnsweringAppeals.Judge(
        viewer.account(), viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF));
  }

  /** The times that the volunteer says are right. */
  Form blank(Appeal appeal) {
    Form form = Form.empty();
    if (appeal.from() != null && appeal.to() != null) {
      form.put("from", DayTimes.clock(appeal.from())).put("to", DayTimes.clock(appeal.to()));
    }
    return form;
  }

  /** From when to when, on the day of service. */
  Optional<DayTimes.Span> span(Appeal appeal, Form form) {
    return DayTimes.read(form, day(appeal));
  }

  private LocalDate day(Appeal appeal) {
    return Optional.ofNullable(appeal.entry())
        .flatMap(entries::find)
        .map(Entry::servedOn)
        .or(
            () ->
                Optional.ofNullable(appeal.from())
                    .map(from -> LocalDate.ofInstant(from, Time.ZONE)))
        .orElseThrow();
  }
}
