package org.linli.training;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.academy.Academies;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.ServingSince;
import org.linli.hours.Totals;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about courses together for those who keep them. */
@Singleton
class CoursePages {

  private static final int ON_A_PAGE = 50;

  /** So many can be chosen from; others are typed. */
  private static final int MOST_TRAINERS = 300;

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final ServingSince serving;
  private final Academies academies;
  private final TrainerPool pool;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  CoursePages(
      CourseTable courses,
      ParticipantTable participants,
      Volunteers volunteers,
      ReadingNames names,
      ServingSince serving,
      Academies academies,
      TrainerPool pool,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.courses = courses;
    this.participants = participants;
    this.volunteers = volunteers;
    this.names = names;
    this.serving = serving;
    this.academies = academies;
    this.pool = pool;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list of courses. */
  record Line(Course course, @Nullable CommunityFacts community) {}

  /**
   * Someone who takes part in a course.
   *
   * @param served what they have served since they were trained; null if they weren't
   */
  record Person(
      ParticipantTable.Participant participant,
      VolunteerFacts volunteer,
      String name,
      Totals.@Nullable Total served) {}

  /** Someone on the list of a session. */
  record Comer(VolunteerFacts volunteer, String name, boolean came) {}

  Page list(int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, courses.count(scope));
    List<Course> found = courses.page(scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Course::community).distinct().toList());
    return Page.of("training/list")
        .with(
            "lines", found.stream().map(one -> new Line(one, places.get(one.community()))).toList())
        .with("paging", paging);
  }

  /** A course with its sessions and who takes part; names in full, which is noted. */
  Page show(long id, int page) {
    Course course = course(id);
    Paging paging = new Paging(page, ON_A_PAGE, participants.count(id));
    List<ParticipantTable.Participant> found = participants.page(id, paging);
    List<Long> ids = found.stream().map(ParticipantTable.Participant::volunteer).toList();
    Map<Long, VolunteerFacts> facts = volunteers.byIds(ids);
    Map<Long, String> known = names.of(ids, "course", id);
    Map<Long, LocalDate> since = new HashMap<>();
    for (ParticipantTable.Participant one : found) {
      LocalDate day = one.trainedOn();
      if (day != null) {
        since.put(one.volunteer(), day);
      }
    }
    Map<Long, Totals.Total> served = serving.of(since);
    return page("training/show", course)
        .with("sessions", courses.sessions(id))
        .with("trainerChoices", trainerChoices(course))
        .with(
            "people",
            found.stream()
                .filter(one -> facts.containsKey(one.volunteer()))
                .map(
                    one ->
                        new Person(
                            one,
                            Objects.requireNonNull(facts.get(one.volunteer())),
                            known.getOrDefault(one.volunteer(), ""),
                            since.containsKey(one.volunteer())
                                ? served.getOrDefault(one.volunteer(), Totals.Total.NONE)
                                : null))
                .toList())
        .with("paging", paging);
  }

  /** The list of a session, to note who came. */
  Page lesson(long id, int page) {
    CourseSession session = courses.session(id).orElseThrow(Problem::notFound);
    Course course = course(session.course());
    Paging paging = new Paging(page, ON_A_PAGE, participants.count(course.id()));
    List<Long> ids =
        participants.page(course.id(), paging).stream()
            .map(ParticipantTable.Participant::volunteer)
            .toList();
    Map<Long, VolunteerFacts> facts = volunteers.byIds(ids);
    Map<Long, String> known = names.of(ids, "course", course.id());
    Set<Long> came = participants.came(id, ids);
    return page("training/lesson", course)
        .crumb("/courses/" + course.id(), Message.asItIs(course.title()))
        .with("session", session)
        .with("begun", !session.from().isAfter(clock.instant()))
        .with(
            "comers",
            ids.stream()
                .filter(facts::containsKey)
                .map(
                    one ->
                        new Comer(
                            Objects.requireNonNull(facts.get(one)),
                            known.getOrDefault(one, ""),
                            came.contains(one)))
                .toList())
        .with("paging", paging)
        .with(Form.empty());
  }

  long courseOf(long lesson) {
    return courses.session(lesson).orElseThrow(Problem::notFound).course();
  }

  Course course(long id) {
    return courses.find(id).orElseThrow(Problem::notFound);
  }

  Page adding(long community, Form form) {
    CommunityFacts facts = community(community);
    return Page.of("training/new")
        .crumb("/courses", "training.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("topicChoices", TrainingTopic.values())
        .with("academyChoices", academyChoices(facts.path(), null))
        .with(form);
  }

  Page editing(long id, Form form) {
    Course course = course(id);
    return page("training/edit", course)
        .crumb("/courses/" + id, Message.asItIs(course.title()))
        .with("topicChoices", TrainingTopic.values())
        .with("academyChoices", academyChoices(course.path(), course.details().academy()))
        .with(form);
  }

  /** The open academies of the township, and the one that is named already. */
  private Map<Long, String> academyChoices(String path, @Nullable Long named) {
    Map<Long, String> choices = new LinkedHashMap<>();
    academies.openAt(path).forEach(one -> choices.put(one.id(), one.name()));
    if (named != null) {
      academies.byIds(List.of(named)).values().forEach(one -> choices.put(one.id(), one.name()));
    }
    return choices;
  }

  /** Those of the pool who train for what a course is about. */
  private Map<Long, String> trainerChoices(Course course) {
    Map<Long, String> choices = new LinkedHashMap<>();
    pool.page(null, new Paging(1, MOST_TRAINERS, MOST_TRAINERS)).stream()
        .sorted(
            Comparator.comparing(
                one -> Collections.disjoint(one.said().topics(), course.details().topics())))
        .forEach(one -> choices.put(one.id(), one.label()));
    return choices;
  }

  private Page page(String view, Course course) {
    return Page.of(view)
        .crumb("/courses", "training.title")
        .with("course", course)
        .with("academy", academies.named(course.details().academy()))
        .with("community", community(course.community()));
  }

  private CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }
}
