package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.division.Condition;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about commendation together. */
@Singleton
class CommendationPages {

  private static final int ON_A_PAGE = 100;

  private final RoundTable rounds;
  private final NomineeTable nominees;
  private final AwardTable awards;
  private final RoundPlaces places;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Viewer viewer;
  private final Clock clock;

  CommendationPages(
      RoundTable rounds,
      NomineeTable nominees,
      AwardTable awards,
      RoundPlaces places,
      Volunteers volunteers,
      ReadingNames names,
      Viewer viewer,
      Clock clock) {
    this.rounds = rounds;
    this.nominees = nominees;
    this.awards = awards;
    this.places = places;
    this.volunteers = volunteers;
    this.names = names;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A line of a list of nominees; the name is empty when it has been cleared.
   *
   * @param effect what came of the service, where records say; null where nobody asked
   */
  record Line(Nominee nominee, String name, AwardTable.@Nullable Effect effect) {}

  Page list(int page) {
    Condition these = RoundTable.within(CommunityKeepers.scope(viewer));
    Paging paging = new Paging(page, ON_A_PAGE, rounds.count(these));
    return Page.of("commendation/list")
        .with("rounds", rounds.page(these, paging))
        .with("paging", paging);
  }

  Page opening(Form form) {
    return Page.of("commendation/new")
        .crumb("/commendations", "commendation.title")
        .with("places", places.choices())
        .with("categories", Category.values())
        .with(form);
  }

  /** A form for the year so far. */
  Form blank() {
    LocalDate today = Time.today(clock);
    return Form.empty()
        .put("from", today.withDayOfYear(1))
        .put("until", today)
        .put("ownHours", 50)
        .put("allHours", 200)
        .putAll("categories", List.of(Category.VOLUNTEER));
  }

  /** A form for the next round of the kind of an earlier one, which lies within the scope. */
  Form like(long id) {
    return rounds
        .find(id)
        .filter(one -> CommunityKeepers.scope(viewer).contains(one.details().path()))
        .map(one -> one.details().again(Time.today(clock)))
        .orElseGet(this::blank);
  }

  /** A round for those who keep it: names in full, which is noted. */
  Page show(long id, @Nullable NomineeState state, int page, Form form) {
    Round round = rounds.find(id).orElseThrow(Problem::notFound);
    Condition these = NomineeTable.of(id, state);
    Paging paging = new Paging(page, ON_A_PAGE, nominees.count(these));
    List<Nominee> found = nominees.page(these, paging);
    Map<Category, Map<Long, String>> known = others(found);
    known.put(Category.VOLUNTEER, names.of(people(found), "commendation", id));
    return Page.of("commendation/show")
        .crumb("/commendations", "commendation.title")
        .with("round", round)
        .with("state", state)
        .with("states", NomineeState.values())
        .with("categories", round.details().categories())
        .with("lines", lines(found, known, effects(round, found)))
        .with("mayDecide", found.stream().anyMatch(this::mayDecide))
        .with("paging", paging)
        .with(form);
  }

  Page published(int page) {
    Paging paging = new Paging(page, ON_A_PAGE, rounds.count(RoundTable.PUBLISHED));
    return Page.of("commendation/published")
        .with("rounds", rounds.page(RoundTable.PUBLISHED, paging))
        .with("paging", paging);
  }

  /** A published round, as everyone sees it: masked unless the person agreed to be named. */
  Page honours(long id, int page) {
    Round round = rounds.find(id).filter(Round::isPublished).orElseThrow(Problem::notFound);
    Condition these = NomineeTable.of(id, NomineeState.CHOSEN);
    Paging paging = new Paging(page, ON_A_PAGE, nominees.count(these));
    return Page.of("commendation/honours")
        .crumb("/commended", "commendation.published")
        .with("round", round)
        .with("lines", publicLines(round, nominees.page(these, paging)))
        .with("paging", paging);
  }

  /** As {@link #publicLines(List)}, with what came of the service in the round's period. */
  private List<Line> publicLines(Round round, List<Nominee> found) {
    return lines(found, publicNames(found), effects(round, found));
  }

  /** Nominees with names that everyone may read. */
  List<Line> publicLines(List<Nominee> found) {
    return lines(found, publicNames(found), Map.of());
  }

  private Map<Category, Map<Long, String>> publicNames(List<Nominee> found) {
    Map<Long, VolunteerFacts> facts = volunteers.byIds(people(found));
    Map<Long, String> shown = new HashMap<>();
    facts.forEach((person, one) -> shown.put(person, one.maskedName()));
    found.forEach(
        one -> {
          String agreed = one.shownName();
          if (agreed != null) {
            shown.put(one.subject(), agreed);
          }
        });
    Map<Category, Map<Long, String>> known = others(found);
    known.put(Category.VOLUNTEER, shown);
    return known;
  }

  private boolean mayDecide(Nominee one) {
    return one.state() == NomineeState.NOMINATED && one.nominatedBy() != viewer.account();
  }

  private Map<Category, Map<Long, AwardTable.Effect>> effects(Round round, List<Nominee> found) {
    Map<Category, Map<Long, AwardTable.Effect>> effects = new EnumMap<>(Category.class);
    for (Category category : Category.values()) { // Three statements at most.
      effects.put(category, awards.effects(round, category, subjects(found, category)));
    }
    return effects;
  }

  private static List<Line> lines(
      List<Nominee> found,
      Map<Category, Map<Long, String>> known,
      Map<Category, Map<Long, AwardTable.Effect>> effects) {
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    known.getOrDefault(one.category(), Map.of()).getOrDefault(one.subject(), ""),
                    effects.getOrDefault(one.category(), Map.of()).get(one.subject())))
        .toList();
  }

  private Map<Category, Map<Long, String>> others(List<Nominee> found) {
    Map<Category, Map<Long, String>> known = new EnumMap<>(Category.class);
    for (Category category : List.of(Category.TEAM, Category.PROJECT, Category.STORY)) {
      known.put(category, nominees.names(category, subjects(found, category)));
    }
    return known;
  }

  private static List<Long> people(List<Nominee> found) {
    return subjects(found, Category.VOLUNTEER);
  }

  private static List<Long> subjects(List<Nominee> found, Category category) {
    return found.stream()
        .filter(one -> one.category() == category)
        .map(Nominee::subject)
        .distinct()
        .toList();
  }
}
