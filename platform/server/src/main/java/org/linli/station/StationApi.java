package org.linli.station;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationKind;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The stations of a tenant for programs, within the viewer's scope. */
@Controller("/api")
class StationApi {

  private final StationSearch search;
  private final OpeningStation opening;
  private final StationPages pages;
  private final LevelAbove above;
  private final Viewer viewer;

  StationApi(
      StationSearch search,
      OpeningStation opening,
      StationPages pages,
      LevelAbove above,
      Viewer viewer) {
    this.pages = pages;
    this.above = above;
    this.search = search;
    this.opening = opening;
    this.viewer = viewer;
  }

  /**
   * A part of the list.
   *
   * @param state where it stands today; all that aren't closed without one
   * @param size stations at once, at most 500
   */
  @Get("/stations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    StationFilter filter = StationFilter.of(q, county, township, kind, state);
    Map<StationKind, Long> counts = search.count(filter, scope);
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    Paging paging = Part.asked(page, size, total);
    return Part.of(paging, search.page(filter, scope, sort, paging), Item::of);
  }

  /**
   * Registers a station, once for each {@code Idempotency-Key}: open, by staff above the community
   * unless they say it is planned; planned, by the community's own people, who then ask for its
   * opening.
   */
  @Post("/communities/{community}/stations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> open(long community, @Body NewStation station) {
    Form form = station.form();
    OpeningStation.Request request =
        StationForm.opening(community, form, above.isViewer(pages.community(community).path()));
    return Trying.with(form, () -> opening.open(request))
        .map(id -> Made.at("/stations", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A station; whom to call there is personal data and not given away. */
  @Serdeable
  record Item(
      long id,
      long community,
      StationKind kind,
      @Nullable Long parent,
      String name,
      String host,
      String hostKind,
      String address,
      @Nullable BigDecimal area,
      String activity,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      StationState state) {

    static Item of(StationOnADay station) {
      return new Item(
          station.id(),
          station.communityId(),
          station.kind(),
          station.parentId(),
          station.name(),
          station.host(),
          station.hostKind(),
          station.address(),
          station.area(),
          station.activity(),
          station.openedOn(),
          station.closedOn(),
          station.state());
    }
  }

  /** A station to be opened, checked as the form on the page is. */
  @Serdeable
  record NewStation(
      @Nullable String kind,
      @Nullable Long parent,
      @Nullable String name,
      @Nullable String host,
      @Nullable String hostKind,
      @Nullable String address,
      @Nullable BigDecimal area,
      @Nullable String activity,
      @Nullable String openedOn,
      @Nullable Boolean planned,
      @Nullable String contactName,
      @Nullable String contactPhone) {

    Form form() {
      return Form.empty()
          .put("kind", kind)
          .put("parent", parent)
          .put("name", name)
          .put("host", host)
          .put("hostKind", hostKind)
          .put("address", address)
          .put("area", area == null ? null : area.toPlainString())
          .put("activity", activity)
          .put("openedOn", openedOn)
          .put("planned", planned)
          .put("contactName", contactName)
          .put("contactPhone", contactPhone);
    }
  }
}
