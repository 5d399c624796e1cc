package org.linli.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Goes through those who take part, again and again, week by week or in blocks of weeks. */
final class Rota {

  private Rota() {}

  /** When someone has holidays. */
  @FunctionalInterface
  interface Calendar {
    /** The name of the holiday that takes most of a week for them; empty for none. */
    String holiday(Holder holder, LocalDate monday);
  }

  /**
   * The weeks of a relay; whose turn falls into holidays isn't moved, so that order stays plain.
   */
  static List<PlannedWeek> weeks(RelayTerms terms, List<Holder> parties, Calendar calendar) {
    List<PlannedWeek> weeks = new ArrayList<>();
    LocalDate monday = terms.from();
    for (int i = 0; !monday.isAfter(terms.until()); i++) {
      Holder holder = parties.get(i / terms.block() % parties.size());
      String holiday = calendar.holiday(holder, monday);
      weeks.add(new PlannedWeek(monday, state(terms, holiday), holder, holiday));
      monday = Week.after(monday, 1);
    }
    return weeks;
  }

  private static TurnState state(RelayTerms terms, String holiday) {
    if (holiday.isEmpty()) {
      return TurnState.HELD;
    }
    return terms.inHolidays() == InHolidays.PAUSED ? TurnState.PAUSED : TurnState.OPEN;
  }
}
