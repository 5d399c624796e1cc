package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.web.Refused;

/** Decides on several people of theirs at once, as a person ticked them; each is noted. */
@Singleton
class DecidingSeveral {

  static final int MOST = 200;

  private final SystemTable systems;
  private final PersonTable people;
  private final LookingUpVolunteers lookingUp;
  private final DecidingMatches deciding;
  private final Viewer viewer;

  DecidingSeveral(
      SystemTable systems,
      PersonTable people,
      LookingUpVolunteers lookingUp,
      DecidingMatches deciding,
      Viewer viewer) {
    this.systems = systems;
    this.people = people;
    this.lookingUp = lookingUp;
    this.deciding = deciding;
    this.viewer = viewer;
  }

  /**
   * One that was ticked.
   *
   * @param person of theirs
   * @param ours who it may be, as the page showed it; 0 for nobody
   */
  record Ticked(long person, long ours) {}

  /**
   * They are whom they may be.
   *
   * @throws Refused if one was decided, or may be somebody else by now
   */
  @Transactional
  void theyAre(long system, List<Ticked> ticked) {
    Map<Long, TheirPerson> found = open(system, ticked);
    Set<Long> within =
        new HashSet<>(
            lookingUp.within(
                ticked.stream().map(Ticked::ours).distinct().toList(),
                CommunityKeepers.scope(viewer)));
    for (Ticked one : ticked) {
      Long candidate = one(found, one).candidate();
      if (candidate == null || candidate != one.ours() || !within.contains(candidate)) {
        throw new Refused("person", "external.refused.changed");
      }
    }
    deciding.theyAre(ticked.stream().collect(Collectors.toMap(it -> one(found, it), Ticked::ours)));
  }

  /**
   * They are none of ours.
   *
   * @throws Refused if one was decided
   */
  @Transactional
  void nobody(long system, List<Ticked> ticked) {
    Map<Long, TheirPerson> found = open(system, ticked);
    ticked.forEach(one -> deciding.nobody(one(found, one)));
  }

  private Map<Long, TheirPerson> open(long system, List<Ticked> ticked) {
    if (ticked.isEmpty()) {
      throw new Refused("person", "external.refused.none");
    }
    if (ticked.size() > MOST) {
      throw new Refused("person", "external.refused.many", MOST);
    }
    systems.lock(system);
    Map<Long, TheirPerson> found =
        people
            .these(
                system,
                ticked.stream().map(Ticked::person).toList(),
                CommunityKeepers.scope(viewer))
            .stream()
            .collect(Collectors.toMap(TheirPerson::id, Function.identity()));
    if (!ticked.stream().allMatch(one -> found.containsKey(one.person()))) {
      throw Problem.notFound();
    }
    if (!found.values().stream().allMatch(TheirPerson::isOpen)) {
      throw new Refused("person", "external.refused.changed");
    }
    return found;
  }

  private static TheirPerson one(Map<Long, TheirPerson> found, Ticked ticked) {
    return Objects.requireNonNull(found.get(ticked.person()));
  }
}
