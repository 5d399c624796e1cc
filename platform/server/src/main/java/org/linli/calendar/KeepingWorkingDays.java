package org.linli.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Viewer;

/** Sets the tenant's holidays and worked weekends, and takes them away. */
@Singleton
class KeepingWorkingDays {

  private final WorkingCalendar calendar;
  private final Audit audit;
  private final Viewer viewer;

  KeepingWorkingDays(WorkingCalendar calendar, Audit audit, Viewer viewer) {
    this.calendar = calendar;
    this.audit = audit;
    this.viewer = viewer;
  }

  /** Sets some days, at least one; one that was set before gives way. */
  @Transactional
  void set(List<DayException> days) {
    calendar.set(days, viewer.account());
    int year = days.getFirst().day().getYear();
    audit.record("calendar.set", "calendar", year, Map.of("count", "" + days.size()));
  }

  /** Lets a day be what its weekday says. */
  @Transactional
  void clear(LocalDate day) {
    if (calendar.clear(day)) {
      audit.record("calendar.cleared", "calendar", day.getYear(), Map.of("day", "" + day));
    }
  }
}
