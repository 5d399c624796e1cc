package org.linli.organization;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Trying;

/** The volunteer service officers of communities for programs (GD-3). */
@Controller("/api/communities/{community}/service-officers")
class ServiceOfficerApi {

  private final ServiceOfficers officers;
  private final NamingOfficers naming;
  private final Viewer viewer;

  ServiceOfficerApi(ServiceOfficers officers, NamingOfficers naming, Viewer viewer) {
    this.officers = officers;
    this.naming = naming;
    this.viewer = viewer;
  }

  /** Who is the officer and who was, the latest first; the names of volunteers masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  List<Item> list(long community) {
    return officers.of(community).stream().map(Item::of).toList();
  }

  /**
   * Names the officer from a day on, once for each {@code Idempotency-Key}; who was it until then
   * no longer is. Answers as the list does.
   */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<List<Item>> name(long community, @Body NewOfficer said) {
    Form form = said.form();
    ServiceOfficers.Naming named = naming.read(form);
    if (!Trying.done(form, () -> officers.name(community, named, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return HttpResponse.created(list(community));
  }

  /** The officer no longer is, from today on. */
  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Status(HttpStatus.NO_CONTENT)
  void end(long community) {
    Trying.orConflict(() -> officers.end(community));
  }

  /**
   * An officer.
   *
   * @param volunteer which volunteer it is, if it is one
   * @param until the first day on which they no longer were; none for who is
   */
  @Serdeable
  record Item(
      @Nullable Long volunteer,
      String name,
      String phone,
      LocalDate from,
      @Nullable LocalDate until) {

    static Item of(ServiceOfficers.Officer one) {
      return new Item(one.volunteer(), one.name(), one.phone(), one.fromOn(), one.untilOn());
    }
  }

  /** Who is to be the officer: a volunteer's number, or a name with a telephone number. */
  @Serdeable
  record NewOfficer(
      @Nullable String number,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String from) {

    Form form() {
      return Form.empty()
          .put("number", number)
          .put("name", name)
          .put("phone", phone)
          .put("from", from);
    }
  }
}
