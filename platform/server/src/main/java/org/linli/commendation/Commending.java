package org.linli.commendation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** A round from its opening to its publication. */
@Singleton
class Commending {

  private final RoundTable rounds;
  private final NomineeTable nominees;
  private final RoundPlaces places;
  private final Volunteers volunteers;
  private final LookingUpVolunteers lookingUp;
  private final TellingVolunteers telling;
  private final Audit audit;

  Commending(
      RoundTable rounds,
      NomineeTable nominees,
      RoundPlaces places,
      Volunteers volunteers,
      LookingUpVolunteers lookingUp,
      TellingVolunteers telling,
      Audit audit) {
    this.rounds = rounds;
    this.nominees = nominees;
    this.places = places;
    this.volunteers = volunteers;
    this.lookingUp = lookingUp;
    this.telling = telling;
    this.audit = audit;
  }

  /**
   * Opens a round.
   *
   * @throws Refused if the viewer doesn't answer for the place
   */
  @Transactional
  long open(RoundDetails details, long by) {
    String place = places.choices().get(details.path());
    if (place == null) {
      throw new Refused("place", "form.notAChoice");
    }
    long id = rounds.open(details, place, by);
    audit.record("commendation.opened", "commendation", id);
    return id;
  }

  /** Proposes whatever the records say reaches the minimum; tells how many are new. */
  @Transactional
  int propose(long id, long by) {
    Round round = hold(id, "round");
    int fresh = 0;
    for (Category category : round.details().categories()) { // At most three statements.
      fresh += category.isOnRecord() ? nominees.propose(round, category, by) : 0;
    }
    audit.record("commendation.proposed", "commendation", id, Map.of("count", "" + fresh));
    return fresh;
  }

  /**
   * Nominates by hand.
   *
   * @param who a volunteer's number, or the exact name of a team or project of the round's place
   */
  @Transactional
  void nominate(long id, Category category, String who, String reason, long by) {
    Round round = hold(id, "who");
    if (!round.details().categories().contains(category)) {
      throw new Refused("category", "form.notAChoice");
    }
    String path = round.details().path();
    Optional<Long> subject =
        category == Category.VOLUNTEER
            ? lookingUp
                .numbered(who, new Scope(List.of(path)))
                .filter(VolunteerFacts::mayServe)
                .map(VolunteerFacts::id)
            : nominees.named(category, who, path);
    long found = subject.orElseThrow(() -> new Refused("who", "commendation.refused.nobody"));
    if (!nominees.nominate(round, category, found, reason, by)) {
      throw new Refused("who", "commendation.refused.already");
    }
    audit.record(
        "commendation.nominated",
        "commendation",
        id,
        Map.of("category", category.name(), "subject", Long.toString(found)));
  }

  /**
   * Decides on some nominees.
   *
   * @throws Refused if one of them was nominated by the same person, or is the person or a ward
   */
  @Transactional
  void decide(long id, Collection<Long> ids, boolean chosen, @Nullable String answer, long by) {
    hold(id, "nominee");
    List<Nominee> these = nominees.byIds(id, ids);
    if (these.isEmpty()) {
      throw new Refused("nominee", "commendation.refused.nothing");
    }
    if (these.stream().anyMatch(one -> one.nominatedBy() == by)) {
      throw new Refused("nominee", "commendation.refused.samePerson");
    }
    List<Long> people =
        these.stream()
            .filter(one -> one.category() == Category.VOLUNTEER)
            .map(Nominee::subject)
            .toList();
    if (volunteers.byIds(people).values().stream().anyMatch(one -> one.isActedForBy(by))) {
      throw new Refused("nominee", "commendation.refused.oneself");
    }
    NomineeState state = chosen ? NomineeState.CHOSEN : NomineeState.DECLINED;
    List<Long> found = these.stream().map(Nominee::id).toList();
    nominees.decide(found, state, answer, by);
    audit.record(
        "commendation.decided",
        "commendation",
        id,
        Map.of(
            "state",
            state.name(),
            "nominees",
            found.stream().map(String::valueOf).collect(Collectors.joining(","))));
  }

  /**
   * Publishes a round; it changes no more, and who is commended is told.
   *
   * @throws Refused while somebody waits for a decision, or nobody is commended
   */
  @Transactional
  void publish(long id, long by) {
    Round round = hold(id, "round");
    if (round.undecided() > 0) {
      throw new Refused("round", "commendation.refused.undecided", round.undecided());
    }
    if (round.chosen() == 0) {
      throw new Refused("round", "commendation.refused.noneChosen");
    }
    rounds.publish(id, by);
    telling.tell(
        NoticeKind.COMMENDED,
        nominees.chosenVolunteers(id).stream()
            .map(one -> new Told(one, "/commended/" + id, List.of(round.title())))
            .toList());
    audit.record("commendation.published", "commendation", id);
  }

  private Round hold(long id, String field) {
    Round round = rounds.lock(id).orElseThrow(Problem::notFound);
    if (round.isPublished()) {
      throw new Refused(field, "commendation.refused.published");
    }
    return round;
  }
}
