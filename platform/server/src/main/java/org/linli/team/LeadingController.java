package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/**
 * A leader keeps the members of the teams that they lead. Leading is a fact of the team's own, not
 * of an area: any other team, in the same community too, isn't there for them.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class LeadingController {

  private final MemberPages pages;
  private final KeepingMembers keeping;
  private final Leaders leaders;
  private final Viewer viewer;

  LeadingController(MemberPages pages, KeepingMembers keeping, Leaders leaders, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.leaders = leaders;
    this.viewer = viewer;
  }

  @Get("/led-teams/{team}")
  @Access(signedIn = true)
  Page list(
      long team,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    requireLeader(team);
    return pages.list(team, MemberPages.From.LEADER, state, page);
  }

  @Get("/led-members/{membership}")
  @Access(signedIn = true)
  Page show(long membership) {
    requireLeader(pages.teamOf(membership));
    return pages.show(membership, MemberPages.From.LEADER);
  }

  @Post("/led-members/{membership}/acceptance")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect accept(long membership) {
    long team = pages.teamOf(membership);
    requireLeader(team);
    Trying.orConflict(() -> keeping.accept(membership, viewer.account()));
    return Redirect.to(MemberPages.From.LEADER.list(team)).saying("team.accepted");
  }

  @Post("/led-members/{membership}/refusal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long membership, @Body Form form) {
    long team = pages.teamOf(membership);
    requireLeader(team);
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.refuse(membership, reason, viewer.account()))
        ? Redirect.to(MemberPages.From.LEADER.list(team)).saying("team.refusedOne")
        : pages.show(membership, MemberPages.From.LEADER).with(form);
  }

  @Post("/led-members/{membership}/removal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(long membership, @Body Form form) {
    long team = pages.teamOf(membership);
    requireLeader(team);
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.remove(membership, reason, viewer.account()))
        ? Redirect.to(MemberPages.From.LEADER.list(team)).saying("team.removed")
        : pages.show(membership, MemberPages.From.LEADER).with(form);
  }

  private void requireLeader(long team) {
    if (!leaders.leads(viewer.account(), team)) {
      throw Problem.notFound();
    }
  }
}
