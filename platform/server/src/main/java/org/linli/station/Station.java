package org.linli.station;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.StationKind;

/**
 * A station or point, as long as it exists; what may change with time is a {@link StationPeriod}.
 *
 * @param parentId the station that a point belongs to
 * @param plannedOn the day on which it was planned; null for one that was registered open
 * @param openedOn its first day; null while nobody has said
 * @param closedOn the first day on which it is no longer open
 * @param contactName sealed; no bytes for nobody
 * @param contactPhone sealed; no bytes for none
 * @param photoId the photo's file
 */
@MappedEntity("station")
record Station(
    @Id @GeneratedValue @Nullable Long id,
    long communityId,
    StationKind kind,
    @Nullable Long parentId,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String closeReason,
    byte[] contactName,
    byte[] contactPhone,
    @Nullable Long photoId,
    Instant createdAt) {

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  /** Whether its last day is known; until then its name is its own in the community. */
  boolean isClosed() {
    return closedOn != null;
  }

  /** Whether its first day is still to come. */
  boolean isPlanned(LocalDate today) {
    return openedOn == null || openedOn.isAfter(today);
  }
}
