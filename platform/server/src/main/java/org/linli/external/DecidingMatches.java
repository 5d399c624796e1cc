package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;

/** Lets a person decide who of ours somebody of theirs is; what was decided can be put right. */
@Singleton
class DecidingMatches {

  private final SystemTable systems;
  private final PersonTable people;
  private final NumberTable numbers;
  private final MatchingAgain again;
  private final LookingUpVolunteers lookingUp;
  private final Communities communities;
  private final Viewer viewer;
  private final Audit audit;

  DecidingMatches(
      SystemTable systems,
      PersonTable people,
      NumberTable numbers,
      MatchingAgain again,
      LookingUpVolunteers lookingUp,
      Communities communities,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.people = people;
    this.numbers = numbers;
    this.again = again;
    this.lookingUp = lookingUp;
    this.communities = communities;
    this.viewer = viewer;
    this.audit = audit;
  }

  /**
   * It is this volunteer.
   *
   * @param who the volunteer's number
   * @param remember whether their number is the volunteer's from now on
   */
  @Transactional
  void itIs(long id, String who, boolean remember) {
    TheirPerson person = hold(id);
    VolunteerFacts volunteer =
        lookingUp
            .numbered(who, CommunityKeepers.scope(viewer))
            .orElseThrow(() -> new Refused("who", "external.refused.nobody"));
    String number = person.number();
    if (remember && number != null) {
      remember(person.system(), volunteer.id(), number);
    }
    String path =
        Optional.ofNullable(
                communities
                    .byIds(java.util.List.of(volunteer.community()))
                    .get(volunteer.community()))
            .map(CommunityFacts::path)
            .orElse(person.path());
    decide(person, volunteer.id(), path);
    if (remember && number != null) {
      again.number(person.system(), number);
    }
  }

  /** They are these volunteers, by the id; whoever calls has looked whether that may be. */
  void theyAre(Map<TheirPerson, Long> all) {
    all.forEach((person, volunteer) -> decide(person, volunteer, person.path()));
  }

  private void decide(TheirPerson person, long volunteer, String path) {
    people.decide(person.id(), volunteer, path, viewer.account());
    audit.record(
        "external-person.decided",
        "external-person",
        person.id(),
        Map.of("volunteer", Long.toString(volunteer)));
  }

  /** It is none of ours. */
  @Transactional
  void nobody(long id) {
    nobody(hold(id));
  }

  /** The same, where the system is held already. */
  void nobody(TheirPerson person) {
    people.decide(person.id(), null, person.path(), viewer.account());
    audit.record(
        "external-person.decided", "external-person", person.id(), Map.of("volunteer", "0"));
  }

  private void remember(long system, long volunteer, String number) {
    Optional<Long> holder = numbers.holder(system, NumberKind.VOLUNTEER, number);
    if (holder.filter(one -> one != volunteer).isPresent()) {
      throw new Refused("remember", "external.refused.numberTaken");
    }
    String other =
        numbers.of(system, NumberKind.VOLUNTEER, java.util.List.of(volunteer)).get(volunteer);
    if (other != null && !other.equals(number)) {
      throw new Refused("remember", "external.refused.hasNumber", other);
    }
    numbers.put(system, NumberKind.VOLUNTEER, volunteer, number, viewer.account());
    audit.record(
        "external-number.entered",
        "external-system",
        system,
        Map.of("kind", NumberKind.VOLUNTEER.name(), "subject", Long.toString(volunteer)));
  }

  private TheirPerson hold(long id) {
    systems.lock(people.find(id).orElseThrow(Problem::notFound).system());
    return people.find(id).orElseThrow(Problem::notFound);
  }
}
