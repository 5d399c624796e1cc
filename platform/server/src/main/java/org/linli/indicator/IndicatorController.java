package org.linli.indicator;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;

/**
 * Indicators as pages: all of them, one for all units, and what stands behind one unit's figure.
 */
@Controller("/indicators")
@Produces(MediaType.TEXT_HTML)
final class IndicatorController {

  private final Indicators indicators;
  private final IndicatorPages pages;

  IndicatorController(Indicators indicators, IndicatorPages pages) {
    this.indicators = indicators;
    this.pages = pages;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String plugin,
      @QueryValue(defaultValue = "") String clause,
      @QueryValue(defaultValue = "") String state) {
    return pages.list(year, IndicatorFilter.of(county, township, plugin, clause, state));
  }

  @Get("/{indicator}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(
      String indicator,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page) {
    return pages.show(
        find(indicator), year, IndicatorFilter.of(county, township, "", "", state), sort, page);
  }

  @Get("/{indicator}/units/{unit}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "unit")
  Page unit(
      String indicator,
      String unit,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "1") int page) {
    return pages.unit(find(indicator), unit, year, page);
  }

  private DeclaredIndicator find(String key) {
    return indicators.find(key).orElseThrow(Problem::notFound);
  }
}
