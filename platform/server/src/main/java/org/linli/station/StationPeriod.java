package org.linli.station;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a station from a day on, until another period begins.
 *
 * @param fromOn the first day; the first period's is the day the station opened
 * @param area in square metres
 */
@Introspected
record StationPeriod(
    long stationId,
    LocalDate fromOn,
    String name,
    String host,
    String address,
    @Nullable BigDecimal area,
    String activity) {

  StationDetails details() {
    return new StationDetails(name, host, address, area, activity);
  }
}
