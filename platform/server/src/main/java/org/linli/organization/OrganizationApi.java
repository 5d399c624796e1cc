package org.linli.organization;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
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

/** Organizations for programs, within the viewer's scope. */
@Controller("/api/organizations")
class OrganizationApi {

  private final OrganizationTable table;
  private final KeepingOrganizations keeping;
  private final FindingPlace places;
  private final Viewer viewer;

  OrganizationApi(
      OrganizationTable table, KeepingOrganizations keeping, FindingPlace places, Viewer viewer) {
    this.table = table;
    this.keeping = keeping;
    this.places = places;
    this.viewer = viewer;
  }

  /**
   * The organizations, by place.
   *
   * @param q part of a name, or a code
   * @param kind what they are
   * @param state {@code dissolved} for those that no longer exist
   * @param size organizations at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    OrganizationFilter filter = OrganizationFilter.of(q, "", "", kind, state);
    Paging paging = Part.asked(page, size, table.count(filter, scope));
    return Part.of(paging, table.page(filter, scope, "", paging), Item::of);
  }

  /** An organization. */
  @Get("/{organization}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Item show(long organization) {
    return table.find(organization).map(Item::of).orElseThrow(Problem::notFound);
  }

  /** Registers an organization, once for each {@code Idempotency-Key}. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body NewOrganization sent) {
    Form form = sent.form();
    Scope scope = CommunityKeepers.scope(viewer);
    return OrganizationDetails.read(form, one -> places.read(one, scope))
        .flatMap(said -> Trying.with(form, () -> keeping.add(said, scope, viewer.account())))
        .map(id -> Made.at("/organizations", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * An organization.
   *
   * @param path where it lies: the code of a division, or a community's path
   */
  @Serdeable
  record Item(
      long id,
      OrganizationKind kind,
      String name,
      boolean leagueAffiliated,
      @Nullable Long parent,
      String path,
      @Nullable Long community,
      @Nullable String creditCode,
      @Nullable String codeReason,
      @Nullable String nationalCode,
      @Nullable LocalDate dissolvedOn) {

    static Item of(Organization one) {
      return new Item(
          one.id(),
          one.kind(),
          one.name(),
          one.leagueAffiliated(),
          one.parent(),
          one.place().path(),
          one.place().community(),
          one.creditCode(),
          one.codeReason(),
          one.nationalCode(),
          one.dissolvedOn());
    }
  }

  /**
   * An organization to be registered, checked as the form on the page is.
   *
   * @param parent the name or the code of the one above it
   * @param division the code of the division it lies in
   * @param community the name or the code of the community it lies in
   */
  @Serdeable
  record NewOrganization(
      @Nullable String kind,
      @Nullable String name,
      @Nullable Boolean leagueAffiliated,
      @Nullable String parent,
      @Nullable String division,
      @Nullable String community,
      @Nullable String creditCode,
      @Nullable String codeReason,
      @Nullable String nationalCode) {

    Form form() {
      return Form.empty()
          .put("kind", kind)
          .put("name", name)
          .put("leagueAffiliated", leagueAffiliated)
          .put("parent", parent)
          .put("division", division)
          .put("community", community)
          .put("creditCode", creditCode)
          .put("codeReason", codeReason)
          .put("nationalCode", nationalCode);
    }
  }
}
