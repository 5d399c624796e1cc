package org.linli.external;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private static final Found NOBODY = new Found(Optional.empty(), List.of());

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

  /** What a file says of somebody besides the name. */
  private record About(String number, boolean idGiven) {}

  /**
   * Who somebody may be whom nobody has decided on.
   *
   * @param path where those sit who may decide
   */
  record Proposed(TheirPerson person, Doubt why, @Nullable Long candidate, String path) {

    /** Whether it is something else than before. */
    boolean isNew() {
      return why != person.why() || !Objects.equals(candidate, person.candidate());
    }
  }

  /** Matches people again who are doubtful, with a few queries for all. */
  List<Proposed> again(long system, List<TheirPerson> people, Scope scope) {
    Map<String, Long> holders =
        numbers.holders(
            system,
            NumberKind.VOLUNTEER,
            people.stream().map(TheirPerson::number).filter(Objects::nonNull).toList());
    Set<Long> ours = new HashSet<>(lookingUp.within(List.copyOf(holders.values()), scope));
    Map<Described, Found> named =
        matching.find(
            people.stream().map(one -> new Described(one.name(), "")).distinct().toList(), scope);
    Map<String, Long> documents =
        matching.having(
            people.stream().map(TheirPerson::idIndex).filter(Objects::nonNull).toList(), scope);
    Map<Long, String> numbered = numbers.of(system, NumberKind.VOLUNTEER, documents.values());
    Map<TheirPerson, Matched> all = new HashMap<>();
    for (TheirPerson one : people) {
      byte[] index = one.idIndex();
      Found may =
          new Found(
              Optional.ofNullable(index == null ? null : documents.get(hex(index))),
              named.getOrDefault(new Described(one.name(), ""), NOBODY).named());
      String number = one.number() == null ? "" : one.number();
      Long holder = holders.get(number);
      boolean known = holder != null && ours.contains(holder);
      About about = new About(number, index != null);
      all.put(one, known ? byNumber(about, holder, may) : byPerson(about, may, numbered));
    }
    Map<Long, String> paths = paths(all.values());
    List<Proposed> proposed = new ArrayList<>();
    all.forEach(
        (one, matched) ->
            proposed.add(
                new Proposed(
                    one,
                    matched.why().since(),
                    matched.who(),
                    matched.who() == null
                        ? one.path()
                        : paths.getOrDefault(matched.who(), one.path()))));
    return proposed;
  }

  private static String hex(byte[] index) {
    return HexFormat.of().formatHex(index);
  }

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
      Found may = found.getOrDefault(described(one), NOBODY);
      boolean numberKnown = holder != null && ours.contains(holder);
      About about = new About(one.number(), !one.idNumber().isEmpty());
      all.put(one, numberKnown ? byNumber(about, holder, may) : byPerson(about, may, numbered));
    }
    Map<Long, String> paths = paths(all.values());
    List<NewPerson> fresh = new ArrayList<>();
    all.forEach((one, matched) -> fresh.add(person(one, matched, paths, scope)));
    return fresh;
  }

  private static Matched byNumber(About one, long holder, Found may) {
    boolean otherDocument = one.idGiven() && may.byDocument().filter(id -> id == holder).isEmpty();
    if (!may.named().contains(holder)) {
      return new Matched(Doubt.NAME_DIFFERS, holder);
    }
    return new Matched(otherDocument ? Doubt.DOCUMENT_DIFFERS : Doubt.NUMBER, holder);
  }

  private static Matched byPerson(About one, Found may, Map<Long, String> numbered) {
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
