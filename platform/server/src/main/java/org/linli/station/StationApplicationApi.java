package org.linli.station;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.web.DayOnRecord;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What communities ask the level above, for programs. */
@Controller("/api/station-applications")
class StationApplicationApi {

  private final ApplicationTable applications;
  private final AnsweringApplications answering;
  private final LevelAbove above;

  StationApplicationApi(
      ApplicationTable applications, AnsweringApplications answering, LevelAbove above) {
    this.applications = applications;
    this.answering = answering;
    this.above = above;
  }

  /**
   * A part of the list, within the viewer's scope: of those that wait the oldest first.
   *
   * @param size applications at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "WAITING") ApplicationState state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = above.scope();
    Paging paging = Part.asked(page, size, applications.count(state, scope));
    return Part.of(paging, applications.page(state, scope, paging), Item::of);
  }

  /** Agrees; without a day, from the one that was asked for. */
  @Post("/{stationApplication}/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "stationApplication")
  @Status(HttpStatus.NO_CONTENT)
  void approve(long stationApplication, @Body Reply reply) {
    LocalDate asked = applications.find(stationApplication).orElseThrow(Problem::notFound).day();
    Form form = Form.empty().put("day", reply.day() == null ? asked : reply.day());
    LocalDate day = DayOnRecord.read(form, "day");
    done(form, () -> answering.approve(stationApplication, day));
  }

  /** Gives it back with a reason. */
  @Post("/{stationApplication}/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "stationApplication")
  @Status(HttpStatus.NO_CONTENT)
  void giveBack(long stationApplication, @Body Reply reply) {
    Form form = Form.empty().put("answer", reply.answer());
    String answer = form.required("answer", 200);
    done(form, () -> answering.giveBack(stationApplication, answer));
  }

  private static void done(Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
  }

  /** A reply: the day from which it holds, or why it is given back. */
  @Serdeable
  record Reply(@Nullable String day, @Nullable String answer) {}

  /** An application. */
  @Serdeable
  record Item(
      long id,
      long station,
      long community,
      String name,
      Wish wish,
      LocalDate day,
      String reason,
      ApplicationState state,
      Instant appliedAt,
      @Nullable String answer,
      @Nullable Instant answeredAt) {

    static Item of(StationApplication one) {
      return new Item(
          one.id(),
          one.station(),
          one.community(),
          one.name(),
          one.wish(),
          one.day(),
          one.reason(),
          one.state(),
          one.appliedAt(),
          one.answer(),
          one.answeredAt());
    }
  }
}
