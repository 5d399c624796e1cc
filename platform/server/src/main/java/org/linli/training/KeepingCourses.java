package org.linli.training;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.api.Clause;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** What the community's staff do with courses. */
@Singleton
class KeepingCourses {

  /** So many can be put on a list at once. */
  static final int MOST = 500;

  /** So many of those who are refused are named. */
  private static final int SHOWN = 5;

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final LookingUpVolunteers lookingUp;
  private final EnrolmentRules rules;
  private final CourseNews news;
  private final ChoosingForCourses choosing;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  KeepingCourses(
      CourseTable courses,
      ParticipantTable participants,
      LookingUpVolunteers lookingUp,
      EnrolmentRules rules,
      CourseNews news,
      ChoosingForCourses choosing,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.courses = courses;
    this.participants = participants;
    this.lookingUp = lookingUp;
    this.rules = rules;
    this.news = news;
    this.choosing = choosing;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a course. */
  @Transactional
  long add(long community, CourseDetails said, long by) {
    String path =
        courses
            .pathOfOpen(community)
            .orElseThrow(() -> new Refused("title", "community.refused.gone"));
    long id = courses.add(community, path, choosing.organized(said, path, null), by);
    audit.record("course.added", "course", id);
    return id;
  }

  /** Changes what is said of a course; who is trained already stays so. */
  @Transactional
  void change(long id, CourseDetails said) {
    Course known = hold(id);
    String path =
        courses
            .pathOfOpen(known.community())
            .orElseThrow(() -> new Refused("title", "community.refused.gone"));
    courses.change(id, path, choosing.organized(said, path, known.details().academy()));
    if (!said.equals(known.details())) {
      news.changed(courses.find(id).orElseThrow());
    }
    audit.record("course.changed", "course", id);
  }

  /** Cancels a course. */
  @Transactional
  void cancel(long id) {
    Course known = hold(id);
    courses.cancel(id, Time.today(clock));
    news.cancelled(known);
    audit.record("course.cancelled", "course", id);
  }

  @Transactional
  void addSession(long id, NewCourseSession said) {
    Course known = hold(id);
    courses.addSession(id, choosing.held(said));
    if (said.from().isAfter(clock.instant())) {
      news.changed(known);
    }
    audit.record("course.session-added", "course", id);
  }

  /** Deletes a session that nobody came to. */
  @Transactional
  void deleteSession(long session) {
    CourseSession known = courses.session(session).orElseThrow(Problem::notFound);
    Course course = hold(known.course());
    if (courses.session(session).orElseThrow().came() > 0) {
      throw new Refused("day", "training.refused.came");
    }
    courses.deleteSession(session);
    if (known.from().isAfter(clock.instant())) {
      news.changed(course);
    }
    audit.record("course.session-deleted", "course", known.course());
  }

  /**
   * Puts volunteers on the list by their numbers.
   *
   * @return how many
   * @throws Refused if a number is nobody's, or a plugin's rule keeps somebody out
   */
  @Transactional
  int enrol(long id, String typed, Scope scope, long by) {
    Course course = hold(id);
    Set<String> numbers = new LinkedHashSet<>(List.of(typed.strip().split("[\\s,，;；]+")));
    if (numbers.size() > MOST) {
      throw new Refused("numbers", "training.refused.tooMany", MOST);
    }
    Map<String, VolunteerFacts> found = lookingUp.numbered(numbers, scope);
    List<String> unknown = new ArrayList<>(numbers);
    unknown.removeAll(found.keySet());
    if (!unknown.isEmpty()) {
      throw new Refused(
          "numbers",
          "training.refused.unknown",
          unknown.stream().limit(10).collect(Collectors.joining("、")));
    }
    requireAdmitted(course, found.values());
    List<Long> ids = found.values().stream().map(VolunteerFacts::id).toList();
    Set<Long> listed = participants.among(id, ids);
    participants.enrol(id, ids, by);
    news.enrolled(course, ids.stream().filter(one -> !listed.contains(one)).toList());
    audit.record("course.enrolled", "course", id, Map.of("count", "" + numbers.size()));
    return numbers.size();
  }

  /** All or nobody is put on the list, so that nobody is missed in a long one. */
  private void requireAdmitted(Course course, Collection<VolunteerFacts> people) {
    Set<Long> listed =
        participants.among(course.id(), people.stream().map(VolunteerFacts::id).toList());
    Map<Long, List<Refusal>> said = rules.ofPlugins(course, courses.sessions(course.id()), people);
    List<String> refused =
        people.stream()
            .filter(one -> !listed.contains(one.id()))
            .filter(one -> !said.getOrDefault(one.id(), List.of()).isEmpty())
            .limit(SHOWN)
            .map(one -> messages.say("training.refused.one", one.number(), say(said.get(one.id()))))
            .toList();
    if (!refused.isEmpty()) {
      throw new Refused("numbers", "training.refused.rules", String.join("；", refused));
    }
  }

  private String say(List<Refusal> refusals) {
    return refusals.stream()
        .map(
            one -> {
              Clause from = one.clause();
              return messages.say(one.why())
                  + (from == null
                      ? ""
                      : messages.say("joining.clause", from.document(), from.article()));
            })
        .collect(Collectors.joining("，"));
  }

  /** Notes who of the people on a page came to a session. */
  @Transactional
  void mark(long session, Collection<Long> shown, Collection<Long> came, long by) {
    CourseSession known = courses.session(session).orElseThrow(Problem::notFound);
    hold(known.course());
    if (known.from().isAfter(clock.instant())) {
      throw new Refused("came", "training.refused.notBegun");
    }
    Set<Long> listed = participants.among(known.course(), shown);
    participants.mark(session, listed, came.stream().filter(listed::contains).toList(), by);
    audit.record("course.attendance-noted", "course", known.course());
  }

  /**
   * Notes that people are trained from a day on.
   *
   * @return how many
   * @throws Refused if nobody was chosen, or the day lies ahead
   */
  @Transactional
  int train(long id, Collection<Long> chosen, LocalDate day, long by) {
    Course course = hold(id);
    if (day.isAfter(Time.today(clock))) {
      throw new Refused("trainedOn", "training.refused.future");
    }
    Set<Long> listed = participants.among(id, chosen);
    if (listed.isEmpty()) {
      throw new Refused("who", "training.refused.nobody");
    }
    Set<Long> before = participants.trained(id, listed);
    participants.train(course, listed, day, by);
    news.trained(course, listed.stream().filter(one -> !before.contains(one)).toList(), day);
    audit.record("course.trained", "course", id, Map.of("count", "" + listed.size()));
    return listed.size();
  }

  private Course hold(long id) {
    Course known = courses.lock(id).orElseThrow(Problem::notFound);
    if (known.cancelledOn() != null) {
      throw Problem.conflict("training.refused.cancelled");
    }
    return known;
  }
}
