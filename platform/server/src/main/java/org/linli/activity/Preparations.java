package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.insurance.Coverage;
import org.linli.insurance.Insurance;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.joining.Refusal;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.training.TrainingTopic;
import org.linli.training.Trainings;
import org.linli.volunteer.VolunteerFacts;

/** What people bring along to sessions that ask for it: one read for all of them, or none. */
@Singleton
class Preparations {

  private final Trainings trainings;
  private final Insurance insurance;
  private final JoiningRules regional;
  private final Suspensions suspensions;
  private final Clock clock;

  Preparations(
      Trainings trainings,
      Insurance insurance,
      JoiningRules regional,
      Suspensions suspensions,
      Clock clock) {
    this.trainings = trainings;
    this.insurance = insurance;
    this.regional = regional;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  /**
   * What some people are trained for, what covers them, what plugins' rules go by, and which teams
   * are suspended.
   */
  record Prepared(
      List<Trainings.Training> trainings,
      Coverage coverage,
      Judging judging,
      Map<Long, List<Suspension>> teams,
      LocalDate today) {

    /** That the team which runs a session is suspended. */
    Optional<Refusal> ofTeam(Session session) {
      Long team = session.facts().team();
      return team == null
          ? Optional.empty()
          : teams.getOrDefault(team, List.of()).stream()
              .filter(one -> one.stops(session.day(), today))
              .findFirst()
              .map(one -> new Refusal("team", one.why(), null));
    }

    boolean isTrained(VolunteerFacts volunteer, TrainingTopic topic, LocalDate day) {
      return Trainings.has(trainings, volunteer.id(), topic, day);
    }

    boolean isInsured(VolunteerFacts volunteer, LocalDate day) {
      return coverage.covers(volunteer, day);
    }
  }

  Prepared of(Collection<VolunteerFacts> people, Collection<Session> sessions) {
    List<LocalDate> insured =
        sessions.stream()
            .filter(Session::insured)
            .map(Session::day)
            .sorted(Comparator.naturalOrder())
            .toList();
    boolean trained = sessions.stream().anyMatch(one -> !one.trainings().isEmpty());
    return new Prepared(
        trained ? trainings.of(people.stream().map(VolunteerFacts::id).toList()) : List.of(),
        insured.isEmpty()
            ? Coverage.NONE
            : insurance.of(people, insured.getFirst(), insured.getLast()),
        regional.about(sessions.stream().map(Session::joinable).toList(), people),
        suspended(sessions),
        Time.today(clock));
  }

  private Map<Long, List<Suspension>> suspended(Collection<Session> sessions) {
    LocalDate today = Time.today(clock);
    return suspensions.standing(
        Suspension.Kind.TEAM,
        sessions.stream()
            .map(one -> one.facts().team())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        sessions.stream()
            .map(Session::day)
            .filter(day -> day.isBefore(today))
            .min(Comparator.naturalOrder())
            .orElse(today));
  }
}
