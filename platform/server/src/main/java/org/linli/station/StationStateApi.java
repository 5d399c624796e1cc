package org.linli.station;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Where a station stands, for programs: asked for by its own people, decided by those above. */
@Controller("/api/stations/{station}")
class StationStateApi {

  private final StationPages pages;
  private final Applying applying;
  private final BeginningStation beginning;
  private final ClosingStation closing;
  private final SuspendingStation suspending;
  private final Clock clock;

  StationStateApi(
      StationPages pages,
      Applying applying,
      BeginningStation beginning,
      ClosingStation closing,
      SuspendingStation suspending,
      Clock clock) {
    this.pages = pages;
    this.applying = applying;
    this.beginning = beginning;
    this.closing = closing;
    this.suspending = suspending;
    this.clock = clock;
  }

  /**
   * Opens a planned one, by staff above the community; from the community's own people it is an
   * application. Once for each {@code Idempotency-Key}.
   */
  @Post("/opening")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  Outcome open(long station, @Body Wanted wanted) {
    Form form = wanted.form();
    LocalDate day = DayOnRecord.read(form, "day");
    String reason = form.text("reason", 200);
    if (!pages.isAbove(pages.station(station))) {
      return asked(form, station, Wish.OPEN, day, reason);
    }
    done(form, () -> beginning.directly(station, day));
    return new Outcome(null);
  }

  /**
   * Closes it, by staff above the community, or gives up a planned one; else an application. Once
   * for each {@code Idempotency-Key}.
   */
  @Post("/closure")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  Outcome close(long station, @Body Wanted wanted) {
    Form form = wanted.form();
    LocalDate day = DayOnRecord.read(form, "day");
    String reason = form.required("reason", 200);
    Station known = pages.station(station);
    if (!pages.isAbove(known) && !known.isPlanned(Time.today(clock))) {
      return asked(form, station, Wish.CLOSE, day, reason);
    }
    done(form, () -> closing.directly(station, day, reason));
    return new Outcome(null);
  }

  /** Takes back what still waits. */
  @Post("/application/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void withdraw(long station) {
    applying.withdraw(station);
  }

  /** Shuts it for a while; the level above is told. */
  @Post("/suspension")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void suspend(long station, @Body Pause pause) {
    Form form =
        Form.empty()
            .put("from", pause.from())
            .put("until", pause.until())
            .put("reason", pause.reason());
    LocalDate from = DayOnRecord.read(form, "from");
    @Nullable LocalDate until = form.day("until").orElse(null);
    String reason = form.required("reason", 200);
    done(form, () -> suspending.suspend(station, from, until, reason));
  }

  /** It serves again from today on. */
  @Post("/suspension/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void resume(long station) {
    suspending.resume(station);
  }

  private Outcome asked(Form form, long station, Wish wish, LocalDate day, String reason) {
    return Trying.with(form, () -> applying.ask(station, wish, day, reason))
        .map(Outcome::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  private static void done(Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
  }

  /** From which day, and why. */
  @Serdeable
  record Wanted(@Nullable String day, @Nullable String reason) {
    Form form() {
      return Form.empty().put("day", day).put("reason", reason);
    }
  }

  /**
   * For how long, and why.
   *
   * @param until the last day; nothing while nobody knows
   */
  @Serdeable
  record Pause(@Nullable String from, @Nullable String until, @Nullable String reason) {}

  /**
   * What came of it.
   *
   * @param application the application that now waits; none where it was done at once
   */
  @Serdeable
  record Outcome(@Nullable Long application) {}
}
