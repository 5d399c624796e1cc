package org.linli.oversight;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.oversight.Suspending.Decider;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Trying;

/** Suspensions as a measure against false records, for programs. */
@Controller("/api")
class SuspensionApi {

  private static final int LONGEST = 300;

  private final Suspensions suspensions;
  private final Suspending suspending;
  private final Viewer viewer;
  private final Clock clock;

  SuspensionApi(Suspensions suspensions, Suspending suspending, Viewer viewer, Clock clock) {
    this.suspensions = suspensions;
    this.suspending = suspending;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Who was suspended in a case, the first first. */
  @Get("/false-records/{falseRecord}/suspensions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  List<Item> list(long falseRecord) {
    return suspensions.of(falseRecord).stream().map(this::item).toList();
  }

  /** Suspends somebody who had a part in it, once for each {@code Idempotency-Key}. */
  @Post("/false-records/{falseRecord}/suspensions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> suspend(long falseRecord, @Body Asked said) {
    Form form =
        Form.empty()
            .put("subject", said.kind() + ":" + said.subject())
            .put("from", said.from())
            .put("until", said.until())
            .put("reason", said.reason());
    return NewSuspension.read(form)
        .flatMap(read -> Trying.with(form, () -> suspending.suspend(falseRecord, read, decider())))
        .map(id -> Made.at("/suspensions", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A suspension. */
  @Get("/suspensions/{suspension}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "suspension")
  Item show(long suspension) {
    return item(suspensions.find(suspension).orElseThrow(Problem::notFound));
  }

  /** Ends it early; by the level above. Once for each {@code Idempotency-Key}. */
  @Post("/suspensions/{suspension}/lifting")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "suspension")
  @Idempotent
  Item lift(long suspension, @Body Why said) {
    Form form = Form.empty().put("why", said.reason());
    String why = form.required("why", LONGEST);
    if (!Trying.done(form, () -> suspending.lift(suspension, why, decider()))) {
      throw Problem.wrong(form);
    }
    return show(suspension);
  }

  private Decider decider() {
    return new Decider(viewer.account(), StaffScope.of(viewer));
  }

  private Item item(Suspension one) {
    return new Item(
        one.id(),
        one.falseRecord(),
        one.kind(),
        one.subject(),
        one.from(),
        one.until(),
        one.reason(),
        one.on(Time.today(clock)),
        one.liftedAt(),
        one.liftedWhy());
  }

  /**
   * Who is to be suspended.
   *
   * @param kind VOLUNTEER, TEAM or POSTER
   * @param subject the id of the volunteer, the team or the account
   * @param from the first day
   * @param until the last day
   */
  @Serdeable
  record Asked(
      @Nullable String kind,
      @Nullable Long subject,
      @Nullable String from,
      @Nullable String until,
      @Nullable String reason) {}

  /** Why it is lifted. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /**
   * A suspension.
   *
   * @param state AHEAD, RUNNING, ENDED or LIFTED
   */
  @Serdeable
  record Item(
      long id,
      long falseRecord,
      Suspension.Kind kind,
      long subject,
      LocalDate from,
      LocalDate until,
      String reason,
      Suspension.State state,
      @Nullable Instant liftedAt,
      String liftedWhy) {}
}
