package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.idempotency.Retrying;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** A volunteer who forgot to check out, or who acts for one, says when they left. */
@Controller("/departures")
@Produces(MediaType.TEXT_HTML)
class DepartureController {

  private static final int LONGEST = 300;

  private final Forgotten forgotten;
  private final NotingOnList noting;
  private final Sessions sessions;
  private final Volunteers volunteers;
  private final Retrying retrying;
  private final Viewer viewer;

  DepartureController(
      Forgotten forgotten,
      NotingOnList noting,
      Sessions sessions,
      Volunteers volunteers,
      Retrying retrying,
      Viewer viewer) {
    this.forgotten = forgotten;
    this.noting = noting;
    this.sessions = sessions;
    this.volunteers = volunteers;
    this.retrying = retrying;
    this.viewer = viewer;
  }

  /**
   * A session with whose it is.
   *
   * @param isTyped whether this one was sent just now, and couldn't be kept
   */
  record Line(
      Forgotten.Own own, VolunteerFacts volunteer, boolean isTyped, String left, String reason) {}

  @Get
  @Access(signedIn = true)
  Page list() {
    return page(Form.empty());
  }

  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer say(@Body Form form) {
    long session = form.whole("session", 1, Long.MAX_VALUE).orElse(0L);
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElse(0L);
    volunteers.requireActedFor(volunteer, viewer.account());
    SessionFacts facts = sessions.takingPlace(session).orElseThrow(Problem::notFound);
    SessionTimes times = new SessionTimes(facts);
    String typed = form.required("left", 5);
    String reason = form.required("reason", LONGEST);
    Optional<Instant> left = times.read(typed).map(at -> times.end(facts.from(), at));
    if (left.isEmpty()) {
      form.reject("left", "attendance.time.wrong");
    }
    return left.flatMap(
            at ->
                Trying.with(
                    form,
                    () ->
                        retrying.whole(
                            () -> noting.leftAt(session, volunteer, at, reason, viewer.account()))))
        .<Answer>map(noted -> Redirect.to("/departures").saying("attendance.departure.said"))
        .orElseGet(() -> page(form));
  }

  private Page page(Form form) {
    Map<Long, VolunteerFacts> people =
        volunteers.actedForBy(viewer.account()).stream()
            .collect(Collectors.toMap(VolunteerFacts::id, Function.identity()));
    List<Line> lines =
        forgotten.of(people.keySet()).stream()
            .map(own -> line(own, people.get(own.volunteer()), form))
            .toList();
    return Page.of("attendance/departures")
        .crumb("/my-activities", "activity.mine")
        .with("lines", lines)
        .with("several", people.size() > 1)
        .with(form);
  }

  private static Line line(Forgotten.Own own, VolunteerFacts volunteer, Form form) {
    boolean isTyped =
        form.text("session").equals(Long.toString(own.session()))
            && form.text("volunteer").equals(Long.toString(own.volunteer()));
    return new Line(
        own,
        volunteer,
        isTyped,
        isTyped ? form.text("left") : "",
        isTyped ? form.text("reason") : "");
  }
}
