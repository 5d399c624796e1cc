package org.linli.relay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.project.ProjectFacts;
import org.linli.relay.RelayBodies.Change;
import org.linli.relay.RelayBodies.GapItem;
import org.linli.relay.RelayBodies.Item;
import org.linli.relay.RelayBodies.NewRelay;
import org.linli.relay.RelayBodies.Whole;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Relays for programs, within the viewer's scope. */
@Controller("/api")
class RelayApi {

  private final RelayTable relays;
  private final RelaySheets sheets;
  private final Gaps gaps;
  private final RelayPages pages;
  private final Drafting drafting;
  private final KeepingRelays keeping;
  private final TurnForms forms;
  private final Parties parties;
  private final Viewer viewer;
  private final Clock clock;

  RelayApi(
      RelayTable relays,
      RelaySheets sheets,
      Gaps gaps,
      RelayPages pages,
      Drafting drafting,
      KeepingRelays keeping,
      TurnForms forms,
      Parties parties,
      Viewer viewer,
      Clock clock) {
    this.relays = relays;
    this.sheets = sheets;
    this.gaps = gaps;
    this.pages = pages;
    this.drafting = drafting;
    this.keeping = keeping;
    this.forms = forms;
    this.parties = parties;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The relays, the newest first.
   *
   * @param state ENDED or ALL; else those that run
   * @param size relays at once, at most 500
   */
  @Get("/relays")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter area = AreaFilter.of(county, township);
    Paging paging = Part.asked(page, size, relays.count(area, state, scope));
    LocalDate today = Time.today(clock);
    return Part.of(paging, relays.page(area, state, scope, paging), one -> Item.of(one, today));
  }

  /** A relay with all its weeks, their handovers and how many sessions took place. */
  @Get("/relays/{relay}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  Whole show(long relay) {
    Relay found = find(relay);
    return Whole.of(found, sheets.of(found, turn -> true), Time.today(clock));
  }

  /**
   * The weeks to come that nobody covers, the soonest first.
   *
   * @param size weeks at once, at most 500
   */
  @Get("/relay-gaps")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<GapItem> gaps(
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter area = AreaFilter.of(county, township);
    Paging paging = Part.asked(page, size, gaps.count(area, scope));
    LocalDate today = Time.today(clock);
    return Part.of(paging, gaps.page(area, scope, paging), one -> GapItem.of(one, today));
  }

  /** Makes a relay of a project, once for each {@code Idempotency-Key}. */
  @Post("/projects/{project}/relays")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> make(long project, @Body NewRelay relay) {
    Form form = relay.form();
    ProjectFacts facts = pages.project(project);
    Optional<Long> made =
        drafting
            .read(facts.community(), form)
            .flatMap(
                draft -> Trying.with(form, () -> keeping.make(project, draft, viewer.account())));
    return made.map(id -> Made.at("/relays", id)).orElseThrow(() -> Problem.wrong(form));
  }

  /** Takes a week that nobody covers, once for each {@code Idempotency-Key}. */
  @Post("/relays/{relay}/taking")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> take(long relay, @Body Change change) {
    return done(relay, change, (found, form) -> forms.take(found, form, acting(found)));
  }

  /** Gives a week up, once for each {@code Idempotency-Key}. */
  @Post("/relays/{relay}/giving-up")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> giveUp(long relay, @Body Change change) {
    return done(relay, change, (found, form) -> forms.giveUp(found, form, acting(found)));
  }

  /** Writes the note that a week leaves to the next, once for each {@code Idempotency-Key}. */
  @Post("/relays/{relay}/handover")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> handOver(long relay, @Body Change change) {
    return done(
        relay,
        change,
        (found, form) -> forms.handOver(found, form, acting(found), viewer.account()));
  }

  /** Says that the note was read, once for each {@code Idempotency-Key}. */
  @Post("/relays/{relay}/acknowledgement")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> acknowledge(long relay, @Body Change change) {
    return done(
        relay,
        change,
        (found, form) -> forms.acknowledge(found, form, acting(found), viewer.account()));
  }

  private HttpResponse<Made> done(long id, Change change, BiPredicate<Relay, Form> work) {
    Form form = change.form();
    if (!work.test(find(id), form)) {
      throw Problem.wrong(form);
    }
    return Made.at("/relays", id);
  }

  private Acting acting(Relay relay) {
    return new Acting("", true, turn -> true, parties.of(relay.community()));
  }

  private Relay find(long id) {
    return relays.find(id).orElseThrow(Problem::notFound);
  }
}
