package org.linli.station;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/**
 * What residents read, mostly on a phone and without an account; and the sheet that leads there.
 */
@Controller("/stations")
@Produces(MediaType.TEXT_HTML)
final class PublicStationController {

  private static final int ON_A_PAGE = 20;

  private final PublicStation stations;
  private final Nearby nearby;
  private final AreaChoices areas;
  private final SiteAddress site;
  private final Messages messages;
  private final org.linli.api.Viewer viewer;

  PublicStationController(
      PublicStation stations,
      Nearby nearby,
      AreaChoices areas,
      SiteAddress site,
      Messages messages,
      org.linli.api.Viewer viewer) {
    this.stations = stations;
    this.nearby = nearby;
    this.areas = areas;
    this.site = site;
    this.messages = messages;
    this.viewer = viewer;
  }

  /** A station for everyone. */
  @Get("/{station}/public")
  @Access(anyone = true)
  Page show(long station) {
    PublicStation.Known known = stations.of(station);
    return Page.of("station/public")
        .with("known", known)
        .with("parts", stations.parts(known))
        .with("keeps", CommunityKeepers.scope(viewer).contains(known.community().path()));
  }

  /** A sheet for the door: what the station is called, when it is open, the code to its page. */
  @Get("/{station}/sheet")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page sheet(HttpRequest<?> request, long station) {
    String path = "/%s/stations/%d/public".formatted(CurrentTenant.get().id(), station);
    String address = site.of(request, path);
    return Page.of("station/sheet")
        .with("known", stations.of(station))
        .with("address", address)
        .with("qr", QrCode.svg(address, messages.say("station.sheet.qr")));
  }

  /** The stations that residents can go to, those open at the moment first. */
  @Get("/near")
  @Access(anyone = true)
  Page near(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String open,
      @QueryValue(defaultValue = "1") int page) {
    return list(Nearby.Wanted.of(q, county, township, open.equals("yes")), page);
  }

  /**
   * The nearest ones to where a phone is. Posted, so that the place stands in no address and no
   * log; nothing is kept.
   */
  @Post("/near")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page nearest(@Body Form form) {
    Nearby.Wanted all = Nearby.Wanted.of("", "", "", false);
    try {
      double latitude = Double.parseDouble(form.text("latitude"));
      double longitude = Double.parseDouble(form.text("longitude"));
      boolean real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      return list(real ? all.at(new Nearby.Place(latitude, longitude)) : all, 1);
    } catch (NumberFormatException e) {
      return list(all, 1); // No place, so the whole list.
    }
  }

  private Page list(Nearby.Wanted wanted, int page) {
    Paging paging = new Paging(page, ON_A_PAGE, nearby.count(wanted));
    return Page.of("station/near")
        .with("wanted", wanted)
        .with("filtered", !wanted.isEmpty())
        .with("located", wanted.place() != null)
        .with("area", areas.of(Nearby.everywhere(), wanted.area()))
        .with("rows", nearby.page(wanted, paging))
        .with("paging", wanted.place() == null ? paging : null);
  }
}
