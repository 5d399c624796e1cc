package org.linli.station;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.StationKind;
import org.linli.web.Part;

/** What anybody may know of stations, for programs. */
@Controller("/api/stations")
class PublicStationApi {

  private final PublicStation stations;
  private final Nearby nearby;

  PublicStationApi(PublicStation stations, Nearby nearby) {
    this.stations = stations;
    this.nearby = nearby;
  }

  /**
   * The stations that residents can go to, those open at the moment first.
   *
   * @param open {@code yes} for those that are open at the moment only
   * @param size stations at once, at most 500
   */
  @Get("/near")
  @Access(anyone = true)
  Part<Place> near(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String open,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Nearby.Wanted wanted = Nearby.Wanted.of(q, county, township, open.equals("yes"));
    Paging paging = Part.asked(page, size, nearby.count(wanted));
    return Part.of(
        paging,
        nearby.page(wanted, paging),
        one -> Place.of(one.station(), one.community().shortName(), one.now()));
  }

  /** A station as its public page shows it. */
  @Get("/{station}/public")
  @Access(anyone = true)
  Shown show(long station) {
    PublicStation.Known known = stations.of(station);
    Map<DayOfWeek, String> week = new TreeMap<>();
    known.usual().forEach(one -> week.put(one.weekday(), Span.typed(one.spans())));
    return new Shown(
        Place.of(known.station(), known.community().shortName(), known.now()),
        known.profile().phone(),
        known.profile().services(),
        week,
        known.week().stream()
            .map(
                one ->
                    new StationDetailApi.Special(one.date(), Span.typed(one.spans()), one.reason()))
            .toList(),
        known.suspension() == null ? null : known.suspension().untilOn(),
        known.photos());
  }

  /**
   * A station to go to.
   *
   * @param openUntil when it closes today; empty while it is closed
   * @param opensNext when it opens next, in Shanghai's time
   */
  @Serdeable
  record Place(
      long id,
      StationKind kind,
      String name,
      String community,
      String address,
      StationState state,
      boolean openNow,
      String openUntil,
      @Nullable LocalDateTime opensNext) {

    static Place of(StationOnADay station, String community, OpenNow now) {
      return new Place(
          station.id(),
          station.kind(),
          station.name(),
          community,
          station.address(),
          station.state(),
          now.open(),
          now.until(),
          now.next());
    }
  }

  /**
   * A station for everyone.
   *
   * @param hours an ordinary week
   * @param days the seven days from today, as they are
   * @param photos ids of files
   */
  @Serdeable
  record Shown(
      Place station,
      String phone,
      String services,
      Map<DayOfWeek, String> hours,
      List<StationDetailApi.Special> days,
      @Nullable LocalDate suspendedUntil,
      List<Long> photos) {}
}
