package org.linli.training;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Joinable;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;

/**
 * Who may enrol in a course: the platform's own rules and, beside them, those of the tenant's
 * plugins; everything that stands against it at once, for many people with one read.
 */
@Singleton
class EnrolmentRules {

  private final JoiningRules regional;
  private final Clock clock;

  EnrolmentRules(JoiningRules regional, Clock clock) {
    this.regional = regional;
    this.clock = clock;
  }

  /** Everything that stands against some people's enrolling, by the volunteer's id. */
  Map<Long, List<Refusal>> of(
      Course course, List<CourseSession> sessions, Collection<VolunteerFacts> people) {
    boolean over =
        course.cancelledOn() != null
            || sessions.stream().noneMatch(one -> one.to().isAfter(clock.instant()));
    Map<Long, List<Refusal>> all = new HashMap<>();
    Map<Long, List<Refusal>> said = ofPlugins(course, sessions, people);
    for (VolunteerFacts one : people) {
      List<Refusal> refusals = new ArrayList<>();
      if (over) {
        refusals.add(Refusal.of("course", "training.refused.over"));
      }
      if (!one.mayServe()) {
        refusals.add(Refusal.of("volunteer", "training.refused.notServing"));
      }
      refusals.addAll(said.getOrDefault(one.id(), List.of()));
      all.put(one.id(), refusals);
    }
    return all;
  }

  /** What only plugins' rules say: the staff may put people on a list afterwards. */
  Map<Long, List<Refusal>> ofPlugins(
      Course course, List<CourseSession> sessions, Collection<VolunteerFacts> people) {
    Joinable what =
        new Joinable(
            Joinable.Kind.COURSE,
            course.community(),
            course.details().wholeTownship(),
            day(sessions),
            "",
            0);
    Judging judging = regional.about(List.of(what), people);
    Map<Long, List<Refusal>> all = new HashMap<>();
    people.forEach(one -> all.put(one.id(), judging.refusals(what, one, false)));
    return all;
  }

  /** The first day to come; the last day of a course that is over, today where there is none. */
  private LocalDate day(List<CourseSession> sessions) {
    Instant now = clock.instant();
    return sessions.stream()
        .filter(one -> one.to().isAfter(now))
        .findFirst()
        .or(() -> sessions.stream().reduce((first, last) -> last))
        .map(CourseSession::day)
        .orElseGet(() -> Time.today(clock));
  }
}
