package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.division.OnlyCommunity;
import org.linli.web.Refused;

/** Hours that wait for a second person. */
@Controller("/hours/proposals")
@Produces(MediaType.TEXT_HTML)
final class ProposalController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 300;
  private static final String ANSWER = "answer";

  private final Proposals proposals;
  private final DecidingProposals deciding;
  private final EntryRows rows;
  private final AccountNames names;
  private final OnlyCommunity communities;
  private final Viewer viewer;

  ProposalController(
      Proposals proposals,
      DecidingProposals deciding,
      EntryRows rows,
      AccountNames names,
      OnlyCommunity communities,
      Viewer viewer) {
    this.proposals = proposals;
    this.deciding = deciding;
    this.rows = rows;
    this.names = names;
    this.communities = communities;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@Nullable @QueryValue Long community, @QueryValue(defaultValue = "1") int page) {
    OnlyCommunity.Kept kept = communities.kept(community);
    Scope scope = kept.scope();
    Paging paging = new Paging(page, ON_A_PAGE, proposals.countWaiting(scope));
    return Page.of("hours/proposals")
        .crumb("/hours", "hours.title")
        .with("only", kept.only())
        .with("rows", rows.ofWaiting(proposals.waiting(scope, paging)))
        .with("paging", paging);
  }

  @Get("/{proposal}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "proposal")
  Page show(long proposal) {
    return page(proposal).with(Form.empty());
  }

  @Post("/{proposal}/confirmation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "proposal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer confirm(long proposal, @Body Form form) {
    try {
      deciding.confirm(
          proposal, viewer.account(), viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF));
      return Redirect.to("/hours/proposals").saying("hours.proposal.confirmed");
    } catch (Refused refused) {
      form.reject(ANSWER, refused.messageKey(), refused.args());
      return page(proposal).with(form);
    }
  }

  @Post("/{proposal}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "proposal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long proposal, @Body Form form) {
    String answer = form.required(ANSWER, LONGEST);
    if (form.isValid()) {
      try {
        deciding.refuse(proposal, viewer.account(), answer);
        return Redirect.to("/hours/proposals").saying("hours.proposal.refused");
      } catch (Refused refused) {
        form.reject(ANSWER, refused.messageKey(), refused.args());
      }
    }
    return page(proposal).with(form);
  }

  private Page page(long id) {
    Proposal proposal = proposals.find(id).orElseThrow(Problem::notFound);
    return Page.of("hours/proposal")
        .crumb("/hours", "hours.title")
        .crumb("/hours/proposals", "hours.proposals")
        .with("row", rows.ofWaiting(List.of(proposal)).getFirst())
        .with("waits", proposal.state() == Proposal.State.WAITING)
        .with("own", proposal.by() == viewer.account())
        .with("by", names.names(List.of(proposal.by())).get(proposal.by()));
  }
}
