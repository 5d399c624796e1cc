package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Seals what is personal in a volunteer's row, and opens it. */
@Singleton
class SealedPeople {

  private static final String NAME = "volunteer.name";
  private static final String ID_NUMBER = "volunteer.id_number";
  private static final String LIVING_AREA = "volunteer.living_area";
  private static final String PHONE = "volunteer.phone";
  private static final String EMAIL = "volunteer.email";
  private static final String GUARDIAN_NAME = "volunteer.guardian_name";
  private static final String GUARDIAN_PHONE = "volunteer.guardian_phone";

  private final Sealing sealing;
  private final FindingPeople finding;
  private final KnownAreas areas;

  SealedPeople(Sealing sealing, FindingPeople finding, KnownAreas areas) {
    this.sealing = sealing;
    this.finding = finding;
    this.areas = areas;
  }

  /** The row with what an application says in place of what it said before. */
  VolunteerRow seal(VolunteerRow row, Application said, FindingPeople.Generations generations) {
    Person person = said.person();
    IdDocument document = person.document();
    Integer next = generations.next();
    long id = row.id();
    return new VolunteerRow(
        id,
        row.number(),
        row.state(),
        said.community(),
        seal(NAME, id, person.name()),
        finding.name(generations.newest(), person.name()),
        document.kind(),
        seal(ID_NUMBER, id, document.number()),
        finding.person(generations.current(), document),
        next == null ? null : finding.person(next, document),
        document.resident().filter(number -> !areas.contains(number.area())).isPresent(),
        person.sex(),
        person.birthDate(),
        seal(LIVING_AREA, id, person.livingArea()),
        seal(PHONE, id, person.phone()),
        finding.phone(generations.newest(), person.phone()),
        seal(EMAIL, id, person.email()),
        Codes.write(said.wishes().skills()),
        Codes.write(said.wishes().services()),
        Codes.write(said.wishes().times()),
        seal(GUARDIAN_NAME, id, said.guardian().name()),
        seal(GUARDIAN_PHONE, id, said.guardian().phone()),
        row.guardianConsent(),
        row.guardianConsentAt(),
        row.locationConsentAt(),
        row.accountId(),
        row.guardianAccountId(),
        row.registeredBy(),
        row.registeredAt(),
        row.reviewedBy(),
        row.reviewedAt(),
        row.reviewReason(),
        row.endedAt());
  }

  /** Who someone is. The row must be of someone who is still there. */
  Person open(VolunteerRow row) {
    return new Person(
        name(row),
        new IdDocument(
            Objects.requireNonNull(row.idKind()), open(ID_NUMBER, row.id(), row.idNumber())),
        Objects.requireNonNull(row.sex()),
        Objects.requireNonNull(row.birthDate()),
        open(LIVING_AREA, row.id(), row.livingArea()),
        open(PHONE, row.id(), row.phone()),
        open(EMAIL, row.id(), row.email()));
  }

  Guardian guardian(VolunteerRow row) {
    return new Guardian(
        open(GUARDIAN_NAME, row.id(), row.guardianName()),
        open(GUARDIAN_PHONE, row.id(), row.guardianPhone()));
  }

  /** A name in full; empty when it has been cleared. */
  String name(long id, byte @Nullable [] sealed) {
    return open(NAME, id, sealed);
  }

  String name(VolunteerRow row) {
    return name(row.id(), row.name());
  }

  /** What an application said, from the row that it became. */
  Application application(VolunteerRow row) {
    return new Application(row.communityId(), open(row), Wishes.of(row), guardian(row));
  }

  private byte @Nullable [] seal(String column, long id, String text) {
    return text.isEmpty()
        ? null
        : sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}
