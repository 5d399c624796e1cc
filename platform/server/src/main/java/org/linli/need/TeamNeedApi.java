package org.linli.need;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Objects;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.team.LedTeams;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What the teams that the viewer leads are asked for, for programs. */
@Controller("/api/team-needs")
class TeamNeedApi {

  private final TeamNeedPages pages;
  private final RequestLists lists;
  private final LedTeams teams;
  private final AnsweringDispatches answering;
  private final Serving serving;
  private final Viewer viewer;

  TeamNeedApi(
      TeamNeedPages pages,
      RequestLists lists,
      LedTeams teams,
      AnsweringDispatches answering,
      Serving serving,
      Viewer viewer) {
    this.pages = pages;
    this.lists = lists;
    this.teams = teams;
    this.answering = answering;
    this.serving = serving;
    this.viewer = viewer;
  }

  /**
   * Requests of the teams that one leads, what is due first.
   *
   * @param state OFFERED, ACCEPTED or DONE; else those that are offered or accepted
   * @param size requests at once, at most 500
   */
  @Get
  @Access(signedIn = true)
  Part<NeedItem> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    List<Long> led = teams.of(viewer.account()).stream().map(LedTeams.Led::team).toList();
    Paging paging = Part.asked(page, size, lists.countOfTeams(led, state));
    return Part.of(paging, lists.ofTeams(led, state, paging), NeedItem::of);
  }

  /** One of them. */
  @Get("/{need}")
  @Access(signedIn = true)
  NeedItem show(long need) {
    return NeedItem.of(pages.own(need));
  }

  /** The team accepts it. */
  @Post("/{need}/acceptance")
  @Access(signedIn = true)
  @Idempotent
  NeedItem accept(long need) {
    long team = team(need);
    return step(need, Form.empty(), () -> answering.accept(need, team, viewer.account()));
  }

  /**
   * The team doesn't take it; answers how it stood until then, for it is not the team's any more.
   */
  @Post("/{need}/refusal")
  @Access(signedIn = true)
  @Idempotent
  NeedItem decline(long need, @Body NeedStepApi.Reason why) {
    long team = team(need);
    NeedItem before = NeedItem.of(pages.own(need));
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    if (!Trying.done(form, () -> answering.decline(need, team, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return before;
  }

  /** It was done, in the session that it is joined to. */
  @Post("/{need}/completion")
  @Access(signedIn = true)
  @Idempotent
  NeedItem complete(long need) {
    pages.own(need);
    return step(need, Form.empty(), () -> serving.complete(need, viewer.account()));
  }

  private NeedItem step(long need, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return NeedItem.of(pages.own(need));
  }

  private long team(long need) {
    return Objects.requireNonNull(pages.own(need).team());
  }
}
