package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.YearMonth;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.division.AreaFilter;
import org.linli.tenant.Time;

/** What is on, for everyone: the list of a week, and each activity's page. */
@Controller("/activities")
@Produces(MediaType.TEXT_HTML)
final class BrowsingController {

  private final BrowsingPages pages;
  private final Clock clock;

  BrowsingController(BrowsingPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  @Access(anyone = true)
  Page list(
      @QueryValue(defaultValue = "") String week,
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String mine,
      @QueryValue(defaultValue = "1") int page) {
    AreaFilter area = AreaFilter.of(county, township);
    Browsing.Week asked =
        Browsing.day(day)
            .map(one -> Browsing.Week.ofDay(one, area))
            .orElseGet(() -> Browsing.Week.of(week, area, Time.today(clock)));
    return pages.list(asked, mine.equals("yes"), page);
  }

  /**
   * A month at a glance.
   *
   * @param month as 2026-11; this month without one
   */
  @Get("/calendar")
  @Access(anyone = true)
  Page calendar(
      @QueryValue(defaultValue = "") String month,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String mine) {
    YearMonth asked =
        Browsing.day(month + "-01")
            .map(YearMonth::from)
            .orElseGet(() -> YearMonth.from(Time.today(clock)));
    return pages.calendar(asked, AreaFilter.of(county, township), mine.equals("yes"));
  }

  @Get("/{activity}")
  @Access(anyone = true)
  Page show(long activity) {
    return pages.show(activity);
  }
}
