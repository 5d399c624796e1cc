package org.linli.organization;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Names the volunteer service officer of a community. */
@Controller("/communities/{community}/service-officer")
@Produces(MediaType.TEXT_HTML)
final class ServiceOfficerController {

  private final ServiceOfficers officers;
  private final NamingOfficers naming;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  ServiceOfficerController(
      ServiceOfficers officers,
      NamingOfficers naming,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.officers = officers;
    this.naming = naming;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page ask(long community) {
    return page(community, Form.empty().put("from", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer name(long community, @Body Form form) {
    ServiceOfficers.Naming said = naming.read(form);
    return Trying.done(form, () -> officers.name(community, said, viewer.account()))
        ? Redirect.to("/communities/" + community).saying("organization.officer.named")
        : page(community, form);
  }

  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long community) {
    Trying.orConflict(() -> officers.end(community));
    return Redirect.to("/communities/" + community).saying("organization.officer.ended");
  }

  private Page page(long community, Form form) {
    CommunityFacts facts =
        Optional.ofNullable(communities.byIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    return Page.of("organization/officer")
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with(form);
  }
}
