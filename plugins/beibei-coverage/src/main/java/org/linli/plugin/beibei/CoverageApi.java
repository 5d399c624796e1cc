package org.linli.plugin.beibei;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.Viewer;
import org.linli.plugin.beibei.CommunityLines.Named;
import org.linli.plugin.beibei.Sites.Gap;
import org.linli.plugin.beibei.Sites.Site;

/** Coverage, points and the monthly form for programs, in the part that the viewer answers for. */
@Controller("/api/station-coverage")
class CoverageApi {

  private static final int ROWS = 50;

  private final Territories territories;
  private final CommunityLines lines;
  private final Sites sites;
  private final MonthlyForms forms;
  private final Viewer viewer;
  private final Clock clock;

  CoverageApi(
      Territories territories,
      CommunityLines lines,
      Sites sites,
      MonthlyForms forms,
      Viewer viewer,
      Clock clock) {
    this.territories = territories;
    this.lines = lines;
    this.sites = sites;
    this.forms = forms;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * How far it is on a day (BB-1), with its towns, those furthest behind first, and the targets.
   */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Day show(@QueryValue(defaultValue = "") String on) {
    LocalDate day = day(on);
    Territory territory = territories.within(scope());
    return new Day(
        day,
        Figures.of(territory.on(day)),
        Target.on(territory, day).stream()
            .map(one -> new Aim(one.due(), one.percent(), Figures.of(one.coverage()), one.isMet()))
            .toList(),
        territory.ranked(day).stream()
            .map(
                town ->
                    new Town(
                        town.division().code(),
                        town.division().name(),
                        Figures.of(town.coverage())))
            .toList());
  }

  /** How it went over the ends of 12, 24 or 60 months before a day. */
  @Get("/trend")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  List<Moment> trend(
      @QueryValue(defaultValue = "") String on, @QueryValue(defaultValue = "12") String months) {
    return Trend.of(territories.within(scope()), day(on), CoverageController.length(months))
        .points()
        .stream()
        .map(point -> new Moment(point.day(), Figures.of(point.coverage())))
        .toList();
  }

  /** Villages and communities on a day: LACKING, COVERED or ALL, fifty a page. */
  @Get("/communities")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  List<Place> communities(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String town,
      @QueryValue(defaultValue = "LACKING") String show,
      @QueryValue(defaultValue = "1") int page) {
    LocalDate day = day(on);
    var found = lines.of(territories.within(scope()).in(town), day, show);
    return lines.named(part(found, page), day).stream().map(Place::of).toList();
  }

  /** Points with their station, compound and property company, and what is missing (BB-3). */
  @Get("/points")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  List<Point> points(
      @QueryValue(defaultValue = "") String town, @QueryValue(defaultValue = "1") int page) {
    var all =
        sites.within(scope()).stream()
            .filter(group -> group.community().path().startsWith(town))
            .flatMap(
                group -> group.points().stream().map(point -> Point.of(group.station(), point)))
            .toList();
    return part(all, page);
  }

  /** Which towns owe the form of a month (BB-9), those that do first. */
  @Get("/monthly")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  List<Owing> monthly(@QueryValue(defaultValue = "") String month) {
    Asked asked = Asked.of("month", month, clock);
    YearMonth turn = asked.orRefused(asked.month("month"));
    return MonthlyForms.towns(forms.within(scope()), turn, Asked.today(clock)).stream()
        .map(
            one ->
                new Owing(
                    one.town().code(),
                    one.town().name(),
                    MonthlyForm.due(turn),
                    one.signed(),
                    one.complete(),
                    one.owed()))
        .toList();
  }

  private LocalDate day(String on) {
    Asked asked = Asked.of("on", on, clock);
    return asked.orRefused(asked.day("on"));
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  private static <T> List<T> part(List<T> all, int page) {
    return all.stream().skip((Math.max(1, page) - 1L) * ROWS).limit(ROWS).toList();
  }

  /**
   * What there is.
   *
   * @param communities all villages and communities
   * @param covered those with at least one station or point
   * @param rate covered of all in per cent; null where there are none
   * @param ratio the document's own: stations and points to communities in per cent
   */
  @Serdeable
  record Figures(
      int communities,
      int covered,
      int stations,
      int points,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal ratio) {

    static Figures of(Coverage one) {
      return new Figures(
          one.communities(), one.covered(), one.stations(), one.points(), one.rate(), one.ratio());
    }
  }

  /** A day with its targets and towns. */
  @Serdeable
  record Day(LocalDate day, Figures figures, List<Aim> targets, List<Town> towns) {}

  /**
   * A target.
   *
   * @param figures on its due date, or on the day asked for where that is earlier
   */
  @Serdeable
  record Aim(LocalDate due, int percent, Figures figures, boolean met) {}

  /** A town. */
  @Serdeable
  record Town(String code, String name, Figures figures) {}

  /** A day of the trend. */
  @Serdeable
  record Moment(LocalDate day, Figures figures) {}

  /**
   * A village or community.
   *
   * @param sites the names of its stations and points
   * @param open where one is opened, or the planned one; null where there is one
   */
  @Serdeable
  record Place(
      long community, String name, String town, List<String> sites, @Nullable String open) {

    static Place of(Named one) {
      return new Place(
          one.community().id(),
          one.community().officialName(),
          one.town(),
          one.sites().stream().map(StationFacts::name).toList(),
          one.link());
    }
  }

  /** A point under its station. */
  @Serdeable
  record Point(
      long point,
      String name,
      long station,
      String stationName,
      String compound,
      String propertyCompany,
      List<Gap> missing) {

    static Point of(Site station, Site point) {
      return new Point(
          point.facts().id(),
          point.facts().name(),
          station.facts().id(),
          station.facts().name(),
          point.profile().compound(),
          point.profile().propertyCompany(),
          point.gaps());
    }
  }

  /**
   * A town and a month's form.
   *
   * @param signed its stations and points whose sign is up
   * @param complete whether by them every village and community is covered
   * @param owed whether it owes the form
   */
  @Serdeable
  record Owing(
      String town, String name, LocalDate due, int signed, boolean complete, boolean owed) {}
}
