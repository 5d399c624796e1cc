package org.linli.station;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a station from a day on, until another period begins.
 *
 * @param fromOn the first day; the first period's is the day the station opened
 * @param hostKind the name of a {@link HostKind}; empty if nobody has said
 * @param area in square metres
 */
@Introspected
record StationPeriod(
    long stationId,
    LocalDate fromOn,
    String name,
    String host,
    String hostKind,
    String address,
    @Nullable BigDecimal area,
    String activity) {

  StationDetails details() {
    return new StationDetails(name, host, kindOfHost(), address, area, activity);
  }

  private @Nullable HostKind kindOfHost() {
    return hostKind.isEmpty() ? null : HostKind.valueOf(hostKind);
  }
}
