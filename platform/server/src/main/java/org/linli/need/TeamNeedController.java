package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.key.RevealingContacts;
import org.linli.web.Trying;

/**
 * What the teams that the viewer leads are asked for (接单). Leading is a fact of the team's own: a
 * request of any other team isn't there.
 */
@Controller("/team-needs")
@Produces(MediaType.TEXT_HTML)
final class TeamNeedController {

  private final TeamNeedPages pages;
  private final AnsweringDispatches answering;
  private final Serving serving;
  private final Assigned assigned;
  private final RevealingContacts revealing;
  private final Viewer viewer;

  TeamNeedController(
      TeamNeedPages pages,
      AnsweringDispatches answering,
      Serving serving,
      Assigned assigned,
      RevealingContacts revealing,
      Viewer viewer) {
    this.pages = pages;
    this.answering = answering;
    this.serving = serving;
    this.assigned = assigned;
    this.revealing = revealing;
    this.viewer = viewer;
  }

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    return pages.list(state, page);
  }

  @Get("/{need}")
  @Access(signedIn = true)
  Page show(long need) {
    return pages.show(need, Form.empty());
  }

  /** Whom to call, while the team is at work, for a reason that is written down. */
  @Post("/{need}/contacts")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long need, @Body Form form) {
    ServiceRequest found = pages.own(need);
    return assigned.isAtWork(found, viewer.account())
            && revealing.note(form, "need.contactsRevealed", NeedFiles.KIND, need)
        ? pages.revealed(need)
        : pages.show(need, form);
  }

  @Post("/{need}/acceptance")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long need, @Body Form form) {
    long team = team(need);
    return answer(
        need, form, () -> answering.accept(need, team, viewer.account()), "need.accepted.own");
  }

  @Post("/{need}/refusal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decline(long need, @Body Form form) {
    long team = team(need);
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return Trying.done(form, () -> answering.decline(need, team, reason, viewer.account()))
        ? Redirect.to("/team-needs").saying("need.declined.own")
        : pages.show(need, form);
  }

  /** The team can't do after all what it accepted. */
  @Post("/{need}/return")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveBack(long need, @Body Form form) {
    long team = team(need);
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return Trying.done(form, () -> answering.giveBack(need, team, reason, viewer.account()))
        ? Redirect.to("/team-needs").saying("need.givenBack.own")
        : pages.show(need, form);
  }

  @Post("/{need}/session")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer join(long need, @Body Form form) {
    pages.own(need);
    form.required("session");
    Optional<Long> session = form.whole("session", 1, Long.MAX_VALUE);
    return answer(
        need,
        form,
        () -> serving.join(need, session.orElseThrow(), viewer.account()),
        "need.session.joined");
  }

  @Post("/{need}/completion")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer complete(long need, @Body Form form) {
    pages.own(need);
    return answer(need, form, () -> serving.complete(need, viewer.account()), "need.done.own");
  }

  private long team(long need) {
    return Objects.requireNonNull(pages.own(need).team());
  }

  private Answer answer(long need, Form form, Runnable work, String done) {
    return Trying.done(form, work)
        ? Redirect.to("/team-needs/" + need).saying(done)
        : pages.show(need, form);
  }
}
