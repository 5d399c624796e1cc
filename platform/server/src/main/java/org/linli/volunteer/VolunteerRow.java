package org.linli.volunteer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A volunteer as the table has them: what is personal is sealed, see {@link SealedPeople}. */
@MappedEntity("volunteer")
record VolunteerRow(
    @Id long id,
    @Nullable Long number,
    VolunteerState state,
    long communityId,
    @io.micronaut.core.annotation.Nullable byte[] name,
    @io.micronaut.core.annotation.Nullable byte[] nameIndex,
    @Nullable IdKind idKind,
    @io.micronaut.core.annotation.Nullable byte[] idNumber,
    @io.micronaut.core.annotation.Nullable byte[] idIndex,
    @io.micronaut.core.annotation.Nullable byte[] idIndexNext,
    boolean idAreaUnknown,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @io.micronaut.core.annotation.Nullable byte[] livingArea,
    @io.micronaut.core.annotation.Nullable byte[] phone,
    @io.micronaut.core.annotation.Nullable byte[] phoneIndex,
    @io.micronaut.core.annotation.Nullable byte[] email,
    String skills,
    String serviceTypes,
    String available,
    @io.micronaut.core.annotation.Nullable byte[] guardianName,
    @io.micronaut.core.annotation.Nullable byte[] guardianPhone,
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

  /**
   * Whether this account may act for the volunteer on a day: its owner, and a guardian until the
   * ward comes of age.
   */
  boolean isActedForBy(long account, LocalDate day) {
    return account != 0
        && (Long.valueOf(account).equals(accountId)
            || Long.valueOf(account).equals(guardianOn(day)));
  }

  /** The account that acts for them on a day; at eighteen a guardian's right ends by itself. */
  @Nullable Long guardianOn(LocalDate day) {
    return birthDate != null && Age.on(birthDate, day) >= Age.ADULT ? null : guardianAccountId;
  }

  /** The accounts that act for them on a day. */
  List<Long> accountsOn(LocalDate day) {
    return Stream.of(Optional.ofNullable(accountId), Optional.ofNullable(guardianOn(day)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Whether there is still someone behind it. */
  boolean isThere() {
    return state != VolunteerState.DELETED;
  }

  /** A row about which nothing is known yet but where it belongs. */
  static VolunteerRow blank(
      long id, VolunteerState state, long community, long registeredBy, Instant now) {
    return new VolunteerRow(
        id,
        null,
        state,
        community,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        "",
        "",
        null,
        null,
        GuardianConsent.NONE,
        null,
        null,
        null,
        null,
        registeredBy,
        now,
        null,
        null,
        null,
        null);
  }

  /** Whose it is, and who acts for them. */
  VolunteerRow belongingTo(@Nullable Long account, @Nullable Long guardianAccount) {
    return with(
        state,
        number,
        guardianConsent,
        guardianConsentAt,
        account,
        guardianAccount,
        reviewedBy,
        reviewedAt,
        endedAt);
  }

  /** How a guardian consented, and when. */
  VolunteerRow consented(GuardianConsent consent, @Nullable Instant at) {
    return with(
        state, number, consent, at, accountId, guardianAccountId, reviewedBy, reviewedAt, endedAt);
  }

  /** The number that came with the review, and who reviewed when. */
  VolunteerRow reviewed(long newNumber, long by, Instant at) {
    return with(
        state,
        newNumber,
        guardianConsent,
        guardianConsentAt,
        accountId,
        guardianAccountId,
        by,
        at,
        endedAt);
  }

  /** Another state, from a review or without one. */
  VolunteerRow in(VolunteerState newState) {
    return with(
        newState,
        number,
        guardianConsent,
        guardianConsentAt,
        accountId,
        guardianAccountId,
        reviewedBy,
        reviewedAt,
        endedAt);
  }

  /** Nothing is left but the id, the number, the community and when it was. */
  VolunteerRow cleared(Instant now) {
    return blank(id, VolunteerState.DELETED, communityId, registeredBy, registeredAt)
        .with(
            VolunteerState.DELETED,
            number,
            GuardianConsent.NONE,
            null,
            null,
            null,
            reviewedBy,
            reviewedAt,
            now);
  }

  private VolunteerRow with(
      VolunteerState newState,
      @Nullable Long newNumber,
      GuardianConsent consent,
      @Nullable Instant consentAt,
      @Nullable Long account,
      @Nullable Long guardian,
      @Nullable Long reviewer,
      @Nullable Instant reviewAt,
      @Nullable Instant endAt) {
    return new VolunteerRow(
        id,
        newNumber,
        newState,
        communityId,
        name,
        nameIndex,
        idKind,
        idNumber,
        idIndex,
        idIndexNext,
        idAreaUnknown,
        sex,
        birthDate,
        livingArea,
        phone,
        phoneIndex,
        email,
        skills,
        serviceTypes,
        available,
        guardianName,
        guardianPhone,
        consent,
        consentAt,
        locationConsentAt,
        account,
        guardian,
        registeredBy,
        registeredAt,
        reviewer,
        reviewAt,
        reviewReason,
        endAt);
  }
}
