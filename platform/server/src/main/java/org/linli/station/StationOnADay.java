package org.linli.station;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;

/** A station with what was true of it on a day. */
@Introspected
record StationOnADay(
    long id,
    long communityId,
    StationKind kind,
    @Nullable Long parentId,
    String name,
    String host,
    String hostKind,
    String address,
    @Nullable BigDecimal area,
    String activity,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    StationState state) {

  /** As others see it; only of one that has a first day. */
  StationFacts facts() {
    return new StationFacts(
        id,
        communityId,
        kind,
        parentId,
        name,
        host,
        address,
        area,
        activity,
        Objects.requireNonNull(openedOn),
        closedOn);
  }
}
