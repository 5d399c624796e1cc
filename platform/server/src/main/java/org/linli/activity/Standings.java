package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Preparations.Prepared;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;

/** Tells how people stand to sessions: one read for all of them. */
@Singleton
class Standings {

  private final SignUpTable signUps;
  private final SignUpRules rules;
  private final Preparations preparations;
  private final Clock clock;

  Standings(SignUpTable signUps, SignUpRules rules, Preparations preparations, Clock clock) {
    this.signUps = signUps;
    this.rules = rules;
    this.preparations = preparations;
    this.clock = clock;
  }

  /** By the session's id, in the order of the people. */
  Map<Long, List<Standing>> of(List<Session> sessions, List<VolunteerFacts> people) {
    if (sessions.isEmpty() || people.isEmpty()) {
      return Map.of();
    }
    Instant from =
        sessions.stream().map(Session::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = sessions.stream().map(Session::to).max(Comparator.naturalOrder()).orElseThrow();
    List<Engagement> engagements =
        signUps.engagements(people.stream().map(VolunteerFacts::id).toList(), from, to);
    Prepared prepared = preparations.of(people, sessions);
    boolean several = people.size() > 1;
    Map<Long, List<Standing>> standings = new HashMap<>();
    for (Session session : sessions) {
      standings.put(
          session.id(),
          people.stream()
              .map(
                  one ->
                      standing(
                          session, one, several ? one.maskedName() : "", engagements, prepared))
              .toList());
    }
    return standings;
  }

  private Standing standing(
      Session session,
      VolunteerFacts person,
      String name,
      List<Engagement> engagements,
      Prepared prepared) {
    @Nullable Engagement own =
        engagements.stream()
            .filter(one -> one.session() == session.id() && one.volunteer() == person.id())
            .findFirst()
            .orElse(null);
    List<Refusal> why =
        own == null
            ? rules.of(session, person, engagements, prepared, true, clock.instant())
            : List.of();
    return new Standing(person.id(), name, own, why, person.needsCompanyOn(session.day()));
  }
}
