package org.linli.need;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.linli.account.AskingVisitors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.PickingCommunity;
import org.linli.web.Trying;

/** A resident asks for help on a phone, without an account (群众点单, GD-5). */
@Controller("/requests/ask")
@Produces(MediaType.TEXT_HTML)
final class AskController {

  private final PickingCommunity picking;
  private final RequestForm forms;
  private final AskingForHelp asking;
  private final NeedRules rules;
  private final AskingVisitors visitors;
  private final Viewer viewer;

  AskController(
      PickingCommunity picking,
      RequestForm forms,
      AskingForHelp asking,
      NeedRules rules,
      AskingVisitors visitors,
      Viewer viewer) {
    this.picking = picking;
    this.forms = forms;
    this.asking = asking;
    this.rules = rules;
    this.visitors = visitors;
    this.viewer = viewer;
  }

  /** The form of a community; without one, in which community. */
  @Get
  @Access(anyone = true)
  Page ask(
      @QueryValue(defaultValue = "0") long community,
      @QueryValue(defaultValue = "0") long station,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township) {
    Optional<CommunityFacts> picked = picking.find(community);
    if (picked.isEmpty()) {
      Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
      Page page = picking.page(everywhere, q, county, township);
      return new Page("need/pick", page.model(), page.status(), page.crumbs());
    }
    return page(
        picked.get(),
        Form.empty()
            .put("urgency", Urgency.NORMAL)
            .put("beneficiary", Beneficiary.OLD)
            .put("wantedPart", DayPart.ANY)
            .put("station", station == 0 ? null : station));
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer send(HttpRequest<?> request, @Body Form form) {
    CommunityFacts community =
        form.whole("community", 1, Long.MAX_VALUE)
            .flatMap(picking::find)
            .orElseThrow(Problem::notFound);
    Long station = form.whole("station", 1, Long.MAX_VALUE).orElse(null);
    return forms
        .read(form, RequestSource.RESIDENT, station)
        .flatMap(
            said -> {
              visitors.admit(request, "need.refused.tooOften");
              return Trying.with(form, () -> asking.ask(community.id(), said, viewer.account()));
            })
        .<Answer>map(
            asked ->
                Redirect.to("/requests/follow/" + asked.code().grouped()).saying("need.thanks"))
        .orElseGet(() -> page(community, form));
  }

  private Page page(CommunityFacts community, Form form) {
    return forms
        .choices(Page.of("need/ask"))
        .with("community", community)
        .with("station", form.text("station"))
        .with("keepDays", rules.get().keepDays())
        .with(form);
  }
}
