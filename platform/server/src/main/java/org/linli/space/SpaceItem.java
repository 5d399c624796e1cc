package org.linli.space;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A space as programs read it.
 *
 * @param kind VENUE, PRACTICE_BASE (shared with a school) or CULTURE
 * @param ownerKind COMMUNITY, ORGANIZATION or PARTNER
 * @param asksFirst whether somebody says yes before a booking holds
 * @param closedOn the first day on which it is open no more
 */
@Serdeable
record SpaceItem(
    long id,
    long community,
    String name,
    SpaceKind kind,
    OwnerKind ownerKind,
    String owner,
    String address,
    int capacity,
    String equipment,
    String school,
    boolean asksFirst,
    @Nullable LocalDate closedOn,
    @Nullable String closedReason) {

  static SpaceItem of(Space space) {
    SpaceDetails said = space.details();
    return new SpaceItem(
        space.id(),
        space.community(),
        said.name(),
        said.kind(),
        said.ownerKind(),
        said.ownerName(),
        said.address(),
        said.capacity(),
        said.equipment(),
        said.school(),
        said.asksFirst(),
        space.closedOn(),
        space.closedReason());
  }
}
