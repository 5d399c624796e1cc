package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.AreaChoices;
import org.linli.division.OnlyCommunity;

/** Those who keep activities: their list, each one's page, publishing, finishing, cancelling. */
@Controller("/activity-desk")
@Produces(MediaType.TEXT_HTML)
final class DeskController {

  private static final int ON_A_PAGE = 50;

  private final DeskSearch search;
  private final DeskPages pages;
  private final KeepingActivities keeping;
  private final Communities communities;
  private final AreaChoices areas;
  private final OnlyCommunity only;

  DeskController(
      DeskSearch search,
      DeskPages pages,
      KeepingActivities keeping,
      Communities communities,
      AreaChoices areas,
      OnlyCommunity only) {
    this.search = search;
    this.pages = pages;
    this.keeping = keeping;
    this.communities = communities;
    this.areas = areas;
    this.only = only;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "false") boolean few,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    OnlyCommunity.Kept kept = only.kept(community);
    Scope scope = kept.scope();
    DeskSearch.Filter filter = DeskSearch.Filter.of(q, county, township, state, few);
    Paging paging = new Paging(page, ON_A_PAGE, search.count(filter, scope));
    return Page.of("activity/desk-list")
        .with("filter", filter)
        .with("only", kept.only())
        .with("filtered", !filter.isEmpty() || community != null)
        .with("area", areas.of(scope, filter.area()))
        .with("states", ActivityState.values())
        .with("rows", rows(search.page(filter, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{activity}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Page show(long activity) {
    return pages.show(activity);
  }

  @Post("/{activity}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer publish(long activity) {
    List<Message> wrong = keeping.publish(activity);
    return wrong.isEmpty()
        ? Redirect.to("/activity-desk/" + activity).saying("activity.published")
        : pages.show(activity).with("refused", true).status(422);
  }

  @Post("/{activity}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect finish(long activity) {
    keeping.finish(activity);
    return Redirect.to("/activity-desk/" + activity).saying("activity.finished");
  }

  @Get("/{activity}/cancellation/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Page askToCancel(long activity) {
    return pages.below("activity/cancel", activity, Form.empty());
  }

  @Post("/{activity}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long activity, @Body Form form) {
    boolean isDraft = !pages.activity(activity).isPublic();
    String reason = isDraft ? "" : form.required("reason", 200);
    if (!form.isValid()) {
      return pages.below("activity/cancel", activity, form);
    }
    keeping.cancel(activity, reason);
    return isDraft
        ? Redirect.to("/activity-desk").saying("activity.discarded")
        : Redirect.to("/activity-desk/" + activity).saying("activity.cancelled");
  }

  private List<Row> rows(List<DeskSearch.Line> found) {
    Map<Long, CommunityFacts> places =
        communities.byIds(found.stream().map(DeskSearch.Line::community).toList());
    return found.stream()
        .filter(line -> places.containsKey(line.community()))
        .map(line -> new Row(line, places.get(line.community())))
        .toList();
  }

  /** A line of the list. */
  record Row(DeskSearch.Line activity, CommunityFacts community) {}
}
