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
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Names the volunteer service officer of a community. */
@Controller("/communities/{community}/service-officer")
@Produces(MediaType.TEXT_HTML)
final class ServiceOfficerController {

  private final ServiceOfficers officers;
  private final RevealingContacts revealing;
  private final NamingOfficers naming;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  ServiceOfficerController(
      ServiceOfficers officers,
      RevealingContacts revealing,
      NamingOfficers naming,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.officers = officers;
    this.revealing = revealing;
    this.naming = naming;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Who it is, the telephone number masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page show(long community) {
    return RevealingContacts.masked(contact(community)).with(Form.empty());
  }

  /** The same with the telephone number in full, for a reason that is written down. */
  @Post("/revealed")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long community, @Body Form form) {
    return revealing.note(form, "serviceOfficer.contactRevealed", "community", community)
        ? RevealingContacts.inFull(contact(community))
        : RevealingContacts.masked(contact(community)).with(form);
  }

  private Page contact(long community) {
    return page("organization/officer-contact", community)
        .with("officer", officers.current(community).orElse(null));
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
    return page("organization/officer", community).with(form);
  }

  private Page page(String view, long community) {
    CommunityFacts facts =
        Optional.ofNullable(communities.byIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts);
  }
}
