package org.linli.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.tenant.Time;

/** How much of the time that spaces were open was used, in the last thirty days. */
@Singleton
class SpaceUse {

  static final int DAYS = 30;

  private final OpenHours hours;
  private final BookingTable bookings;
  private final Clock clock;

  SpaceUse(OpenHours hours, BookingTable bookings, Clock clock) {
    this.hours = hours;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * A space's.
   *
   * @param open for how many minutes it was open
   * @param used for how many of them a team was there
   * @param unused how many bookings nobody came for, without a word
   */
  record Figure(long open, long used, long unused) {

    /** Used of open, in whole per cent, never rounded up; 0 where it was never open. */
    public long percent() {
      return open == 0 ? 0 : used * 100 / open;
    }
  }

  /** By the space's id. */
  Map<Long, Figure> of(Collection<Long> spaces) {
    LocalDate last = Time.today(clock).minusDays(1);
    LocalDate first = last.minusDays(DAYS - 1);
    Map<Long, FreeTime> open = hours.of(spaces, first, last);
    Map<Long, BookingTable.Use> used = bookings.use(spaces, first, last);
    BookingTable.Use none = new BookingTable.Use(0, 0);
    return open.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> {
                  BookingTable.Use use = used.getOrDefault(one.getKey(), none);
                  return new Figure(
                      one.getValue().minutes(first, last), use.minutes(), use.unused());
                }));
  }
}
