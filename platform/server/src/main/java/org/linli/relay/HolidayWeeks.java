package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkingCalendar;
import org.linli.calendar.WorkingDays;
import org.linli.institution.Holiday;
import org.linli.institution.Holidays;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.web.template.Messages;

/**
 * Which weeks lie in holidays: in a university's, for those of it; wholly in public holidays, for
 * everybody.
 */
@Singleton
class HolidayWeeks {

  private final Institutions institutions;
  private final Holidays holidays;
  private final WorkingCalendar calendar;
  private final Messages messages;

  HolidayWeeks(
      Institutions institutions, Holidays holidays, WorkingCalendar calendar, Messages messages) {
    this.institutions = institutions;
    this.holidays = holidays;
    this.calendar = calendar;
    this.messages = messages;
  }

  /** The holidays of some institutions in a period. */
  record Known(
      Map<Long, Long> universities, List<Holiday> holidays, WorkingDays days, String publicName) {

    /** The holiday that takes a week for an institution, or for who is none; empty for none. */
    String of(@Nullable Long institution, LocalDate monday) {
      if (monday.datesUntil(Week.after(monday, 1)).noneMatch(days::isWorking)) {
        return publicName;
      }
      Long university = institution == null ? null : universities.get(institution);
      return holidays.stream()
          .filter(one -> university != null && one.university() == university)
          .filter(one -> one.takes(monday))
          .map(Holiday::name)
          .findFirst()
          .orElse("");
    }
  }

  /** What is known of some universities or colleges, each by the university it belongs to. */
  Known of(Collection<Long> some, LocalDate from, LocalDate until) {
    Set<Long> asked = new HashSet<>(some);
    Map<Long, Long> universities =
        asked.isEmpty()
            ? Map.of()
            : institutions.byIds(asked).values().stream()
                .collect(Collectors.toMap(Institution::id, Institution::root));
    return new Known(
        universities,
        holidays.of(new HashSet<>(universities.values()), from, until),
        calendar.days(),
        messages.say("relay.publicHoliday"));
  }
}
