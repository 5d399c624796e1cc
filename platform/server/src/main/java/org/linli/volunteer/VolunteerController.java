package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;

/** The volunteers of a tenant for those who keep the register: the list, and each one's page. */
@Controller("/volunteers")
@Produces(MediaType.TEXT_HTML)
final class VolunteerController {

  private static final int ON_A_PAGE = 50;

  private final VolunteerSearch search;
  private final VolunteerPages pages;
  private final Revealing revealing;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;

  VolunteerController(
      VolunteerSearch search,
      VolunteerPages pages,
      Revealing revealing,
      Communities communities,
      AreaChoices areas,
      Viewer viewer) {
    this.search = search;
    this.pages = pages;
    this.revealing = revealing;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
  }

  /** A line of the list, with where it is. */
  record Row(VolunteerSearch.Line volunteer, @Nullable CommunityFacts community) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String community,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    VolunteerFilter filter = VolunteerFilter.of(q, county, township, community, state);
    long total = search.count(filter, scope);
    Paging paging = new Paging(page, ON_A_PAGE, total);
    List<VolunteerSearch.Line> found = search.page(filter, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.byIds(found.stream().map(VolunteerSearch.Line::community).toList());
    return Page.of("volunteer/list")
        .with("filter", filter)
        .with("state", filter.state().map(Enum::name).orElse(""))
        .with("community", filter.community().orElse(null))
        .with("filtered", !filter.isEmpty())
        .with("states", VolunteerState.values())
        .with("reasons", RevealReason.values())
        .with("area", areas.of(scope, filter.area()))
        .with("waiting", search.waiting(scope))
        .with("total", total)
        .with(
            "rows",
            found.stream().map(line -> new Row(line, places.get(line.community()))).toList())
        .with("paging", paging);
  }

  @Get("/{volunteer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page show(long volunteer) {
    return pages.kept(volunteer, false).with(Form.empty());
  }

  /** The page in full, for a reason that is written down; never kept by the browser's history. */
  @Post("/{volunteer}/reveal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long volunteer, @Body Form form) {
    Optional<RevealReason> reason = form.choice("why", RevealReason.class);
    if (reason.isEmpty()) {
      form.reject("why", "volunteer.reveal.needed");
      return pages.kept(volunteer, false).with(form);
    }
    revealing.note(volunteer, reason.get());
    return pages.kept(volunteer, true).with("why", reason.get()).with(Form.empty());
  }
}
