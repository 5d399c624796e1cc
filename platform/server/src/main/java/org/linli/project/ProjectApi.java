package org.linli.project;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The projects of a tenant for programs, within the viewer's scope. */
@Controller("/api")
class ProjectApi {

  private final ProjectSearch search;
  private final KeepingProjects keeping;
  private final Viewer viewer;

  ProjectApi(ProjectSearch search, KeepingProjects keeping, Viewer viewer) {
    this.search = search;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * A part of the list.
   *
   * @param state {@code closed} for those that run no more
   * @param size projects at once, at most 500
   */
  @Get("/projects")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String category,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    ProjectFilter filter = ProjectFilter.of(q, AreaFilter.of(county, township), category, state);
    Paging paging = Part.asked(page, size, search.count(filter, scope));
    return Part.of(paging, search.page(filter, scope, paging), Item::of);
  }

  /** Adds a project, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/projects")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(long community, @Body NewProject project) {
    Form form = project.form();
    ProjectDetails details = ProjectForm.details(form);
    return Trying.with(form, () -> keeping.add(community, details))
        .map(id -> Made.at("/projects", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A project. */
  @Serdeable
  record Item(
      long id,
      long community,
      String name,
      String category,
      String targetGroup,
      boolean regular,
      @Nullable String team) {

    static Item of(ProjectSearch.Line line) {
      return new Item(
          line.id(),
          line.community(),
          line.name(),
          line.category(),
          line.targetGroup(),
          line.isRegular(),
          line.team());
    }
  }

  /** A project to be added, checked as the form on the page is. */
  @Serdeable
  record NewProject(
      @Nullable String name,
      @Nullable Long team,
      @Nullable String category,
      @Nullable String targetGroup,
      @Nullable String serviceType,
      @Nullable String brandTags,
      @Nullable Boolean regular,
      @Nullable String yearPlan) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("team", team)
          .put("category", category)
          .put("targetGroup", targetGroup)
          .put("serviceType", serviceType)
          .put("brandTags", brandTags)
          .put("regular", regular)
          .put("yearPlan", yearPlan);
    }
  }
}
