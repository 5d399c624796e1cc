package org.linli.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** What is on, and signing up for it, for programs. */
@Controller("/api")
class SignUpApi {

  private static final int MOST = 200;

  private final Browsing browsing;
  private final SigningUp signingUp;
  private final SignUpTable signUps;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  SignUpApi(
      Browsing browsing,
      SigningUp signingUp,
      SignUpTable signUps,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.browsing = browsing;
    this.signingUp = signingUp;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The sessions of a week that are still to come.
   *
   * @param week any day of it; this week without one
   * @param size sessions at once, at most 200
   */
  @Get("/sessions")
  @Access(anyone = true)
  Part list(
      @QueryValue(defaultValue = "") String week,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Browsing.Week asked =
        Browsing.Week.of(week, AreaFilter.of(county, township), Time.today(clock));
    var scope = BrowsingPages.everywhere();
    Paging paging = new Paging(page, Math.min(size, MOST), browsing.count(asked, scope, null));
    return new Part(
        paging.page(),
        paging.size(),
        paging.total(),
        browsing.page(asked, scope, null, paging).stream().map(Item::of).toList());
  }

  /** Signs up the viewer or a ward, once for each {@code Idempotency-Key}, and once at all. */
  @Post("/sessions/{session}/sign-ups")
  @Access(signedIn = true)
  @Idempotent
  HttpResponse<Place> signUp(long session, @Body NewSignUp asked) {
    Long volunteer = asked.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.required"));
    }
    try {
      SignUp signUp = signingUp.take(session, volunteer, asked.companion().orElse(null));
      String path = "/" + CurrentTenant.get().id() + "/my-activities";
      return HttpResponse.created(Place.of(signUp), URI.create(path));
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /**
   * What the viewer and their wards have signed up for, the latest first.
   *
   * @param size sign-ups at once, at most 200
   */
  @Get("/sign-ups/mine")
  @Access(signedIn = true)
  List<Place> mine(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    return people.isEmpty()
        ? List.of()
        : signUps.mine(people, new Paging(page, Math.min(size, MOST), 0)).stream()
            .map(Place::of)
            .toList();
  }

  /** Takes an offered place. */
  @Post("/sign-ups/{signUp}/confirmation")
  @Access(signedIn = true)
  Place confirm(long signUp) {
    return Place.of(signingUp.confirm(signUp));
  }

  /** Takes a sign-up back. */
  @Post("/sign-ups/{signUp}/cancellation")
  @Access(signedIn = true)
  Place cancel(long signUp) {
    return Place.of(signingUp.cancel(signUp));
  }

  /** A part of a list, with how long the whole is. */
  @Serdeable
  record Part(int page, int size, long total, List<Item> sessions) {}

  /**
   * Who is to take part.
   *
   * @param companyName the guardian who comes along with someone of 14 to 17 without consent on
   *     file
   * @param companyRelation what the guardian is to them
   * @param companyPhone how to reach the guardian
   */
  @Serdeable
  record NewSignUp(
      @Nullable Long volunteer,
      @Nullable String companyName,
      @Nullable String companyRelation,
      @Nullable String companyPhone) {

    Optional<Companion> companion() {
      return Companion.read(
          Form.empty()
              .put("companyName", companyName)
              .put("companyRelation", companyRelation)
              .put("companyPhone", companyPhone));
    }
  }

  /** What has become of a sign-up. */
  @Serdeable
  record Place(
      long id,
      long session,
      long volunteer,
      SignUpState state,
      @Nullable Long queue,
      @Nullable Instant offeredUntil) {

    static Place of(SignUp signUp) {
      return new Place(
          signUp.id(),
          signUp.session(),
          signUp.volunteer(),
          signUp.state(),
          signUp.queue(),
          signUp.offeredUntil());
    }
  }

  /** A session. */
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
      int free,
      int waiting,
      int minimumAge,
      SessionState state) {

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
          session.free(),
          session.waiting(),
          session.minimumAge(),
          facts.state());
    }
  }
}
