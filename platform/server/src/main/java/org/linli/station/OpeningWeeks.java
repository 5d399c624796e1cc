package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.tenant.Time;

/** When stations are open in an ordinary week, for other domains. */
@Singleton
public class OpeningWeeks {

  private final HoursTable hours;
  private final Clock clock;

  OpeningWeeks(HoursTable hours, Clock clock) {
    this.hours = hours;
    this.clock = clock;
  }

  /** All seven days of a station; none where nobody has said. */
  public List<WeekLine> of(long station) {
    return WeekLine.of(hours.of(station, Time.today(clock)));
  }
}
