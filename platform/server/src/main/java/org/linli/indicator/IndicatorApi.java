package org.linli.indicator;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.RecordsBehind;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.Part;

/** Indicators for programs: what they say of all units, of each, and the records behind. */
@Controller("/api/indicators")
class IndicatorApi {

  private final Indicators indicators;
  private final IndicatorUnits units;
  private final ComputingIndicators computing;
  private final Courses courses;
  private final IndicatorParts parts;
  private final Viewer viewer;

  IndicatorApi(
      Indicators indicators,
      IndicatorUnits units,
      ComputingIndicators computing,
      Courses courses,
      IndicatorParts parts,
      Viewer viewer) {
    this.indicators = indicators;
    this.units = units;
    this.computing = computing;
    this.courses = courses;
    this.parts = parts;
    this.viewer = viewer;
  }

  /**
   * The indicators of the tenant's plugins, with what they say of the units in the viewer's scope.
   *
   * @param year a calendar year; this one if none is named
   * @param clause the id of a clause
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<IndicatorParts.Item> list(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String plugin,
      @QueryValue(defaultValue = "") String clause) {
    IndicatorPeriod period = computing.period(year);
    IndicatorFilter filter = IndicatorFilter.of(county, township, plugin, clause, "");
    Scope scope = filter.within(CommunityKeepers.scope(viewer));
    return indicators.all().stream()
        .filter(filter::lets)
        .map(
            one ->
                IndicatorParts.Item.of(
                    IndicatorPages.row(one, computing.within(one.said(), period, scope)), period))
        .toList();
  }

  /**
   * What an indicator says of each unit in the viewer's scope, the highest figure first, those
   * without data last.
   *
   * @param state {@code MET}, {@code UNMET}, {@code NO_DATA} or {@code FIGURE}
   * @param size units at once, at most 500
   */
  @Get("/{indicator}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<IndicatorParts.Stands> units(
      String indicator,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    IndicatorFilter filter = IndicatorFilter.of(county, township, "", "", state);
    Scope scope = filter.within(CommunityKeepers.scope(viewer));
    List<Ranking.Ranked> ranked =
        Ranking.of(computing.within(find(indicator), computing.period(year), scope), false).stream()
            .filter(one -> filter.lets(one.valued()))
            .toList();
    Paging paging = Part.asked(page, size, ranked.size());
    return Part.of(paging, Ranking.page(ranked, paging), one -> parts.stands(one.valued()));
  }

  /**
   * How an indicator went over the last five years, and the last eight quarters where its figure of
   * any day is known, of all units in the viewer's scope together, the oldest first.
   */
  @Get("/{indicator}/course")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<IndicatorParts.Past> course(
      String indicator,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township) {
    Indicator said = find(indicator);
    IndicatorPeriod period = computing.period(year);
    Scope scope =
        IndicatorFilter.of(county, township, "", "", "").within(CommunityKeepers.scope(viewer));
    return IndicatorParts.Past.of(
        courses.points(said, period, units.within(said, period, scope)), false);
  }

  /** How an indicator went of one unit, as of all of them. */
  @Get("/{indicator}/units/{unit}/course")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "unit")
  List<IndicatorParts.Past> courseOf(
      String indicator, String unit, @QueryValue(defaultValue = "0") int year) {
    Indicator said = find(indicator);
    return IndicatorParts.Past.of(
        courses.points(said, computing.period(year), List.of(at(said, unit))), true);
  }

  /** What an indicator says of one unit: a division by its code, a community by its path. */
  @Get("/{indicator}/units/{unit}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "unit")
  IndicatorParts.Stands unit(
      String indicator, String unit, @QueryValue(defaultValue = "0") int year) {
    Indicator said = find(indicator);
    return parts.stands(
        computing.of(said, computing.period(year), List.of(at(said, unit))).getFirst());
  }

  /**
   * The records behind a unit's figure.
   *
   * @param size records at once, at most 500
   */
  @Get("/{indicator}/units/{unit}/records")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "unit")
  Part<IndicatorParts.Line> records(
      String indicator,
      String unit,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Indicator said = find(indicator);
    RecordsBehind behind =
        computing.behind(said, at(said, unit), computing.period(year), Part.asked(page, size, 0));
    return Part.of(Part.asked(page, size, behind.total()), behind.records(), parts::line);
  }

  private IndicatorUnit at(Indicator indicator, String path) {
    return units.at(indicator, path).orElseThrow(Problem::notFound);
  }

  private Indicator find(String key) {
    return indicators.find(key).map(DeclaredIndicator::said).orElseThrow(Problem::notFound);
  }
}
