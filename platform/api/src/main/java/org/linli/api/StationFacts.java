package org.linli.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A station or point as others see it, on the day that was asked for. Whom to call there is
 * personal data and not among the facts.
 *
 * @param id its id
 * @param community the id of the community it belongs to
 * @param kind a station or a point
 * @param parent the id of the station that a point belongs to; null for a station
 * @param name its name
 * @param host the facility that houses it, in words (依托阵地); empty if nobody has said
 * @param address where it is; empty if nobody has said
 * @param area its area in square metres; null if nobody has said
 * @param activity what goes on there regularly, in words that fit after 常态化开展; empty if nobody has
 *     said
 * @param openedOn its first day
 * @param closedOn the first day on which it was no longer open; null while it is open, and later
 *     than the day asked for
 */
public record StationFacts(
    long id,
    long community,
    StationKind kind,
    @Nullable Long parent,
    String name,
    String host,
    String address,
    @Nullable BigDecimal area,
    String activity,
    LocalDate openedOn,
    @Nullable LocalDate closedOn) {}
