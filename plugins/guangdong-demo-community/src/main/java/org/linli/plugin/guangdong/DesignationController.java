package org.linli.plugin.guangdong;

import io.micronaut.core.annotation.Nullable;
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
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.plugin.guangdong.Designation.Decision;

/** Designating a community, changing and ending its designation. */
@Controller(DemonstrationController.PATH)
@Produces(MediaType.TEXT_HTML)
final class DesignationController {

  private static final String ID = GuangdongDemoCommunity.ID;
  private static final int FOUND = 20;

  private final Designations designations;
  private final Designating designating;
  private final Communities communities;
  private final DecisionForm decisions;
  private final Viewer viewer;

  DesignationController(
      Designations designations,
      Designating designating,
      Communities communities,
      DecisionForm decisions,
      Viewer viewer) {
    this.designations = designations;
    this.designating = designating;
    this.communities = communities;
    this.decisions = decisions;
    this.viewer = viewer;
  }

  /** First the community is looked for, then the designation written. */
  @Get("/new")
  @Access(Role.STAFF)
  Page choose(@Nullable @QueryValue String q, @Nullable @QueryValue Long community) {
    if (community != null) {
      return page(inScope(community), null).with(Form.empty().put("community", community));
    }
    String wanted = q == null ? "" : q.strip();
    return Page.of(ID + "/choose")
        .crumb(DemonstrationController.PATH, DemonstrationController.TITLE)
        .with("q", wanted)
        .with("found", wanted.isEmpty() ? List.of() : find(wanted));
  }

  @Post
  @Access(Role.STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer designate(@Body Form form) {
    CommunityFacts community =
        form.whole("community", 1, Long.MAX_VALUE)
            .map(this::inScope)
            .orElseThrow(Problem::notFound);
    Decision decision = decisions.read(form);
    if (!form.isValid()) {
      return page(community, null).with(form);
    }
    Optional<Long> id = designating.designate(community.id(), decision);
    if (id.isEmpty()) {
      form.reject("level", ID + ".already");
      return page(community, null).with(form);
    }
    return Redirect.to(DemonstrationController.PATH + "/" + id.get())
        .saying(ID + ".designated", community.shortName());
  }

  @Get("/{designation}/edit")
  @Access(value = Role.STAFF, scopeFrom = "designation")
  Page edit(long designation) {
    Designation found = active(designation);
    return page(inScope(found.communityId()), found).with(decisions.show(found));
  }

  @Post("/{designation}")
  @Access(value = Role.STAFF, scopeFrom = "designation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long designation, @Body Form form) {
    Designation found = active(designation);
    Decision decision = decisions.read(form);
    if (!form.isValid()) {
      return page(inScope(found.communityId()), found).with(form);
    }
    designating.change(found, decision);
    return Redirect.to(DemonstrationController.PATH + "/" + designation).saying(ID + ".saved");
  }

  @Get("/{designation}/end")
  @Access(value = Role.STAFF, scopeFrom = "designation")
  Page askToEnd(long designation) {
    Designation found = active(designation);
    return endPage(found).with(Form.empty());
  }

  @Post("/{designation}/end")
  @Access(value = Role.STAFF, scopeFrom = "designation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long designation, @Body Form form) {
    Designation found = active(designation);
    String because = form.required("because", 500);
    if (!form.isValid()) {
      return endPage(found).with(form);
    }
    designating.end(found, because);
    return Redirect.to(DemonstrationController.PATH).saying(ID + ".ended");
  }

  private Page page(CommunityFacts community, @Nullable Designation designation) {
    Page page =
        Page.of(ID + "/edit")
            .crumb(DemonstrationController.PATH, DemonstrationController.TITLE)
            .with("community", community)
            .with("designation", designation)
            .with("levels", decisions.levels())
            .with("clause", Clauses.GD_15);
    return designation == null
        ? page
        : page.crumb(
            DemonstrationController.PATH + "/" + designation.id(),
            Message.asItIs(community.shortName()));
  }

  private Page endPage(Designation designation) {
    CommunityFacts community = inScope(designation.communityId());
    return Page.of(ID + "/end")
        .crumb(DemonstrationController.PATH, DemonstrationController.TITLE)
        .crumb(
            DemonstrationController.PATH + "/" + designation.id(),
            Message.asItIs(community.shortName()))
        .with("community", community)
        .with("designation", designation);
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF);
  }

  private Designation active(long id) {
    return designations.findById(id).filter(Designation::isActive).orElseThrow(Problem::notFound);
  }

  private CommunityFacts inScope(long community) {
    return Optional.ofNullable(communities.byIds(List.of(community)).get(community))
        .filter(facts -> scope().contains(facts.path()))
        .orElseThrow(Problem::notFound);
  }

  private List<CommunityFacts> find(String wanted) {
    return communities.within(scope()).stream()
        .filter(one -> one.officialName().contains(wanted) || one.shortName().contains(wanted))
        .limit(FOUND)
        .toList();
  }
}
