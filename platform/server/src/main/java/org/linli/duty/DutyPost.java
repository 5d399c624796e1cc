package org.linli.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post at a station.
 *
 * @param stationName the station's name today
 * @param path where its community lies
 * @param activity the activity whose sessions its shifts are; null for the committee's own staff
 * @param endedOn the day on which it was given up
 */
record DutyPost(
    long id,
    long station,
    String stationName,
    long community,
    String path,
    @Nullable Long activity,
    DutyDetails details,
    @Nullable LocalDate endedOn) {

  /** Its name. */
  public String name() {
    return details.name();
  }

  boolean isOpen() {
    return endedOn == null;
  }
}
