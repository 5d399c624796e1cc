package org.linli.relay;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** The relays of a tenant, the weeks to come that nobody covers, and how far is looked ahead. */
@Controller("/relays")
@Produces(MediaType.TEXT_HTML)
class RelayListController {

  private static final int ON_A_PAGE = 50;

  private final RelayTable relays;
  private final Gaps gaps;
  private final Ahead ahead;
  private final Communities communities;
  private final AreaChoices areas;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  RelayListController(
      RelayTable relays,
      Gaps gaps,
      Ahead ahead,
      Communities communities,
      AreaChoices areas,
      Audit audit,
      Viewer viewer,
      Clock clock) {
    this.relays = relays;
    this.gaps = gaps;
    this.ahead = ahead;
    this.communities = communities;
    this.areas = areas;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(Relay relay, @Nullable CommunityFacts community, String standing) {}

  /** A week that nobody covers. */
  record GapLine(Gap gap, @Nullable CommunityFacts community, String standing) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter filter = AreaFilter.of(county, township);
    Paging paging = new Paging(page, ON_A_PAGE, relays.count(filter, state, scope));
    List<Relay> found = relays.page(filter, state, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Relay::community).distinct().toList());
    LocalDate today = Time.today(clock);
    return Page.of("relay/list")
        .with("state", state)
        .with("area", areas.of(scope, filter))
        .with("gaps", gaps.count(scope))
        .with("ahead", ahead.weeks())
        .with(
            "lines",
            found.stream()
                .map(one -> new Line(one, places.get(one.community()), one.standing(today)))
                .toList())
        .with("paging", paging);
  }

  @Get("/gaps")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page gaps(
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    return gaps(county, township, page, Form.empty().put("weeks", ahead.weeks()));
  }

  private Page gaps(String county, String township, int page, Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter filter = AreaFilter.of(county, township);
    Paging paging = new Paging(page, ON_A_PAGE, gaps.count(filter, scope));
    List<Gap> found = gaps.page(filter, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Gap::community).distinct().toList());
    LocalDate today = Time.today(clock);
    return Page.of("relay/gaps")
        .crumb("/relays", "relay.title")
        .with("area", areas.of(scope, filter))
        .with("ahead", ahead.weeks())
        .with("maySet", viewer.has(Role.TENANT_ADMINISTRATOR))
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new GapLine(one, places.get(one.community()), one.turn().standing(today)))
                .toList())
        .with("paging", paging)
        .with(form);
  }

  /** How many weeks are looked ahead in this tenant. */
  @Post("/ahead")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    form.required("weeks");
    long weeks = form.whole("weeks", 1, Ahead.MOST).orElse(0L);
    if (!form.isValid()) {
      return gaps("", "", 1, form);
    }
    ahead.set((int) weeks);
    audit.record("relay.ahead-set", "relay", 0, Map.of("weeks", Long.toString(weeks)));
    return Redirect.to("/relays/gaps").saying("relay.ahead.saved", weeks);
  }
}
