package org.linli.activity;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.idempotency.Retrying;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/**
 * One session for the programs of those who keep it: changed, closed for sign-up, who signed up.
 */
@Controller("/api")
class SessionKeepingApi {

  private static final List<SignUpState> OPEN =
      List.of(SignUpState.CONFIRMED, SignUpState.OFFERED, SignUpState.WAITING);

  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final KeepingSessions keeping;
  private final Places places;
  private final Retrying retrying;
  private final Volunteers volunteers;

  SessionKeepingApi(
      SessionTable sessions,
      SignUpTable signUps,
      KeepingSessions keeping,
      Places places,
      Retrying retrying,
      Volunteers volunteers) {
    this.sessions = sessions;
    this.signUps = signUps;
    this.keeping = keeping;
    this.places = places;
    this.retrying = retrying;
    this.volunteers = volunteers;
  }

  /** A session. */
  @Get("/sessions/{session}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Item show(long session) {
    return Item.of(sessions.find(session).orElseThrow(Problem::notFound));
  }

  /**
   * Changes where it is and how many can come; more places go to those who wait, and who signed up
   * is told of another place.
   */
  @Put("/sessions/{session}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Item change(long session, @Body Changed said) {
    Form form = said.form();
    SessionForm.Place place = SessionForm.place(form);
    if (!Trying.done(
        form,
        () -> keeping.change(session, place.name(), place.meetingPoint(), place.capacity()))) {
      throw Problem.wrong(form);
    }
    return show(session);
  }

  /** Takes no new people any more. */
  @Post("/sessions/{session}/closing")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Item close(long session) {
    keeping.close(session, true);
    return show(session);
  }

  /** Takes new people again. */
  @Post("/sessions/{session}/opening")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Item open(long session) {
    keeping.close(session, false);
    return show(session);
  }

  /** Who has a place and who waits, in the order of the queue, names masked. */
  @Get("/sessions/{session}/sign-ups")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  List<SignedUp> signUps(long session) {
    List<SignUp> all = signUps.of(session, OPEN);
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(all.stream().map(SignUp::volunteer).toList());
    return all.stream()
        .sorted(Comparator.comparing(one -> OPEN.indexOf(one.state())))
        .map(one -> SignedUp.of(one, people.get(one.volunteer())))
        .toList();
  }

  /** Takes someone off the list. */
  @Post("/sign-ups/{signUp}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "signUp")
  SignUpApi.Place remove(long signUp) {
    return SignUpApi.Place.of(retrying.whole(() -> places.cancel(signUp, true)));
  }

  /** Where a session is from now on, and for how many. */
  @Serdeable
  record Changed(
      @Nullable String place, @Nullable String meetingPoint, @Nullable Integer capacity) {

    Form form() {
      return Form.empty()
          .put("place", place)
          .put("meetingPoint", meetingPoint)
          .put("capacity", capacity);
    }
  }

  /**
   * A session.
   *
   * @param taken places that are confirmed or offered
   * @param waiting how many wait for one
   */
  @Serdeable
  record Item(
      long id,
      long activity,
      long community,
      String name,
      String place,
      String meetingPoint,
      Instant from,
      Instant to,
      int capacity,
      int taken,
      int waiting,
      SessionState state,
      @Nullable String cancelReason) {

    static Item of(Session session) {
      SessionFacts facts = session.facts();
      return new Item(
          facts.id(),
          facts.activity(),
          facts.community(),
          facts.name(),
          facts.place(),
          facts.meetingPoint(),
          facts.from(),
          facts.to(),
          facts.capacity(),
          session.taken(),
          session.waiting(),
          facts.state(),
          session.cancelReason());
    }
  }

  /** Someone who has a place or waits for one, the name masked. */
  @Serdeable
  record SignedUp(
      long id,
      long volunteer,
      String number,
      String name,
      SignUpState state,
      @Nullable Long queue,
      @Nullable Instant offeredUntil) {

    static SignedUp of(SignUp one, @Nullable VolunteerFacts facts) {
      return new SignedUp(
          one.id(),
          one.volunteer(),
          facts == null ? "" : facts.number(),
          facts == null ? "" : facts.maskedName(),
          one.state(),
          one.queue(),
          one.offeredUntil());
    }
  }
}
