package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.StationKind;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Opens stations and changes what is said of them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class StationFormController {

  private final StationPages pages;
  private final StationsByDay byDay;
  private final OpeningStation opening;
  private final ChangingStation changing;
  private final LevelAbove above;
  private final Clock clock;

  StationFormController(
      StationPages pages,
      StationsByDay byDay,
      OpeningStation opening,
      ChangingStation changing,
      LevelAbove above,
      Clock clock) {
    this.pages = pages;
    this.byDay = byDay;
    this.opening = opening;
    this.changing = changing;
    this.above = above;
    this.clock = clock;
  }

  @Get("/communities/{community}/stations/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return adding(
        community,
        Form.empty().put("kind", StationKind.STATION).put("openedOn", Time.today(clock)));
  }

  @Post("/communities/{community}/stations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(long community, @Body Form form) {
    OpeningStation.Request request =
        StationForm.opening(community, form, above.isViewer(pages.community(community).path()));
    Optional<Long> opened = Trying.with(form, () -> opening.open(request));
    return opened.isPresent()
        ? Redirect.to("/stations/" + opened.get())
            .saying(
                request.openedOn() == null ? "station.plannedNow" : "station.opened",
                request.details().name())
        : adding(community, form);
  }

  @Get("/stations/{station}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page edit(long station) {
    Station known = pages.station(station);
    StationPeriod now = pages.now(station);
    // Whoever completes what is missing says what has been true all the time.
    boolean completes = now.details().lacksSomething() || known.isClosed();
    return pages.below(
        "station/edit",
        station,
        StationForm.show(now.details())
            .put("openedOn", known.openedOn())
            .put("from", completes ? now.fromOn() : Time.today(clock)));
  }

  @Post("/stations/{station}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long station, @Body Form form) {
    LocalDate today = Time.today(clock);
    boolean planned = pages.station(station).isPlanned(today);
    var request =
        new ChangingStation.Request(
            station,
            planned ? today : DayOnRecord.read(form, "openedOn"),
            planned ? today : DayOnRecord.read(form, "from"),
            StationForm.details(form),
            StationForm.contactChange(form));
    return Trying.done(form, () -> changing.change(request))
        ? Redirect.to("/stations/" + station).saying("station.changed", request.details().name())
        : pages.below("station/edit", station, form);
  }

  private Page adding(long community, Form form) {
    CommunityFacts facts = pages.community(community);
    return Page.of("station/new")
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("kinds", StationKind.values())
        .with("hostKinds", HostKind.values())
        .with("above", above.isViewer(facts.path()))
        .with("parents", parents(community))
        .with(form);
  }

  /** The stations that a new point may belong to. */
  private Map<String, String> parents(long community) {
    Map<String, String> parents = new LinkedHashMap<>();
    byDay.existing(Time.today(clock), community).stream()
        .filter(station -> station.kind() == StationKind.STATION)
        .forEach(station -> parents.put(Long.toString(station.id()), station.name()));
    return parents;
  }
}
