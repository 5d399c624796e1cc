package org.linli.youth;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.Organizations;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Social organizations of young people: the list, who has no instructor, and naming one. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class YouthController {

  private static final int ON_A_PAGE = 50;

  private final YouthTable table;
  private final KeepingYouth keeping;
  private final Organizations organizations;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  YouthController(
      YouthTable table,
      KeepingYouth keeping,
      Organizations organizations,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.table = table;
    this.keeping = keeping;
    this.organizations = organizations;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list with where it is. */
  record Row(YouthTable.Line line, @Nullable CommunityFacts community) {}

  @Get("/youth-organizations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "false") boolean without,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, table.count(scope, without));
    List<YouthTable.Line> found = table.page(scope, without, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            found.stream().map(YouthTable.Line::community).filter(Objects::nonNull).toList());
    return Page.of("youth/list")
        .crumb("/organizations", "organization.title")
        .with("without", without)
        .with("missing", table.count(scope, true))
        .with("rows", found.stream().map(one -> row(one, places)).toList())
        .with("paging", paging);
  }

  private static Row row(YouthTable.Line line, Map<Long, CommunityFacts> places) {
    Long community = line.community();
    return new Row(line, community == null ? null : places.get(community));
  }

  @Get("/organizations/{organization}/youth/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Page edit(long organization) {
    return page(organization, filled(organization, Form.empty()));
  }

  @Post("/organizations/{organization}/youth")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer base(long organization, @Body Form form) {
    Optional<Basis> basis = form.choice("basis", Basis.class);
    if (form.text("basis").isEmpty()) {
      form.reject("basis", "form.required");
    }
    return Trying.done(form, () -> keeping.base(organization, basis.orElseThrow()))
        ? done(organization, "youth.based")
        : page(organization, form);
  }

  @Post("/organizations/{organization}/instructor")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer name(long organization, @Body Form form) {
    Instructor said = Instructor.read(form);
    return Trying.done(form, () -> keeping.name(organization, said, viewer.account()))
        ? done(organization, "youth.instructor.named")
        : page(organization, filled(organization, form));
  }

  @Post("/organizations/{organization}/instructor/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long organization) {
    keeping.end(organization);
    return done(organization, "youth.instructor.ended");
  }

  private Form filled(long organization, Form form) {
    table.basis(organization).ifPresent(basis -> form.put("basis", basis));
    return form.text("from").isEmpty() ? form.put("from", Time.today(clock)) : form;
  }

  private Page page(long id, Form form) {
    OrganizationFacts facts = organizations.find(id).orElseThrow(Problem::notFound);
    return Page.of("youth/edit")
        .crumb("/organizations", "organization.title")
        .crumb("/organizations/" + id, Message.asItIs(facts.name()))
        .with("organization", facts)
        .with("bases", Basis.values())
        .with("known", table.basis(id).orElse(null))
        .with("instructors", table.instructors(id))
        .with(form);
  }

  private static Redirect done(long organization, String key) {
    return Redirect.to("/organizations/" + organization).saying(key);
  }
}
