package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.idempotency.Retrying;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who takes part in a session, by name; every look is noted in the audit log (LAW-7). */
@Controller
@Produces(MediaType.TEXT_HTML)
final class RosterController {

  private static final List<SignUpState> PLACES_FIRST =
      List.of(SignUpState.CONFIRMED, SignUpState.OFFERED, SignUpState.WAITING);

  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final DeskPages pages;
  private final Places places;
  private final Retrying retrying;
  private final Clock clock;

  RosterController(
      SessionTable sessions,
      SignUpTable signUps,
      Volunteers volunteers,
      ReadingNames names,
      DeskPages pages,
      Places places,
      Retrying retrying,
      Clock clock) {
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.names = names;
    this.pages = pages;
    this.places = places;
    this.retrying = retrying;
    this.clock = clock;
  }

  @Get("/sessions/{session}/roster")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Page roster(long session) {
    Session found = sessions.find(session).orElseThrow(Problem::notFound);
    List<SignUp> all = signUps.of(session, PLACES_FIRST);
    List<Long> ids = all.stream().map(SignUp::volunteer).toList();
    Map<Long, VolunteerFacts> known = volunteers.byIds(ids);
    Map<Long, String> inFull = names.of(ids, "activity_session", session);
    return pages
        .belowSession("activity/roster", session)
        .with("open", !found.isPast(clock.instant()))
        .with(
            "people",
            all.stream()
                .sorted(Comparator.comparing(one -> PLACES_FIRST.indexOf(one.state())))
                .filter(one -> known.containsKey(one.volunteer()))
                .map(
                    one ->
                        new Person(
                            one,
                            inFull.getOrDefault(one.volunteer(), ""),
                            known.get(one.volunteer()).number()))
                .toList());
  }

  @Post("/sign-ups/{signUp}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "signUp")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect remove(long signUp) {
    SignUp removed = retrying.whole(() -> places.cancel(signUp, true));
    return Redirect.to("/sessions/" + removed.session() + "/roster")
        .saying("activity.roster.removed");
  }

  /** A line of the roster. */
  record Person(SignUp signUp, String name, String no) {}
}
