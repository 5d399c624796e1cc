package org.linli.external;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.external.PersonTable.NewPerson;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.MatchingPeople;
import org.linli.volunteer.MatchingPeople.Described;
import org.linli.volunteer.MatchingPeople.Found;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/**
 * Says who of ours their people are: by their number, then by name and ID number; whatever doesn't
 * fit in every respect is left to a person.
 */
@Singleton
class MatchingRows {

  private final NumberTable numbers;
  private final MatchingPeople matching;
  private final LookingUpVolunteers lookingUp;
  private final Volunteers volunteers;
  private final Communities communities;

  MatchingRows(
      NumberTable numbers,
      MatchingPeople matching,
      LookingUpVolunteers lookingUp,
      Volunteers volunteers,
      Communities communities) {
    this.numbers = numbers;
    this.matching = matching;
    this.lookingUp = lookingUp;
    this.volunteers = volunteers;
    this.communities = communities;
  }

  /** What matching one person came to. */
  private record Matched(Doubt why, @Nullable Long who) {}

  /** Matches people, with a few queries for all. */
  List<NewPerson> match(long system, Collection<TheirRow.Person> people, Scope scope) {
    Map<String, Long> holders =
        numbers.holders(
            system,
            NumberKind.VOLUNTEER,
            people.stream().map(TheirRow.Person::number).filter(one -> !one.isEmpty()).toList());
    Set<Long> ours = new HashSet<>(lookingUp.within(List.copyOf(holders.values()), scope));
    Map<Described, Found> found =
        matching.find(people.stream().map(MatchingRows::described).distinct().toList(), scope);
    Set<Long> known = new LinkedHashSet<>();
    found.values().forEach(one -> one.byDocument().ifPresent(known::add));
    Map<Long, String> numbered = numbers.of(system, NumberKind.VOLUNTEER, known);
    Map<TheirRow.Person, Matched> all = new HashMap<>();
    for (TheirRow.Person one : people) {
      Long holder = holders.get(one.number());
      Found may =
          found.getOrDefault(described(one), new Found(java.util.Optional.empty(), List.of()));
      all.put(
          one,
          holder != null && ours.contains(holder)
              ? byNumber(one, holder, may)
              : byPerson(one, may, numbered));
    }
    Map<Long, String> paths = paths(all.values());
    List<NewPerson> fresh = new ArrayList<>();
    all.forEach((one, matched) -> fresh.add(person(one, matched, paths, scope)));
    return fresh;
  }

  private static Matched byNumber(TheirRow.Person one, long holder, Found may) {
    boolean otherDocument =
        !one.idNumber().isEmpty() && may.byDocument().filter(id -> id == holder).isEmpty();
    if (!may.named().contains(holder)) {
      return new Matched(Doubt.NAME_DIFFERS, holder);
    }
    return new Matched(otherDocument ? Doubt.DOCUMENT_DIFFERS : Doubt.NUMBER, holder);
  }

  private static Matched byPerson(TheirRow.Person one, Found may, Map<Long, String> numbered) {
    if (may.byDocument().isPresent()) {
      long who = may.byDocument().get();
      if (!may.isSure()) {
        return new Matched(Doubt.NAME_DIFFERS, who);
      }
      boolean otherNumber =
          !one.number().isEmpty()
              && numbered.containsKey(who)
              && !one.number().equals(numbered.get(who));
      return new Matched(otherNumber ? Doubt.OTHER_NUMBER : Doubt.DOCUMENT, who);
    }
    return switch (may.named().size()) {
      case 0 -> new Matched(Doubt.UNKNOWN, null);
      case 1 -> new Matched(Doubt.NAME_ONLY, may.named().getFirst());
      default -> new Matched(Doubt.SEVERAL, null);
    };
  }

  private NewPerson person(
      TheirRow.Person one, Matched matched, Map<Long, String> paths, Scope scope) {
    Long who = matched.who();
    boolean open = matched.why().isOpen();
    return new NewPerson(
        one,
        one.idNumber().isEmpty() ? null : matching.index(one.idNumber()),
        matched.why(),
        open ? null : who,
        open ? who : null,
        who == null
            ? scope.prefixes().getFirst()
            : paths.getOrDefault(who, scope.prefixes().getFirst()));
  }

  /** Where people belong who may be meant: whoever answers for them decides. */
  private Map<Long, String> paths(Collection<Matched> all) {
    Set<Long> ids = new HashSet<>();
    for (Matched one : all) {
      Long who = one.who();
      if (who != null) {
        ids.add(who);
      }
    }
    Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
    Map<Long, CommunityFacts> places =
        communities.byIds(
            people.values().stream().map(VolunteerFacts::community).distinct().toList());
    Map<Long, String> paths = new HashMap<>();
    people.forEach(
        (id, one) -> {
          CommunityFacts place = places.get(one.community());
          if (place != null) {
            paths.put(id, place.path());
          }
        });
    return paths;
  }

  private static Described described(TheirRow.Person one) {
    return new Described(one.name(), one.idNumber());
  }
}
