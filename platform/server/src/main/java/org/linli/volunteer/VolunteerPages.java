package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.key.Masked;
import org.linli.tenant.Time;

/** Puts the pages about one volunteer together. */
@Singleton
class VolunteerPages {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final ConsentFiles files;
  private final Communities communities;
  private final List<RecordSection> sections;
  private final Clock clock;

  VolunteerPages(
      VolunteerRegister register,
      SealedPeople sealed,
      ConsentFiles files,
      Communities communities,
      Collection<RecordSection> sections,
      Clock clock) {
    this.register = register;
    this.sealed = sealed;
    this.files = files;
    this.communities = communities;
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(RecordSection::order)).toList();
    this.clock = clock;
  }

  /** A volunteer as a page shows them: what is personal as it may be read there. */
  record Card(
      long id,
      String number,
      VolunteerState state,
      String name,
      @Nullable IdKind idKind,
      String idNumber,
      boolean idAreaUnknown,
      @Nullable Sex sex,
      @Nullable Object birthDate,
      String birthYear,
      String livingArea,
      String phone,
      String email,
      String guardianName,
      String guardianPhone,
      GuardianConsent guardianConsent,
      @Nullable Object guardianConsentAt,
      @Nullable Object locationConsentAt,
      boolean hasAccount,
      boolean isWard,
      @Nullable Object registeredAt,
      @Nullable Object reviewedAt,
      @Nullable String reason) {}

  VolunteerRow row(long id) {
    return register.findById(id).orElseThrow(Problem::notFound);
  }

  /** The row of someone who has not been deleted. */
  VolunteerRow thereRow(long id) {
    return register.findById(id).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
  }

  /** The page of those who keep the register. */
  Page kept(long id, boolean inFull) {
    VolunteerRow row = row(id);
    return page("volunteer/show", row, inFull)
        .crumb("/volunteers", Message.of("volunteer.title"))
        .with("inFull", inFull)
        .with("files", files.of(id))
        .with("minor", isMinor(row))
        .with("claimable", Claiming.isFree(row, Time.today(clock)))
        .with("sections", sections(row, false))
        .with("reasons", RevealReason.values());
  }

  /** The page of the person, and of whoever acts for them. */
  Page own(VolunteerRow row) {
    return page("volunteer/own", row, false)
        .with("files", files.of(row.id()))
        .with("sections", sections(row, true))
        .with("claimable", Claiming.isFree(row, Time.today(clock)))
        .with("minor", isMinor(row));
  }

  private List<RecordSection.Shown> sections(VolunteerRow row, boolean own) {
    return sections.stream().flatMap(one -> one.of(row.id(), own).stream()).toList();
  }

  private boolean isMinor(VolunteerRow row) {
    return row.birthDate() != null && Age.on(row.birthDate(), Time.today(clock)) < Age.ADULT;
  }

  /** What a page needs for the fields of an application. */
  static Page choices(Page page) {
    return page.with("idKinds", IdKind.values())
        .with("sexes", Sex.values())
        .with("skillChoices", Skill.values())
        .with("serviceChoices", ServiceType.values())
        .with("timeChoices", AvailableTime.values());
  }

  /** A page about someone. */
  Page page(String view, VolunteerRow row, boolean inFull) {
    return Page.of(view)
        .with("volunteer", card(row, inFull))
        .with("wishes", Wishes.of(row))
        .with("community", community(row.communityId()));
  }

  @Nullable CommunityFacts community(long id) {
    Map<Long, CommunityFacts> found = communities.byIds(List.of(id));
    return found.get(id);
  }

  Card card(VolunteerRow row, boolean inFull) {
    Optional<Application> known =
        row.isThere() ? Optional.of(sealed.application(row)) : Optional.empty();
    Optional<Person> person = known.map(Application::person);
    Guardian guardian = known.map(Application::guardian).orElse(Guardian.NONE);
    return new Card(
        row.id(),
        VolunteerNumber.write(row.number()),
        row.state(),
        person.map(Person::name).map(name -> inFull ? name : Masked.name(name)).orElse(""),
        row.idKind(),
        person.map(Person::document).map(one -> inFull ? one.number() : one.masked()).orElse(""),
        row.idAreaUnknown(),
        row.sex(),
        inFull ? row.birthDate() : null,
        year(row.birthDate()),
        person.map(Person::livingArea).map(area -> inFull ? area : mask(area)).orElse(""),
        person.map(Person::phone).map(one -> inFull ? one : Masked.phone(one)).orElse(""),
        person.map(Person::email).map(one -> inFull ? one : Masked.email(one)).orElse(""),
        inFull ? guardian.name() : Masked.name(guardian.name()),
        inFull ? guardian.phone() : Masked.phone(guardian.phone()),
        row.guardianConsent(),
        row.guardianConsentAt(),
        row.locationConsentAt(),
        row.accountId() != null,
        row.guardianOn(Time.today(clock)) != null,
        row.registeredAt(),
        row.reviewedAt(),
        row.reviewReason());
  }

  private static String year(@Nullable LocalDate birthDate) {
    return birthDate == null ? "" : Integer.toString(birthDate.getYear());
  }

  /** The beginning of where someone lives: the district, not the door. */
  private static String mask(String area) {
    int shown = Math.min(6, area.codePointCount(0, area.length()) / 2);
    return area.isEmpty() ? "" : area.substring(0, area.offsetByCodePoints(0, shown)) + "***";
  }
}
