package org.linli.hours;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Viewer;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;

/** A volunteer's own hours, and those of their wards, for programs. */
@Controller("/api/volunteers/mine/{volunteer}")
class OwnHoursApi {

  private final Volunteers volunteers;
  private final Totals totals;
  private final EntrySearch search;
  private final EntryRows rows;
  private final Viewer viewer;

  OwnHoursApi(
      Volunteers volunteers, Totals totals, EntrySearch search, EntryRows rows, Viewer viewer) {
    this.volunteers = volunteers;
    this.totals = totals;
    this.search = search;
    this.rows = rows;
    this.viewer = viewer;
  }

  /** The sums of the years, the newest first. */
  @Get("/hours")
  @Access(signedIn = true)
  List<Year> years(long volunteer) {
    requireOwn(volunteer);
    return totals.byYear(Dimension.VOLUNTEER, volunteer).stream().map(Year::of).toList();
  }

  /**
   * A part of the entries, the newest service first.
   *
   * @param size entries at once, at most 500
   */
  @Get("/entries")
  @Access(signedIn = true)
  Part<HoursApi.Item> entries(
      long volunteer,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    requireOwn(volunteer);
    Paging paging = Part.asked(page, size, search.countOwn(volunteer));
    return Part.of(paging, rows.of(search.own(volunteer, paging)), HoursApi.Item::of);
  }

  private void requireOwn(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
  }

  /**
   * A year of service.
   *
   * @param services how many entries stand
   */
  @Serdeable
  record Year(int year, long minutes, long services) {

    static Year of(Totals.YearTotal year) {
      return new Year(year.year(), year.total().minutes(), year.total().services());
    }
  }
}
