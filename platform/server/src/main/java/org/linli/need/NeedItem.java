package org.linli.need;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * A request, as the API tells it: nobody's name, place or number.
 *
 * @param desk at whose desk it lies: COMMUNITY, COUNTY or TENANT
 * @param dueAt when the next step is late
 * @param answeredAt when a team accepted it for the first time
 * @param followUp whether someone must look into a bad rating
 */
@Serdeable
record NeedItem(
    long id,
    long community,
    RequestSource source,
    ServiceType kind,
    Urgency urgency,
    @Nullable LocalDate wantedOn,
    DayPart wantedPart,
    String what,
    Beneficiary beneficiary,
    RequestState state,
    Desk desk,
    @Nullable Instant dueAt,
    @Nullable Long team,
    @Nullable Long session,
    @Nullable Long mergedInto,
    @Nullable String endReason,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant doneAt,
    @Nullable Integer stars,
    boolean followUp) {

  static NeedItem of(ServiceRequest one) {
    return new NeedItem(
        one.id(),
        one.community(),
        one.source(),
        one.kind(),
        one.urgency(),
        one.wantedOn(),
        one.wantedPart(),
        one.what(),
        one.beneficiary(),
        one.state(),
        one.desk(),
        one.dueAt(),
        one.team(),
        one.session(),
        one.mergedInto(),
        one.endReason(),
        one.askedAt(),
        one.answeredAt(),
        one.doneAt(),
        one.stars(),
        one.followUp());
  }
}
