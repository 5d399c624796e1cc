package org.linli.training;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.academy.Academies;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** The courses as everyone sees them, enrolling, and one's own trainings. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class OpenCourseController {

  private static final int ON_A_PAGE = 30;
  private static final String MINE = "/my-trainings";

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final Trainings trainings;
  private final Enrolling enrolling;
  private final EnrolmentRules rules;
  private final Volunteers volunteers;
  private final Academies academies;
  private final Communities communities;
  private final Viewer viewer;

  OpenCourseController(
      CourseTable courses,
      ParticipantTable participants,
      Trainings trainings,
      Enrolling enrolling,
      EnrolmentRules rules,
      Volunteers volunteers,
      Academies academies,
      Communities communities,
      Viewer viewer) {
    this.courses = courses;
    this.participants = participants;
    this.trainings = trainings;
    this.enrolling = enrolling;
    this.rules = rules;
    this.volunteers = volunteers;
    this.academies = academies;
    this.communities = communities;
    this.viewer = viewer;
  }

  /**
   * Someone whom the viewer acts for.
   *
   * @param why what stands against their enrolling
   */
  record Person(VolunteerFacts volunteer, boolean takesPart, List<Refusal> why) {}

  /** Someone with what they were trained for. */
  record Trained(VolunteerFacts volunteer, List<Trainings.Training> trainings) {}

  @Get("/training")
  @Access(anyone = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    Paging paging = new Paging(page, ON_A_PAGE, courses.countComing());
    List<Course> found = courses.coming(paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Course::community).distinct().toList());
    return Page.of("training/open")
        .with(
            "lines",
            found.stream()
                .map(one -> new CoursePages.Line(one, places.get(one.community())))
                .toList())
        .with("paging", paging);
  }

  @Get("/training/{course}")
  @Access(anyone = true)
  Page show(long course) {
    Course found = courses.find(course).orElseThrow(Problem::notFound);
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Set<Long> among = participants.among(course, people.stream().map(VolunteerFacts::id).toList());
    List<CourseSession> sessions = courses.sessions(course);
    Map<Long, List<Refusal>> why = rules.of(found, sessions, people);
    return Page.of("training/about")
        .crumb("/training", "training.open")
        .with("course", found)
        .with("academy", academies.named(found.details().academy()))
        .with("community", communities.everByIds(List.of(found.community())).get(found.community()))
        .with("sessions", sessions)
        .with(
            "people",
            people.stream()
                .map(
                    one ->
                        new Person(
                            one, among.contains(one.id()), why.getOrDefault(one.id(), List.of())))
                .toList())
        .with("several", people.size() > 1)
        .with(Form.empty());
  }

  @Post("/training/{course}/enrolments")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enrol(long course, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    try {
      enrolling.enrol(course, volunteer);
      return Redirect.to("/training/" + course).saying("training.enrolled");
    } catch (JoiningRefused refused) {
      return show(course).with("refusals", refused.refusals()).status(422);
    }
  }

  @Post("/training/{course}/leaving")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long course, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    return Trying.done(form, () -> enrolling.leave(course, volunteer))
        ? Redirect.to("/training/" + course).saying("training.left")
        : show(course).with(form);
  }

  /** What the viewer and those whom they act for were trained for. */
  @Get(MINE)
  @Access(signedIn = true)
  Page mine() {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, List<Trainings.Training>> all =
        trainings.of(people.stream().map(VolunteerFacts::id).toList()).stream()
            .collect(Collectors.groupingBy(Trainings.Training::volunteer));
    return Page.of("training/mine")
        .with(
            "people",
            people.stream()
                .map(one -> new Trained(one, all.getOrDefault(one.id(), List.of())))
                .toList());
  }
}
