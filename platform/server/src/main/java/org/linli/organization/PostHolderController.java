package org.linli.organization;

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
import java.util.Optional;
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
import org.linli.api.Viewer;
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** The people with a post in a community, and the form that names them. */
@Controller("/communities/{community}/people")
@Produces(MediaType.TEXT_HTML)
final class PostHolderController {

  private static final int ON_A_PAGE = 50;

  private final PostHolders holders;
  private final RevealingContacts revealing;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  PostHolderController(
      PostHolders holders,
      RevealingContacts revealing,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.holders = holders;
    this.revealing = revealing;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page list(long community, @QueryValue(defaultValue = "1") int page) {
    return RevealingContacts.masked(people(community, page)).with(Form.empty());
  }

  /** The same with the telephone numbers in full, for a reason that is written down. */
  @Post("/revealed")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long community, @Body Form form) {
    return revealing.note(form, "communityPost.contactsRevealed", "community", community)
        ? RevealingContacts.inFull(people(community, 1))
        : RevealingContacts.masked(people(community, 1)).with(form);
  }

  private Page people(long community, int page) {
    CommunityFacts facts = facts(community);
    Paging paging = new Paging(page, ON_A_PAGE, holders.countBefore(community));
    List<PostHolders.Holder> now = holders.now(community);
    return page("organization/people", facts)
        .with("holders", now)
        .with("phones", now.stream().anyMatch(one -> !one.phone().isEmpty()))
        .with("before", holders.before(community, paging))
        .with("mayKeep", facts.closedOn() == null)
        .with("paging", paging);
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return asking(community, Form.empty().put("from", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer give(long community, @Body Form form) {
    PostHolders.Holder holder = PostHolders.Holder.read(form, Time.today(clock));
    return Trying.done(form, () -> holders.give(community, holder, viewer.account()))
        ? Redirect.to("/communities/" + community).saying("organization.people.added")
        : asking(community, form);
  }

  /** Someone holds their post no more; who it is stands in the form. */
  @Post("/ended")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long community, @Body Form form) {
    form.whole("holder", 1, Long.MAX_VALUE).ifPresent(holder -> holders.end(community, holder));
    return Redirect.to("/communities/" + community + "/people").saying("organization.people.ended");
  }

  private Page asking(long community, Form form) {
    return page("organization/people-new", facts(community))
        .with("posts", CommunityPost.values())
        .with(form);
  }

  private static Page page(String view, CommunityFacts facts) {
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + facts.id(), Message.asItIs(facts.shortName()))
        .with("community", facts);
  }

  private CommunityFacts facts(long community) {
    return Optional.ofNullable(communities.everByIds(List.of(community)).get(community))
        .orElseThrow(Problem::notFound);
  }
}
