package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.station.StationPlaces;
import org.linli.tenant.Time;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about duty together for those who keep stations. */
@Singleton
class DutyPages {

  /** How far ahead shifts without anyone are shown. */
  static final Duration AHEAD = Duration.ofDays(14);

  /** How far back a station's figures go. */
  static final Duration BACK = Duration.ofDays(90);

  private static final int ON_A_PAGE = 50;
  private static final int EMPTY_SHOWN = 50;

  private final StationPlaces stations;
  private final DutyPosts posts;
  private final Patterns patterns;
  private final Shifts shifts;
  private final Rosters rosters;
  private final Serving serving;
  private final Offers offers;
  private final Volunteers volunteers;
  private final DutyRules rules;
  private final Viewer viewer;
  private final Clock clock;

  DutyPages(
      StationPlaces stations,
      DutyPosts posts,
      Patterns patterns,
      Shifts shifts,
      Rosters rosters,
      Serving serving,
      Offers offers,
      Volunteers volunteers,
      DutyRules rules,
      Viewer viewer,
      Clock clock) {
    this.stations = stations;
    this.posts = posts;
    this.patterns = patterns;
    this.shifts = shifts;
    this.rosters = rosters;
    this.serving = serving;
    this.offers = offers;
    this.volunteers = volunteers;
    this.rules = rules;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A station with its figures. */
  record Line(StationPlaces.Place station, Serving.Figures figures) {}

  /** Someone to whom a shift was offered. */
  record Asked(Offer offer, String name) {}

  Page overview(int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Instant now = clock.instant();
    Instant until = now.plus(AHEAD);
    Paging paging = new Paging(page, ON_A_PAGE, stations.count(scope));
    List<StationPlaces.Place> found = stations.page(scope, paging);
    Map<Long, Serving.Figures> figures =
        figures(found.stream().map(StationPlaces.Place::id).toList());
    return Page.of("duty/overview")
        .with("emptyCount", shifts.countEmpty(scope, now, until))
        .with("empty", shifts.empty(scope, now, until, new Paging(1, EMPTY_SHOWN, EMPTY_SHOWN)))
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new Line(
                            one, figures.getOrDefault(one.id(), Serving.Figures.none(one.id()))))
                .toList())
        .with("paging", paging);
  }

  Map<Long, Serving.Figures> figures(List<Long> some) {
    Instant now = clock.instant();
    return serving.figures(some, now.minus(BACK), now).stream()
        .collect(Collectors.toMap(Serving.Figures::station, one -> one));
  }

  Page week(long station, String week) {
    return of("duty/week", station)
        .with("week", rosters.named(station, rosters.monday(week)))
        .with("posts", posts.of(station))
        .with("figures", figures(List.of(station)).get(station));
  }

  /** For the wall: names masked. */
  Page print(long station, String week) {
    return of("duty/print", station)
        .with("week", rosters.masked(station, rosters.monday(week)))
        .with("issued", Time.today(clock));
  }

  Page adding(long station, Form form) {
    return below("duty/new", station).with("skillChoices", Skill.values()).with(form);
  }

  Page editing(long id, Form form) {
    DutyPost post = post(id);
    return below("duty/edit", post.station())
        .crumb("/duty-posts/" + id, Message.asItIs(post.name()))
        .with("post", post)
        .with("skillChoices", Skill.values())
        .with(form);
  }

  Page post(long id, Form form) {
    DutyPost post = post(id);
    LocalDate today = Time.today(clock);
    return below("duty/post", post.station())
        .with("post", post)
        .with("patterns", patterns.of(id).stream().filter(one -> one.lasts(today)).toList())
        .with("weekdays", DayOfWeek.values())
        .with("weeks", rules.get().weeksAhead())
        .with(form);
  }

  /** A form as it stands when nothing has been typed. */
  Form fresh() {
    return Form.empty().put("fromOn", Time.today(clock)).put("skipsHolidays", "true");
  }

  Page shift(long id, Form form) {
    Shift shift = shifts.find(id).orElseThrow(Problem::notFound);
    List<Offer> all = offers.of(id).stream().filter(one -> !one.state().equals("TAKEN")).toList();
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(all.stream().map(Offer::volunteer).distinct().toList());
    return below("duty/shift", shift.station())
        .with("shift", shift)
        .with("day", shift.day())
        .with("begun", shift.hasBegun(clock.instant()))
        .with("line", rosters.line(shift))
        .with(
            "asked",
            all.stream()
                .filter(one -> known.containsKey(one.volunteer()))
                .map(one -> new Asked(one, known.get(one.volunteer()).maskedName()))
                .toList())
        .with(form);
  }

  private DutyPost post(long id) {
    return posts.find(id).orElseThrow(Problem::notFound);
  }

  private Page of(String view, long station) {
    return Page.of(view).crumb("/duty", "duty.title").with("station", stations.of(station));
  }

  private Page below(String view, long station) {
    return of(view, station)
        .crumb("/stations/" + station + "/duty", Message.asItIs(stations.of(station).name()));
  }
}
