package org.linli.youth;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Social organizations of young people for programs, within the viewer's scope. */
@Controller("/api")
class YouthApi {

  private final YouthTable table;
  private final KeepingYouth keeping;
  private final Viewer viewer;

  YouthApi(YouthTable table, KeepingYouth keeping, Viewer viewer) {
    this.table = table;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * Social organizations of young people, those without an instructor first.
   *
   * @param without only those without an instructor
   * @param size organizations at once, at most 500
   */
  @Get("/youth-organizations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "false") boolean without,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, table.count(scope, without));
    return Part.of(paging, table.page(scope, without, paging), Item::of);
  }

  /** Says what a social organization of young people grew from. */
  @Put("/organizations/{organization}/youth")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Made base(long organization, @Body Said said) {
    Form form = Form.empty().put("basis", said.basis());
    Optional<Basis> basis = form.choice("basis", Basis.class);
    if (form.text("basis").isEmpty()) {
      form.reject("basis", "form.required");
    }
    if (!Trying.done(form, () -> keeping.base(organization, basis.orElseThrow()))) {
      throw Problem.wrong(form);
    }
    return new Made(organization);
  }

  /** Names the league-building instructor, once for each {@code Idempotency-Key}. */
  @Post("/organizations/{organization}/instructor")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> name(long organization, @Body NewInstructor said) {
    Form form =
        Form.empty().put("name", said.name()).put("phone", said.phone()).put("from", said.from());
    Instructor instructor = Instructor.read(form);
    if (!Trying.done(form, () -> keeping.name(organization, instructor, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Made.at("/organizations", organization);
  }

  /**
   * What it grew from.
   *
   * @param basis BUILDING, INTEREST, ORIGIN or TRADE
   */
  @Serdeable
  record Said(@Nullable String basis) {}

  /** Who is to be the instructor, from which day on. */
  @Serdeable
  record NewInstructor(@Nullable String name, @Nullable String phone, @Nullable String from) {}

  /**
   * A social organization of young people.
   *
   * @param since since when it has the instructor it has; nothing for one without
   */
  @Serdeable
  record Item(
      long organization,
      String name,
      @Nullable Long community,
      Basis basis,
      @Nullable LocalDate since) {

    static Item of(YouthTable.Line line) {
      return new Item(
          line.organization(), line.name(), line.community(), line.basis(), line.since());
    }
  }
}
