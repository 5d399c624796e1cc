package org.linli.plugin.zhanjiang;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.CommunityKind;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Settings;

/** Communities without a station for programs, in the part that the viewer answers for. */
@Controller("/api/communities-without-station")
class WithoutStationApi {

  private static final int MOST = 500;

  private final Grounds grounds;
  private final Settings settings;
  private final Clock clock;

  WithoutStationApi(Grounds grounds, Settings settings, Clock clock) {
    this.grounds = grounds;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How many communities had no station on a day (ZJ-1), by county, or by township within one.
   *
   * @param on the day, today if none is named
   * @param county the code of a county, to see its townships
   */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Day show(@QueryValue(defaultValue = "") String on, @QueryValue(defaultValue = "") String county) {
    AskedDay asked = AskedDay.of(on, clock).orRefused();
    Ground ground = grounds.mine().in(county);
    LocalDate due = StationDue.chosen(settings).orElse(null);
    return new Day(
        asked.day(),
        due,
        Figures.of(ground.share(asked.day(), CommunityKind.COMMUNITY)),
        Figures.of(ground.share(asked.day(), CommunityKind.VILLAGE)),
        ground.areas(asked.day(), asked.day()).stream()
            .map(
                one ->
                    new Part(
                        one.division().code(),
                        one.division().name(),
                        Figures.of(one.committees()),
                        Figures.of(one.villages())))
            .toList());
  }

  /**
   * One by one, in the order of the national list.
   *
   * @param kind COMMUNITY or VILLAGE
   * @param size communities at once, at most 500
   */
  @Get("/list")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Items list(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "COMMUNITY") String kind,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    AskedDay asked = AskedDay.of(on, clock).orRefused();
    List<Lacking> found =
        Lacking.of(
            grounds.mine().in(county).in(township),
            asked.day(),
            AskedDay.kind(kind),
            asked.today());
    Paging paging = new Paging(page, Math.min(size, MOST), found.size());
    return new Items(
        paging.page(),
        paging.size(),
        paging.total(),
        found.stream().skip(paging.offset()).limit(paging.size()).map(Item::of).toList());
  }

  /**
   * A day.
   *
   * @param due by which day every community is to have one; null where the tenant wants none
   * @param committees residents' committees
   * @param villages villagers' committees, of which the document doesn't speak
   */
  @Serdeable
  record Day(
      LocalDate day,
      @Nullable LocalDate due,
      Figures committees,
      Figures villages,
      List<Part> areas) {}

  /** A county or township. */
  @Serdeable
  record Part(String code, String name, Figures committees, Figures villages) {}

  /**
   * How many there are.
   *
   * @param percent of all that have none; null where there are none at all
   */
  @Serdeable
  record Figures(int all, int without, @Nullable BigDecimal percent) {

    static Figures of(Share one) {
      return new Figures(one.all(), one.without(), one.percent());
    }
  }

  /** A part of the list. */
  @Serdeable
  record Items(int page, int size, long total, List<Item> items) {}

  /**
   * A community.
   *
   * @param opened the first station that came later
   * @param open where a station is asked for, or the planned one; null where none is lacking now
   */
  @Serdeable
  record Item(
      long community,
      String name,
      String county,
      String township,
      @Nullable String code,
      @Nullable LocalDate opened,
      @Nullable String open) {

    static Item of(Lacking one) {
      return new Item(
          one.community().id(),
          one.community().officialName(),
          one.county(),
          one.township(),
          one.community().divisionCode(),
          one.opened(),
          one.link());
    }
  }
}
