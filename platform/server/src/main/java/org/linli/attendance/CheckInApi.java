package org.linli.attendance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** Volunteers come in and leave by themselves, or with a ward, for programs. */
@Controller("/api")
class CheckInApi {

  private static final String CODE = "code";

  private final CheckCodes codes;
  private final OwnCodes ownCodes;
  private final NotingAttendance noting;
  private final CheckingPlaces checking;
  private final Volunteers volunteers;
  private final SiteAddress site;
  private final Viewer viewer;
  private final Clock clock;

  CheckInApi(
      CheckCodes codes,
      OwnCodes ownCodes,
      NotingAttendance noting,
      CheckingPlaces checking,
      Volunteers volunteers,
      SiteAddress site,
      Viewer viewer,
      Clock clock) {
    this.codes = codes;
    this.ownCodes = ownCodes;
    this.noting = noting;
    this.checking = checking;
    this.volunteers = volunteers;
    this.site = site;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Comes in with the code at the gate, or leaves if in already; once for each {@code
   * Idempotency-Key}, so that a retry doesn't lead out again.
   */
  @Post("/sessions/{session}/check-ins")
  @Access(signedIn = true)
  @Idempotent
  CheckedIn scan(long session, @Body Scan scan) {
    Form form = Form.empty();
    long volunteer = own(form, scan.volunteer());
    String code = scan.code() == null ? "" : scan.code();
    if (!codes.isGood(session, code)) {
      throw Problem.wrong(form.reject(CODE, "attendance.stale"));
    }
    return Trying.with(form, () -> noting.scan(session, volunteer, viewer.account()))
        .map(noted -> new CheckedIn(session, volunteer, noted))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * Comes in by where one is, or leaves, where the tenant asks for it and the person agreed; where
   * they were is not kept. Once for each {@code Idempotency-Key}.
   */
  @Post("/sessions/{session}/place-check-ins")
  @Access(signedIn = true)
  @Idempotent
  CheckedIn come(long session, @Body Here here) {
    Form form = here.form();
    long volunteer = own(form, here.volunteer());
    Optional<Spot.Position> position = Spot.Position.of(form);
    if (position.isEmpty()) {
      throw Problem.wrong(form.reject("latitude", "attendance.refused.noPosition"));
    }
    return Trying.with(
            form, () -> checking.check(session, volunteer, position.get(), viewer.account()))
        .map(noted -> new CheckedIn(session, volunteer, noted))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** The code that the viewer, or a ward, shows at the desk; it changes every minute. */
  @Get("/volunteers/mine/{volunteer}/code")
  @Access(signedIn = true)
  OwnCode code(HttpRequest<?> request, long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    String code = ownCodes.now(volunteer);
    String path = "/" + CurrentTenant.get().id() + "/own-code/" + code;
    long step = OwnCodes.STEP.toSeconds();
    long next = (clock.instant().getEpochSecond() / step + 1) * step;
    return new OwnCode(code, site.of(request, path), Instant.ofEpochSecond(next));
  }

  private long own(Form form, @Nullable Long volunteer) {
    if (volunteer == null) {
      throw Problem.wrong(form.reject("volunteer", "form.required"));
    }
    volunteers.requireActedFor(volunteer, viewer.account());
    return volunteer;
  }

  /** Who comes or leaves, and the code at the gate. */
  @Serdeable
  record Scan(@Nullable Long volunteer, @Nullable String code) {}

  /**
   * Who comes or leaves, and where the phone is.
   *
   * @param accuracy how sure it is, in metres
   */
  @Serdeable
  record Here(
      @Nullable Long volunteer,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double accuracy) {

    Form form() {
      return Form.empty()
          .put("latitude", latitude)
          .put("longitude", longitude)
          .put("accuracy", accuracy);
    }
  }

  /** What was noted. */
  @Serdeable
  record CheckedIn(long session, long volunteer, Noted noted) {}

  /**
   * A code to be shown.
   *
   * @param address what a QR code of it says
   * @param changesAt when the next one comes
   */
  @Serdeable
  record OwnCode(String code, String address, Instant changesAt) {}
}
