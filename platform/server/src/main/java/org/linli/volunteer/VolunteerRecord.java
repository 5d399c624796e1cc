package org.linli.volunteer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer's record for programs; what is personal is masked, or in full where a reason was
 * given.
 *
 * @param state how far they are
 * @param idAreaUnknown whether the area of the number is one that was abolished, or never issued
 * @param hasAccount whether an account of their own acts for them
 * @param isWard whether a guardian's account acts for them
 * @param reason what the community said when it didn't accept the application as it was
 */
@Serdeable
record VolunteerRecord(
    long id,
    String number,
    long community,
    VolunteerState state,
    String name,
    @Nullable IdKind idKind,
    String idNumber,
    boolean idAreaUnknown,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    String livingArea,
    String phone,
    String email,
    List<Skill> skills,
    List<ServiceType> services,
    List<AvailableTime> times,
    String guardianName,
    String guardianPhone,
    GuardianConsent guardianConsent,
    boolean locationConsent,
    boolean hasAccount,
    boolean isWard,
    Instant registeredAt,
    @Nullable Instant reviewedAt,
    @Nullable String reason) {

  static VolunteerRecord of(VolunteerRow row, VolunteerPages.Card card) {
    Wishes wishes = Wishes.of(row);
    return new VolunteerRecord(
        card.id(),
        card.number(),
        row.communityId(),
        card.state(),
        card.name(),
        card.idKind(),
        card.idNumber(),
        card.idAreaUnknown(),
        card.sex(),
        row.birthDate(),
        card.livingArea(),
        card.phone(),
        card.email(),
        wishes.skills().stream().sorted().toList(),
        wishes.services().stream().sorted().toList(),
        wishes.times().stream().sorted().toList(),
        card.guardianName(),
        card.guardianPhone(),
        card.guardianConsent(),
        row.locationConsentAt() != null,
        card.hasAccount(),
        card.isWard(),
        row.registeredAt(),
        row.reviewedAt(),
        card.reason());
  }
}
