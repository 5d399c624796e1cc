package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linli.insurance.Coverage;
import org.linli.insurance.Insurance;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.training.TrainingTopic;
import org.linli.training.Trainings;
import org.linli.volunteer.VolunteerFacts;

/** What people bring along to sessions that ask for it: one read for all of them, or none. */
@Singleton
class Preparations {

  private final Trainings trainings;
  private final Insurance insurance;
  private final JoiningRules regional;

  Preparations(Trainings trainings, Insurance insurance, JoiningRules regional) {
    this.trainings = trainings;
    this.insurance = insurance;
    this.regional = regional;
  }

  /** What some people are trained for, what covers them, and what plugins' rules go by. */
  record Prepared(List<Trainings.Training> trainings, Coverage coverage, Judging judging) {

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
        regional.about(sessions.stream().map(Session::joinable).toList(), people));
  }
}
