package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** A volunteer's own hours, and those of their wards, with every entry behind the sum. */
@Controller("/volunteer/hours")
@Produces(MediaType.TEXT_HTML)
final class OwnHoursController {

  private static final int ON_A_PAGE = 30;

  private final Volunteers volunteers;
  private final Totals totals;
  private final EntrySearch search;
  private final EntryRows rows;
  private final Viewer viewer;

  OwnHoursController(
      Volunteers volunteers, Totals totals, EntrySearch search, EntryRows rows, Viewer viewer) {
    this.volunteers = volunteers;
    this.totals = totals;
    this.search = search;
    this.rows = rows;
    this.viewer = viewer;
  }

  /** Whoever acts for one volunteer alone is led straight to the hours. */
  @Get
  @Access(signedIn = true)
  Answer list() {
    List<VolunteerFacts> all = volunteers.actedForBy(viewer.account());
    if (all.size() == 1) {
      return Redirect.to("/volunteer/hours/" + all.getFirst().id());
    }
    return Page.of("hours/people")
        .with("people", all)
        .with(
            "totals",
            totals.of(Dimension.VOLUNTEER, all.stream().map(VolunteerFacts::id).toList()));
  }

  @Get("/{volunteer}")
  @Access(signedIn = true)
  Page show(long volunteer, @QueryValue(defaultValue = "1") int page) {
    List<VolunteerFacts> all = volunteers.actedForBy(viewer.account());
    VolunteerFacts own =
        all.stream()
            .filter(one -> one.id() == volunteer)
            .findFirst()
            .orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, search.countOwn(volunteer));
    List<Totals.YearTotal> years = totals.byYear(Dimension.VOLUNTEER, volunteer);
    return Page.of("hours/own")
        .with("volunteer", own)
        .with("several", all.size() > 1)
        .with("minutes", years.stream().mapToLong(year -> year.total().minutes()).sum())
        .with("services", years.stream().mapToLong(year -> year.total().services()).sum())
        .with("years", years)
        .with("rows", rows.of(search.own(volunteer, paging)))
        .with("paging", paging);
  }
}
