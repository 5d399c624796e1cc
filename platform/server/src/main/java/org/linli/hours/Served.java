package org.linli.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.tenant.Time;

/**
 * That a volunteer served from one moment until before another.
 *
 * @param key names this one posting: sent again, it is answered as before
 */
public record Served(UUID key, long volunteer, Instant from, Instant to) {

  /** Moments are kept to the millisecond, as the database does. */
  public Served {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    to = to.truncatedTo(ChronoUnit.MILLIS);
  }

  /** No service is longer than a day. */
  static final Duration LONGEST = Duration.ofHours(24);

  /** The day it belongs to: the one on which it starts. */
  public LocalDate day() {
    return LocalDate.ofInstant(from, Time.ZONE);
  }

  /** Whole minutes, before any rule. */
  long minutes() {
    return Duration.between(from, to).toMinutes();
  }

  boolean overlaps(Served other) {
    return volunteer == other.volunteer && from.isBefore(other.to) && other.from.isBefore(to);
  }
}
