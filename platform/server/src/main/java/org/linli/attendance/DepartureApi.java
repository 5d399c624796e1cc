package org.linli.attendance;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Retrying;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** Where the viewer and their wards forgot to check out, for programs. */
@Controller("/api/departures")
class DepartureApi {

  private static final int LONGEST = 300;

  private final Forgotten forgotten;
  private final NotingOnList noting;
  private final Volunteers volunteers;
  private final Retrying retrying;
  private final Viewer viewer;

  DepartureApi(
      Forgotten forgotten,
      NotingOnList noting,
      Volunteers volunteers,
      Retrying retrying,
      Viewer viewer) {
    this.forgotten = forgotten;
    this.noting = noting;
    this.volunteers = volunteers;
    this.retrying = retrying;
    this.viewer = viewer;
  }

  /** The sessions that are over and at which nobody noted when they left, the latest first. */
  @Get
  @Access(signedIn = true)
  List<Open> list() {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    return forgotten.of(people).stream().map(Open::of).toList();
  }

  /** Says when someone left: a late entry that waits for a second person. */
  @Post
  @Access(signedIn = true)
  Said say(@Body Departure departure) {
    Form form = Form.empty().put("reason", departure.reason());
    String reason = form.required("reason", LONGEST);
    Long session = departure.session();
    Long volunteer = departure.volunteer();
    Instant left = departure.left();
    if (session == null) {
      form.reject("session", "form.required");
    }
    if (volunteer == null) {
      form.reject("volunteer", "form.required");
    }
    if (left == null) {
      form.reject("left", "form.required");
    }
    if (!form.isValid() || session == null || volunteer == null || left == null) {
      throw Problem.wrong(form);
    }
    volunteers.requireActedFor(volunteer, viewer.account());
    return Trying.with(
            form,
            () ->
                retrying.whole(
                    () -> noting.leftAt(session, volunteer, left, reason, viewer.account())))
        .map(Said::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A session at which someone forgot to check out. */
  @Serdeable
  record Open(
      long session, long volunteer, String name, Instant from, Instant to, Instant arrivedAt) {

    static Open of(Forgotten.Own own) {
      return new Open(
          own.session(), own.volunteer(), own.name(), own.from(), own.to(), own.arrivedAt());
    }
  }

  /**
   * When someone left.
   *
   * @param reason why it is said only now
   */
  @Serdeable
  record Departure(
      @Nullable Long session,
      @Nullable Long volunteer,
      @Nullable Instant left,
      @Nullable String reason) {}

  /** What became of it. */
  @Serdeable
  record Said(Noted noted) {}
}
