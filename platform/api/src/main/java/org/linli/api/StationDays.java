package org.linli.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a station or point, from which it follows whether it was there on any day. One that
 * is being planned has no first day yet, or one to come.
 *
 * @param id its id
 * @param community the id of the community it belongs to
 * @param kind a station or a point
 * @param parent the id of the station that a point belongs to; null for a station
 * @param openedOn its first day; null while nobody has said
 * @param closedOn the first day on which it is no more, or on which a plan was given up
 */
public record StationDays(
    long id,
    long community,
    StationKind kind,
    @Nullable Long parent,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn) {

  /** Whether it was there on a day, even if shut for a while. */
  public boolean isThereOn(LocalDate day) {
    return openedOn != null && !openedOn.isAfter(day) && !isClosedOn(day);
  }

  /** Whether it was still to come on a day, or is planned without a day. */
  public boolean isPlannedOn(LocalDate day) {
    return (openedOn == null || openedOn.isAfter(day)) && !isClosedOn(day);
  }

  private boolean isClosedOn(LocalDate day) {
    return closedOn != null && !closedOn.isAfter(day);
  }
}
