package org.linli.external;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.key.Masked;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.MatchingPeople;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages together on which people of theirs are recognised. */
@Singleton
class MatchPages {

  private static final int RECORDS = 20;

  private final ExternalPages pages;
  private final PersonTable people;
  private final RecordTable records;
  private final NumberTable numbers;
  private final MatchingPeople matching;
  private final LookingUpVolunteers lookingUp;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Communities communities;
  private final Viewer viewer;

  MatchPages(
      ExternalPages pages,
      PersonTable people,
      RecordTable records,
      NumberTable numbers,
      MatchingPeople matching,
      LookingUpVolunteers lookingUp,
      Volunteers volunteers,
      ReadingNames names,
      Communities communities,
      Viewer viewer) {
    this.pages = pages;
    this.people = people;
    this.records = records;
    this.numbers = numbers;
    this.matching = matching;
    this.lookingUp = lookingUp;
    this.volunteers = volunteers;
    this.names = names;
    this.communities = communities;
    this.viewer = viewer;
  }

  /** A line of the list, the name masked, with who of ours it is or may be. */
  record Line(TheirPerson person, String name, @Nullable VolunteerFacts ours) {}

  /**
   * One of ours who may be meant.
   *
   * @param name in full: whoever decides compares it
   * @param fit in what they are the same
   * @param number what we know as their number; null for none
   */
  record Candidate(
      VolunteerFacts volunteer,
      String name,
      @Nullable CommunityFacts place,
      MatchingPeople.Fit fit,
      @Nullable String number) {}

  /** Whoever waits, after something was wrong with what was ticked. */
  Page doubtful(long system, Form form) {
    return list(system, Optional.of(TheirPerson.State.DOUBTFUL), Optional.empty(), 1).with(form);
  }

  /** Where the list begins: with whoever waits. */
  Page list(long system, Optional<TheirPerson.State> state, Optional<Doubt> why, int page) {
    var these = PersonTable.of(system, state, why, CommunityKeepers.scope(viewer));
    Paging paging = new Paging(page, ExternalPages.ON_A_PAGE, people.count(these));
    return pages
        .of("external/people", system)
        .with("state", state.orElse(null))
        .with("ticks", state.equals(Optional.of(TheirPerson.State.DOUBTFUL)))
        .with("states", TheirPerson.State.values())
        .with("why", why.orElse(null))
        .with("whys", Doubt.values())
        .with("lines", lines(people.page(these, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<TheirPerson> found) {
    Map<Long, VolunteerFacts> ours =
        volunteers.byIds(found.stream().flatMap(one -> meant(one).stream()).distinct().toList());
    return found.stream()
        .map(one -> new Line(one, Masked.name(one.name()), meant(one).map(ours::get).orElse(null)))
        .toList();
  }

  private static Optional<Long> meant(TheirPerson one) {
    return Optional.ofNullable(one.volunteer()).or(() -> Optional.ofNullable(one.candidate()));
  }

  /** A person of theirs beside those of ours who may be meant; names in full, which is noted. */
  Page show(long id, Form form) {
    TheirPerson one = people.find(id).orElseThrow(Problem::notFound);
    return pages
        .of("external/person", one.system())
        .crumb("/externals/" + one.system() + "/people?state=DOUBTFUL", "external.people")
        .with("one", one)
        .with("records", records.of(id, RECORDS))
        .with("candidates", candidates(one))
        .with("now", one.volunteer())
        .with(form);
  }

  private List<Candidate> candidates(TheirPerson one) {
    Scope scope = CommunityKeepers.scope(viewer);
    Set<Long> ids = new LinkedHashSet<>();
    meant(one).ifPresent(ids::add);
    if (!one.name().isEmpty()) {
      lookingUp.find(one.name(), scope).forEach(same -> ids.add(same.id()));
    }
    List<Long> within = lookingUp.within(List.copyOf(ids), scope);
    Map<Long, VolunteerFacts> facts = volunteers.byIds(within);
    Map<Long, String> called = names.of(within, "external-person", one.id());
    Map<Long, MatchingPeople.Fit> fits = matching.fits(within, one.name(), one.idIndex());
    Map<Long, String> numbered = numbers.of(one.system(), NumberKind.VOLUNTEER, within);
    Map<Long, CommunityFacts> places =
        communities.byIds(
            facts.values().stream().map(VolunteerFacts::community).distinct().toList());
    List<Candidate> all = new ArrayList<>();
    for (Long volunteer : ids) {
      VolunteerFacts known = facts.get(volunteer);
      MatchingPeople.Fit fit = fits.get(volunteer);
      if (known != null && fit != null) {
        all.add(
            new Candidate(
                known,
                called.getOrDefault(volunteer, ""),
                places.get(known.community()),
                fit,
                numbered.get(volunteer)));
      }
    }
    return all;
  }
}
