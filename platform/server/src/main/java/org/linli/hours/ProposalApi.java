package org.linli.hours;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.Outcome.Cause;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What waits for a second person, for programs, within the viewer's scope. */
@Controller("/api/hours/proposals")
class ProposalApi {

  private final Proposals proposals;
  private final DecidingProposals deciding;
  private final Viewer viewer;

  ProposalApi(Proposals proposals, DecidingProposals deciding, Viewer viewer) {
    this.proposals = proposals;
    this.deciding = deciding;
    this.viewer = viewer;
  }

  /**
   * A part of what waits, the oldest first.
   *
   * @param size proposals at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, proposals.countWaiting(scope));
    return Part.of(paging, proposals.waiting(scope, paging), Item::of);
  }

  /** Confirms it, as someone else than who proposed it. */
  @Post("/{proposal}/confirmation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "proposal")
  @Status(HttpStatus.NO_CONTENT)
  void confirm(long proposal) {
    boolean isAbove = viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF);
    Trying.orConflict(() -> deciding.confirm(proposal, viewer.account(), isAbove));
  }

  /** Refuses it with a reason, as someone else than who proposed it. */
  @Post("/{proposal}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "proposal")
  @Status(HttpStatus.NO_CONTENT)
  void refuse(long proposal, @Body Refusal said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", 300);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    Trying.orConflict(() -> deciding.refuse(proposal, viewer.account(), reason));
  }

  /**
   * Hours that wait.
   *
   * @param corrects the entry that it is to stand for
   * @param by the account that proposed it
   */
  @Serdeable
  record Item(
      long id,
      long volunteer,
      long session,
      long community,
      Instant from,
      Instant to,
      Cause cause,
      @Nullable Long corrects,
      String reason,
      long by,
      Instant at) {

    static Item of(Proposal proposal) {
      return new Item(
          proposal.id(),
          proposal.served().volunteer(),
          proposal.occasion().session(),
          proposal.occasion().community(),
          proposal.served().from(),
          proposal.served().to(),
          proposal.cause(),
          proposal.corrects(),
          proposal.reason(),
          proposal.by(),
          proposal.at());
    }
  }

  /** Why not. */
  @Serdeable
  record Refusal(@Nullable String reason) {}
}
