package org.linli.volunteer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A volunteer as the table has them: what is personal is sealed, see {@link SealedPeople}. */
@MappedEntity("volunteer")
record VolunteerRow(
    @Id long id,
    @Nullable Long number,
    VolunteerState state,
    long communityId,
    byte @Nullable [] name,
    byte @Nullable [] nameIndex,
    @Nullable IdKind idKind,
    byte @Nullable [] idNumber,
    byte @Nullable [] idIndex,
    byte @Nullable [] idIndexNext,
    boolean idAreaUnknown,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    byte @Nullable [] livingArea,
    byte @Nullable [] phone,
    byte @Nullable [] phoneIndex,
    byte @Nullable [] email,
    String skills,
    String serviceTypes,
    String available,
    byte @Nullable [] guardianName,
    byte @Nullable [] guardianPhone,
    GuardianConsent guardianConsent,
    @Nullable Instant guardianConsentAt,
    @Nullable Instant locationConsentAt,
    @Nullable Long accountId,
    @Nullable Long guardianAccountId,
    long registeredBy,
    Instant registeredAt,
    @Nullable Long reviewedBy,
    @Nullable Instant reviewedAt,
    @Nullable String reviewReason,
    @Nullable Instant endedAt) {

  /** Whether this account may act for the volunteer. */
  boolean isActedForBy(long account) {
    return account != 0
        && (Long.valueOf(account).equals(accountId)
            || Long.valueOf(account).equals(guardianAccountId));
  }

  /** Whether there is still someone behind it. */
  boolean isThere() {
    return state != VolunteerState.DELETED;
  }
}
