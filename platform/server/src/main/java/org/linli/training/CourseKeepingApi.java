package org.linli.training;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What the community's staff do with one course, for programs. */
@Controller("/api/courses/{course}")
class CourseKeepingApi {

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final KeepingCourses keeping;
  private final Volunteers volunteers;
  private final Viewer viewer;

  CourseKeepingApi(
      CourseTable courses,
      ParticipantTable participants,
      KeepingCourses keeping,
      Volunteers volunteers,
      Viewer viewer) {
    this.courses = courses;
    this.participants = participants;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** A course with its sessions. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  CourseWithLessons show(long course) {
    return CourseWithLessons.of(
        courses.find(course).orElseThrow(Problem::notFound), courses.sessions(course));
  }

  /** Changes what is said of it; who is trained already stays so. */
  @Put
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  CourseWithLessons change(long course, @Body CourseApi.NewCourse said) {
    Form form = said.form();
    boolean changed =
        CourseDetails.read(form)
            .filter(details -> Trying.done(form, () -> keeping.change(course, details)))
            .isPresent();
    if (!changed) {
      throw Problem.wrong(form);
    }
    return show(course);
  }

  /** Cancels it. */
  @Post("/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  CourseWithLessons cancel(long course) {
    keeping.cancel(course);
    return show(course);
  }

  /** Adds a session, once for each {@code Idempotency-Key}; answers the course with all of them. */
  @Post("/lessons")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<CourseWithLessons> addLesson(long course, @Body NewLesson said) {
    Form form = said.form();
    boolean added =
        NewCourseSession.read(form)
            .filter(lesson -> Trying.done(form, () -> keeping.addSession(course, lesson)))
            .isPresent();
    if (!added) {
      throw Problem.wrong(form);
    }
    return HttpResponse.created(show(course));
  }

  /**
   * Who takes part, names masked, in the order of their coming.
   *
   * @param size people at once, at most 500
   */
  @Get("/participants")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  Part<Participant> participants(
      long course,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, participants.count(course));
    List<ParticipantTable.Participant> found = participants.page(course, paging);
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(found.stream().map(ParticipantTable.Participant::volunteer).toList());
    return Part.of(paging, found, one -> Participant.of(one, people.get(one.volunteer())));
  }

  /** Puts volunteers on the list by their numbers, all or nobody. */
  @Post("/participants")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Idempotent
  Noted enrol(long course, @Body Numbers said) {
    List<String> numbers = said.numbers() == null ? List.of() : said.numbers();
    Form form = Form.empty().put("numbers", String.join(" ", numbers));
    String typed = form.required("numbers", 10_000);
    return Trying.with(
            form,
            () -> keeping.enrol(course, typed, CommunityKeepers.scope(viewer), viewer.account()))
        .map(Noted::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Notes that some of those who take part are trained, from a day on. */
  @Post("/trained")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Idempotent
  Noted train(long course, @Body Trained said) {
    Form form = Form.empty().put("trainedOn", said.trainedOn());
    form.required("trainedOn");
    Optional<LocalDate> day = form.day("trainedOn");
    List<Long> who =
        Stream.ofNullable(said.who()).flatMap(List::stream).limit(KeepingCourses.MOST).toList();
    return Trying.with(form, () -> keeping.train(course, who, day.orElseThrow(), viewer.account()))
        .map(Noted::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * A session to be added.
   *
   * @param from as a clock shows it, 09:00
   */
  @Serdeable
  record NewLesson(
      @Nullable String day,
      @Nullable String from,
      @Nullable String to,
      @Nullable String place,
      @Nullable String trainer) {

    Form form() {
      return Form.empty()
          .put("day", day)
          .put("from", from)
          .put("to", to)
          .put("place", place)
          .put("trainer", trainer);
    }
  }

  /**
   * Someone who takes part, the name masked.
   *
   * @param came to how many of the sessions
   * @param trainedOn since when they are trained, if they are
   */
  @Serdeable
  record Participant(
      long volunteer,
      String number,
      String name,
      int came,
      @Nullable LocalDate trainedOn,
      @Nullable LocalDate validUntil) {

    static Participant of(ParticipantTable.Participant one, @Nullable VolunteerFacts facts) {
      return new Participant(
          one.volunteer(),
          facts == null ? "" : facts.number(),
          facts == null ? "" : facts.maskedName(),
          one.came(),
          one.trainedOn(),
          one.validUntil());
    }
  }

  /** The numbers of volunteers. */
  @Serdeable
  record Numbers(@Nullable List<String> numbers) {}

  /** Who is trained, and since when. */
  @Serdeable
  record Trained(@Nullable List<Long> who, @Nullable String trainedOn) {}

  /** Of how many it was noted. */
  @Serdeable
  record Noted(int count) {}
}
