package org.linli.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.activity.Preparations.Prepared;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/**
 * Gives places to people who stand at the desk: many volunteers have no account, and some just come
 * along. Nobody waits at a desk, so there is a place or there is none; those who queue at their
 * phones go first.
 */
@Singleton
class PlacesAtDesk {

  private static final List<SignUpState> ON_THE_LIST =
      List.of(SignUpState.CONFIRMED, SignUpState.OFFERED, SignUpState.WAITING);

  private final Volunteers volunteers;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final SignUpRules rules;
  private final Preparations preparations;
  private final Companions companions;
  private final SessionNews news;
  private final Audit audit;
  private final Clock clock;

  PlacesAtDesk(
      Volunteers volunteers,
      SessionTable sessions,
      SignUpTable signUps,
      SignUpRules rules,
      Preparations preparations,
      Companions companions,
      SessionNews news,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.rules = rules;
    this.preparations = preparations;
    this.companions = companions;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of each.
   *
   * @param added how many were given a place now
   * @param refused why someone was not, by the volunteer's id
   */
  record Outcome(int added, Map<Long, List<Refusal>> refused) {}

  /**
   * Gives a place to each who may have one; whoever is on the list already stays as they are.
   *
   * @param accompanied those of them, under age, whose guardian stands beside them
   */
  @Transactional
  Outcome give(long id, Collection<Long> people, Set<Long> accompanied, long by) {
    Map<Long, VolunteerFacts> serving = volunteers.lock(people);
    Map<Long, VolunteerFacts> known = volunteers.byIds(people);
    Session session = sessions.lock(id).orElseThrow(Problem::notFound);
    if (session.facts().activityState() == ActivityState.DRAFT) {
      throw Problem.notFound();
    }
    Set<Long> listed =
        signUps.of(id, ON_THE_LIST).stream().map(SignUp::volunteer).collect(Collectors.toSet());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Engagement> engagements = signUps.engagements(people, session.from(), session.to());
    Prepared prepared = preparations.of(known.values(), List.of(session));
    Map<Long, List<Refusal>> refused = new LinkedHashMap<>();
    List<Long> added = new ArrayList<>();
    Set<Long> wanted = new HashSet<>(known.keySet());
    wanted.removeAll(listed);
    for (Long volunteer : wanted.stream().sorted().toList()) {
      VolunteerFacts facts = serving.getOrDefault(volunteer, known.get(volunteer));
      List<Refusal> refusals =
          rules.atDesk(session, facts, engagements, prepared, accompanied.contains(volunteer), now);
      if (refusals.isEmpty() && added.size() >= session.free()) {
        refusals = List.of(Refusal.of("session", "activity.refused.full"));
      }
      if (refusals.isEmpty()) {
        added.add(volunteer);
      } else {
        refused.put(volunteer, refusals);
      }
    }
    if (!added.isEmpty()) {
      signUps.putConfirmed(id, added, by, now);
      signUps.count(id, added.size(), 0);
      added.stream()
          .filter(accompanied::contains)
          .filter(one -> known.get(one).needsCompanyOn(session.day()))
          .forEach(one -> companions.seen(id, one, by));
      news.added(session, added);
      audit.record(
          "signUp.atDesk", "activity_session", id, Map.of("count", Integer.toString(added.size())));
    }
    return new Outcome(added.size(), refused);
  }
}
