package org.linli.team;

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
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The teams of a tenant for programs, within the viewer's scope. */
@Controller("/api")
class TeamApi {

  private final TeamSearch search;
  private final KeepingTeams keeping;
  private final Viewer viewer;

  TeamApi(TeamSearch search, KeepingTeams keeping, Viewer viewer) {
    this.search = search;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * A part of the list.
   *
   * @param size teams at once, at most 500
   */
  @Get("/teams")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String category,
      @QueryValue(defaultValue = "") String direct,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    TeamFilter filter = TeamFilter.of(q, AreaFilter.of(county, township), category, direct, state);
    Paging paging = Part.asked(page, size, search.count(filter, scope).all());
    return Part.of(paging, search.page(filter, scope, sort, paging), Item::of);
  }

  /** Establishes a team, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/teams")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> establish(long community, @Body NewTeam team) {
    Form form = team.form();
    TeamDetails details = TeamForm.details(form);
    return Trying.with(form, () -> keeping.establish(community, details))
        .map(id -> Made.at("/teams", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A team. */
  @Serdeable
  record Item(
      long id,
      long community,
      String name,
      TeamCategory category,
      boolean directlySubordinate,
      LocalDate establishedOn,
      @Nullable LocalDate disbandedOn) {

    static Item of(TeamFacts facts) {
      return new Item(
          facts.id(),
          facts.community(),
          facts.name(),
          facts.category(),
          facts.directlySubordinate(),
          facts.establishedOn(),
          facts.disbandedOn());
    }
  }

  /** A team to be established, checked as the form on the page is. */
  @Serdeable
  record NewTeam(
      @Nullable String name,
      @Nullable String category,
      @Nullable Boolean directlySubordinate,
      @Nullable String establishedOn) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("category", category)
          .put("directlySubordinate", directlySubordinate)
          .put("establishedOn", establishedOn);
    }
  }
}
