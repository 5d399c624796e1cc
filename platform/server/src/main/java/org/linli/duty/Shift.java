package org.linli.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * A shift of a post at a station.
 *
 * @param staff who of the committee's own people has it; empty for volunteers
 * @param session its session; null for the committee's own people
 * @param people how many are needed
 * @param taken how many have a place or are offered one
 * @param calledOff whether it doesn't take place
 */
record Shift(
    long id,
    long post,
    String postName,
    long station,
    String stationName,
    long community,
    String path,
    long pattern,
    String staff,
    Instant from,
    Instant to,
    @Nullable Long session,
    int people,
    int taken,
    boolean calledOff) {

  LocalDate day() {
    return LocalDate.ofInstant(from, Time.ZONE);
  }

  /** Whether the committee's own people have it: no volunteer service. */
  public boolean isOwnStaff() {
    return session == null;
  }

  /** How many more are needed; none for the committee's own people. */
  public int missing() {
    return session == null || calledOff ? 0 : Math.max(0, people - taken);
  }

  boolean hasBegun(Instant now) {
    return !from.isAfter(now);
  }
}
