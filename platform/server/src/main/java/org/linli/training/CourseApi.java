package org.linli.training;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Courses for programs: keeping them, enrolling, and what one was trained for. */
@Controller("/api")
class CourseApi {

  private final CourseTable courses;
  private final KeepingCourses keeping;
  private final Enrolling enrolling;
  private final Trainings trainings;
  private final Volunteers volunteers;
  private final Viewer viewer;

  CourseApi(
      CourseTable courses,
      KeepingCourses keeping,
      Enrolling enrolling,
      Trainings trainings,
      Volunteers volunteers,
      Viewer viewer) {
    this.courses = courses;
    this.keeping = keeping;
    this.enrolling = enrolling;
    this.trainings = trainings;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * The courses within the viewer's scope, the newest first.
   *
   * @param size courses at once, at most 500
   */
  @Get("/courses")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, courses.count(scope));
    return Part.of(paging, courses.page(scope, paging), Item::of);
  }

  /** The courses that anyone may still enrol in, what begins first first. */
  @Get("/training")
  @Access(anyone = true)
  Part<Item> coming(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, courses.countComing());
    return Part.of(paging, courses.coming(paging), Item::of);
  }

  /** Adds a course, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/courses")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(long community, @Body NewCourse course) {
    Form form = course.form();
    return CourseDetails.read(form)
        .flatMap(said -> Trying.with(form, () -> keeping.add(community, said, viewer.account())))
        .map(id -> Made.at("/courses", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Enrols the viewer or a ward, once for each {@code Idempotency-Key}, and once at all. */
  @Post("/training/{course}/enrolments")
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> enrol(long course, @Body NewEnrolment asked) {
    Long volunteer = asked.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.required"));
    }
    try {
      enrolling.enrol(course, volunteer);
      return Made.at("/training", course);
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** What the viewer and their wards were trained for, the latest first. */
  @Get("/my-trainings")
  @Access(signedIn = true)
  List<Record> mine() {
    return trainings
        .of(volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList())
        .stream()
        .map(Record::of)
        .toList();
  }

  /** A course. */
  @Serdeable
  record Item(
      long id,
      long community,
      String title,
      String content,
      String organizer,
      boolean wholeTownship,
      List<TrainingTopic> topics,
      @Nullable Integer validMonths,
      @Nullable Long academy,
      @Nullable LocalDate cancelledOn) {

    static Item of(Course course) {
      CourseDetails said = course.details();
      return new Item(
          course.id(),
          course.community(),
          said.title(),
          said.content(),
          said.organizer(),
          said.wholeTownship(),
          said.topics().stream().sorted().toList(),
          said.validMonths(),
          said.academy(),
          course.cancelledOn());
    }
  }

  /** A course to be added, checked as the form on the page is. */
  @Serdeable
  record NewCourse(
      @Nullable String title,
      @Nullable String content,
      @Nullable String organizer,
      @Nullable Boolean wholeTownship,
      @Nullable List<String> topics,
      @Nullable Integer validMonths,
      @Nullable Long academy) {

    Form form() {
      return Form.empty()
          .put("title", title)
          .put("content", content)
          .put("organizer", organizer)
          .put("wholeTownship", wholeTownship)
          .putAll("topics", topics == null ? List.of() : topics)
          .put("validMonths", validMonths)
          .put("academy", academy);
    }
  }

  /** Who is to take part. */
  @Serdeable
  record NewEnrolment(@Nullable Long volunteer) {}

  /** What someone was trained for. */
  @Serdeable
  record Record(
      long volunteer,
      TrainingTopic topic,
      String course,
      LocalDate trainedOn,
      @Nullable LocalDate validUntil) {

    static Record of(Trainings.Training known) {
      return new Record(
          known.volunteer(), known.topic(), known.course(), known.trainedOn(), known.validUntil());
    }
  }
}
