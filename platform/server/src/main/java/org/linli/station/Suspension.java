package org.linli.station;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a station does not serve.
 *
 * @param untilOn the last day of it; null while nobody knows
 */
@Introspected
record Suspension(
    long id, long stationId, LocalDate fromOn, @Nullable LocalDate untilOn, String reason) {

  boolean covers(LocalDate day) {
    return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
  }

  /** Whether some day lies in both. */
  boolean meets(LocalDate from, @Nullable LocalDate until) {
    return (until == null || !fromOn.isAfter(until)) && (untilOn == null || !from.isAfter(untilOn));
  }
}
