package org.linli.division;

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
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Closes a community, merges it into another, and takes that back. */
@Controller("/communities/{community}/closure")
@Produces(MediaType.TEXT_HTML)
final class CommunityClosureController {

  private final Communities communities;
  private final ClosingCommunity closing;
  private final Clock clock;

  CommunityClosureController(Communities communities, ClosingCommunity closing, Clock clock) {
    this.communities = communities;
    this.closing = closing;
    this.clock = clock;
  }

  @Get("/new")
  @Access(value = Role.STAFF, scopeFrom = "community")
  Page ask(long community) {
    return page(facts(community), Form.empty().put("closedOn", Time.today(clock)));
  }

  @Post
  @Access(value = Role.STAFF, scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer close(long community, @Body Form form) {
    CommunityFacts facts = facts(community);
    LocalDate day = DayOnRecord.read(form, "closedOn");
    String successor = form.text("successor", 120);
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> closing.close(facts, day, successor, reason))
        ? Redirect.to("/communities/" + community)
            .saying(successor.isEmpty() ? "community.closed" : "community.merged")
        : page(facts, form);
  }

  @Post("/taken-back")
  @Access(value = Role.STAFF, scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect takeBack(long community) {
    CommunityFacts facts = facts(community);
    Trying.orConflict(() -> closing.takeBack(facts));
    return Redirect.to("/communities/" + community).saying("community.restored");
  }

  /** Who works in the community itself may read it, and not close it. */
  private CommunityFacts facts(long id) {
    CommunityFacts facts =
        Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
            .orElseThrow(Problem::notFound);
    if (!closing.mayClose(facts)) {
      throw Problem.forbidden("community.refused.notYours");
    }
    return facts;
  }

  private static Page page(CommunityFacts community, Form form) {
    return Page.of("community/close")
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .with("community", community)
        .with(form);
  }
}
