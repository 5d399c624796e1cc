package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages together that everyone sees: what is on, and one activity. */
@Singleton
class BrowsingPages {

  private static final int ON_A_PAGE = 30;

  private final Shortlisting shortlisting;
  private final Activities activities;
  private final SessionTable sessions;
  private final Standings standings;
  private final Volunteers volunteers;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  BrowsingPages(
      Shortlisting shortlisting,
      Activities activities,
      SessionTable sessions,
      Standings standings,
      Volunteers volunteers,
      Communities communities,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.shortlisting = shortlisting;
    this.activities = activities;
    this.sessions = sessions;
    this.standings = standings;
    this.volunteers = volunteers;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Where everyone may look: the whole tenant. */
  static Scope everywhere() {
    return new Scope(List.of(CurrentTenant.get().division()));
  }

  /**
   * What is on in a week.
   *
   * @param mine whether only what the viewer, or the first whom they act for, may join is shown
   */
  Page list(Browsing.Week week, boolean mine, int page) {
    List<VolunteerFacts> people = people();
    VolunteerFacts only = mine && !people.isEmpty() ? people.getFirst() : null;
    Scope scope = everywhere();
    Shortlisting.Shown shown = shortlisting.page(week, scope, only, page, ON_A_PAGE);
    return Page.of("activity/list")
        .with("week", week)
        .with("area", areas.of(scope, week.area()))
        .with("mine", only != null)
        .with("people", people)
        .with("lines", lines(shown.sessions(), people))
        .with("paging", shown.paging())
        .with("signedIn", viewer.isSignedIn());
  }

  /** How much is on, day by day. */
  Page calendar(YearMonth month, AreaFilter area, boolean mine) {
    List<VolunteerFacts> people = people();
    VolunteerFacts only = mine && !people.isEmpty() ? people.getFirst() : null;
    Scope scope = everywhere();
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Map<LocalDate, Long> counts =
        shortlisting.days(month.atDay(1), month.plusMonths(1).atDay(1), area, scope, only);
    List<List<Day>> weeks = new ArrayList<>();
    for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
      weeks.add(
          monday
              .datesUntil(monday.plusWeeks(1))
              .map(date -> Day.of(date, month, counts, Time.today(clock)))
              .toList());
    }
    return Page.of("activity/calendar")
        .crumb("/activities", "activity.title")
        .with("first", month.atDay(1))
        .with("asked", month.toString())
        .with("before", month.minusMonths(1).toString())
        .with("after", month.plusMonths(1).toString())
        .with("weeks", weeks)
        .with("weekdays", DayOfWeek.values())
        .with("total", counts.values().stream().mapToLong(Long::longValue).sum())
        .with("area", areas.of(scope, area))
        .with("mine", only != null)
        .with("mineAsked", only == null ? "" : "yes")
        .with("people", people);
  }

  /**
   * A day of the calendar.
   *
   * @param within whether it belongs to the month that is shown
   */
  record Day(LocalDate date, int dayOfMonth, long count, boolean within, boolean today) {

    static Day of(LocalDate date, YearMonth month, Map<LocalDate, Long> counts, LocalDate today) {
      boolean within = YearMonth.from(date).equals(month);
      return new Day(
          date,
          date.getDayOfMonth(),
          within ? counts.getOrDefault(date, 0L) : 0,
          within,
          date.equals(today));
    }
  }

  /** An activity with its sessions that are still to come; a draft is not there. */
  Page show(long id) {
    Activity activity =
        activities.find(id).filter(Activity::isPublic).orElseThrow(Problem::notFound);
    List<VolunteerFacts> people = people();
    List<Session> coming =
        sessions.of(id).stream().filter(one -> !one.isPast(clock.instant())).toList();
    return Page.of("activity/show")
        .crumb("/activities", "activity.title")
        .with("activity", activity)
        .with(
            "community", communities.byIds(List.of(activity.community())).get(activity.community()))
        .with("people", people)
        .with("lines", lines(coming, people))
        .with("signedIn", viewer.isSignedIn());
  }

  private List<VolunteerFacts> people() {
    return viewer.isSignedIn() ? volunteers.actedForBy(viewer.account()) : List.of();
  }

  private List<Line> lines(List<Session> found, List<VolunteerFacts> people) {
    Map<Long, List<Standing>> how = standings.of(found, people);
    Map<Long, CommunityFacts> places =
        communities.byIds(found.stream().map(one -> one.facts().community()).distinct().toList());
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    one.facts(),
                    places.get(one.facts().community()),
                    how.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** The session that a refused sign-up was for leads back to its activity. */
  Optional<Long> activityOf(long session) {
    return sessions.find(session).map(one -> one.facts().activity());
  }

  /** A session as everyone sees it. */
  record Line(
      Session session,
      SessionFacts facts,
      @Nullable CommunityFacts community,
      List<Standing> standings) {}
}
