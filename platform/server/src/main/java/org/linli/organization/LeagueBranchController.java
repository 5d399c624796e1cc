package org.linli.organization;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
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
import org.linli.web.Refused;

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
    Optional<LeagueBranchState> state = form.choice("state", LeagueBranchState.class);
    if (state.isEmpty()) {
      form.reject("state", "form.required");
    }
    if (form.text("from").isEmpty()) {
      form.reject("from", "form.required");
    }
    Optional<LocalDate> from = form.day("from");
    String name = form.text("name", 100);
    Optional<LocalDate> established = form.day("establishedOn");
    if (form.isValid() && state.isPresent() && from.isPresent()) {
      try {
        stating.state(community, from.get(), state.get(), name, established.orElse(null));
        return Redirect.to("/communities/" + community).saying("organization.leagueBranch.saved");
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return page(community, form);
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
