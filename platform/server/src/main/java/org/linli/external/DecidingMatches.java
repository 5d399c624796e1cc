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
  private final LookingUpVolunteers lookingUp;
  private final Communities communities;
  private final Viewer viewer;
  private final Audit audit;

  DecidingMatches(
      SystemTable systems,
      PersonTable people,
      NumberTable numbers,
      LookingUpVolunteers lookingUp,
      Communities communities,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.people = people;
    this.numbers = numbers;
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
    people.decide(id, volunteer.id(), path, viewer.account());
    audit.record(
        "external-person.decided",
        "external-person",
        id,
        Map.of("volunteer", Long.toString(volunteer.id())));
  }

  /** It is none of ours. */
  @Transactional
  void nobody(long id) {
    TheirPerson person = hold(id);
    people.decide(id, null, person.path(), viewer.account());
    audit.record("external-person.decided", "external-person", id, Map.of("volunteer", "0"));
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
