package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.external.ComparisonTable.Asked;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages together on which both sides are compared. */
@Singleton
class ComparisonPages {

  private final ExternalPages pages;
  private final ComparisonTable comparison;
  private final TheirDays theirDays;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  ComparisonPages(
      ExternalPages pages,
      ComparisonTable comparison,
      TheirDays theirDays,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.comparison = comparison;
    this.theirDays = theirDays;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A volunteer's line. */
  record Line(ComparisonTable.Line line, @Nullable VolunteerFacts volunteer) {}

  /** A person's day with what they have on record. */
  record Day(ComparisonTable.Day day, List<RecordTable.Kept> records) {}

  Period period(String from, String until) {
    LocalDate today = Time.today(clock);
    return Period.of(from, until, today);
  }

  /** All whom the viewer answers for. */
  Page all(long system, Period period, Optional<Reason> reason, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Asked asked = Asked.within(system, period, scope);
    Paging paging =
        new Paging(page, ExternalPages.ON_A_PAGE, comparison.countPeople(asked, reason));
    return pages
        .of("external/comparison", system)
        .with("period", period)
        .with("reason", reason.orElse(null))
        .with("reasons", Reason.values())
        .with("total", comparison.total(asked))
        .with("shares", List.copyOf(comparison.shares(asked).values()))
        .with("undecided", comparison.undecided(system, period, scope))
        .with("lines", lines(comparison.people(asked, reason, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<ComparisonTable.Line> found) {
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(found.stream().map(ComparisonTable.Line::volunteer).toList());
    return found.stream().map(one -> new Line(one, known.get(one.volunteer()))).toList();
  }

  /** One volunteer, day by day. */
  Page one(long system, long volunteer, Period period, int page) {
    return days(
            pages
                .of("external/days", system)
                .crumb("/externals/" + system + "/comparison", "external.comparison"),
            Asked.of(system, period, volunteer),
            volunteer,
            page)
        .with("own", false);
  }

  /** One's own, day by day. */
  Page own(long system, long volunteer, Period period, int page) {
    return days(
            Page.of("external/days")
                .crumb("/volunteer/hours/" + volunteer, "hours.mine")
                .with("system", pages.system(system)),
            Asked.of(system, period, volunteer),
            volunteer,
            page)
        .with("own", true);
  }

  private Page days(Page page, Asked asked, long volunteer, int number) {
    Paging paging = new Paging(number, ExternalPages.ON_A_PAGE, comparison.countDays(asked));
    List<ComparisonTable.Day> found = comparison.days(asked, paging);
    Map<LocalDate, List<RecordTable.Kept>> records =
        theirDays.of(
            asked.system(), volunteer, found.stream().map(ComparisonTable.Day::day).toList());
    return page.with("volunteer", volunteers.find(volunteer).orElseThrow(Problem::notFound))
        .with("period", asked.period())
        .with("total", comparison.total(asked))
        .with("shares", List.copyOf(comparison.shares(asked).values()))
        .with(
            "days",
            found.stream()
                .map(one -> new Day(one, records.getOrDefault(one.day(), List.of())))
                .toList())
        .with("paging", paging);
  }
}
