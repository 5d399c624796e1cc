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
import org.linli.api.LeagueBranchState;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Says how things stand with a community's league branch. */
@Controller("/communities/{community}/league-branch")
@Produces(MediaType.TEXT_HTML)
final class LeagueBranchController {

  private final LeagueBranchRegister branches;
  private final StatingLeagueBranch stating;
  private final Communities communities;
  private final Clock clock;

  LeagueBranchController(
      LeagueBranchRegister branches,
      StatingLeagueBranch stating,
      Communities communities,
      Clock clock) {
    this.branches = branches;
    this.stating = stating;
    this.communities = communities;
    this.clock = clock;
  }

  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page edit(long community) {
    Form form = Form.empty().put("from", Time.today(clock));
    branches.of(community).stream()
        .findFirst()
        .ifPresent(
            known ->
                form.put("state", known.state())
                    .put("name", known.name())
                    .put("establishedOn", known.establishedOn()));
    return page(community, form);
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer state(long community, @Body Form form) {
    boolean said =
        LeagueBranchForm.read(form)
            .filter(read -> Trying.done(form, () -> stating.state(community, read)))
            .isPresent();
    return said
        ? Redirect.to("/communities/" + community).saying("organization.leagueBranch.saved")
        : page(community, form);
  }

  private Page page(long community, Form form) {
    CommunityFacts facts =
        Optional.ofNullable(communities.byIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    return Page.of("organization/league-branch")
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("states", LeagueBranchState.values())
        .with(form);
  }
}
