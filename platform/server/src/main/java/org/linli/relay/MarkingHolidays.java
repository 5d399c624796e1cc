package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.relay.TurnTable.Changed;

/**
 * Notes at the weeks to come in which holidays their holders have by now. Nothing is planned anew:
 * a week that lies in holidays of late waits for somebody to say who comes.
 */
@Singleton
class MarkingHolidays {

  private final TurnTable turns;
  private final HolidayWeeks holidays;
  private final Ahead ahead;

  MarkingHolidays(TurnTable turns, HolidayWeeks holidays, Ahead ahead) {
    this.turns = turns;
    this.holidays = holidays;
    this.ahead = ahead;
  }

  /** All of the current tenant; tells which relays changed. */
  @Transactional
  List<Long> mark() {
    LocalDate from = ahead.first();
    List<Turn> held = turns.heldFrom(from);
    HolidayWeeks.Known known =
        holidays.of(
            held.stream().map(Turn::institution).filter(Objects::nonNull).toList(),
            from,
            Week.after(from, 2 * RelayTerms.MOST_WEEKS));
    List<Changed> changed = new ArrayList<>();
    for (Turn turn : held) {
      String holiday = known.of(turn.institution(), turn.week());
      if (!holiday.equals(turn.holiday())) {
        changed.add(new Changed(turn, holiday));
      }
    }
    turns.setHolidays(changed);
    return changed.stream().map(one -> one.turn().relay()).distinct().toList();
  }
}
