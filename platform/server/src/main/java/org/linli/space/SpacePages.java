package org.linli.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Puts the pages about spaces together. */
@Singleton
class SpacePages {

  static final String LIST = "/spaces";
  static final String OPEN = "/open-spaces";
  private static final int ON_A_PAGE = 50;

  private final SpaceTable spaces;
  private final OpenHours hours;
  private final BookingTable bookings;
  private final SpaceUse use;
  private final BookableTeams teams;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  SpacePages(
      SpaceTable spaces,
      OpenHours hours,
      BookingTable bookings,
      SpaceUse use,
      BookableTeams teams,
      Communities communities,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.spaces = spaces;
    this.hours = hours;
    this.bookings = bookings;
    this.use = use;
    this.teams = teams;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of a list of spaces. */
  record Line(Space space, @Nullable CommunityFacts community, SpaceUse.Figure use) {}

  /** A weekday with the hours at which a space is open. */
  record Weekday(int number, List<Span> spans) {}

  /** The list of those who keep spaces. */
  Page list(SpaceFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    return list("space/list", filter, scope, page)
        .with("asked", bookings.count(new BookingFilter("asked", null, null), scope))
        .with("unnoted", bookings.count(new BookingFilter("unnoted", null, null), scope));
  }

  /** The list of everyone who looks for a space. */
  Page open(SpaceFilter filter, int page) {
    return list("space/open", filter, new Scope(List.of(CurrentTenant.get().division())), page);
  }

  private Page list(String view, SpaceFilter filter, Scope scope, int page) {
    Paging paging = new Paging(page, ON_A_PAGE, spaces.count(filter, scope));
    Long community = filter.community();
    return Page.of(view)
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("only", community == null ? null : place(community))
        .with("kinds", SpaceKind.values())
        .with("area", areas.of(scope, filter.area()))
        .with("lines", lines(spaces.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<Space> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Space::community).distinct().toList());
    Map<Long, SpaceUse.Figure> figures = use.of(found.stream().map(Space::id).toList());
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    places.get(one.community()),
                    figures.getOrDefault(one.id(), new SpaceUse.Figure(0, 0, 0))))
        .toList();
  }

  /** A space with its week, for those who keep it. */
  Page show(long id, @Nullable LocalDate day, Form form) {
    Space space = space(id);
    return week("space/show", LIST, space, day)
        .with("changed", hours.changed(id, Time.today(clock)))
        .with("use", use.of(List.of(id)).get(id))
        .with(form);
  }

  /** A space with its week, for everyone. */
  Page about(long id, @Nullable LocalDate day) {
    return week("space/about", OPEN, space(id), day);
  }

  private Page week(String view, String list, Space space, @Nullable LocalDate day) {
    LocalDate today = Time.today(clock);
    LocalDate monday = SpaceWeek.mondayOf(day == null ? today : day);
    LocalDate sunday = monday.plusDays(6);
    FreeTime time = hours.of(space.id(), monday, sunday);
    return Page.of(view)
        .crumb(list, list.equals(LIST) ? "space.title" : "space.open")
        .with("space", space)
        .with("community", place(space.community()))
        .with("mayBook", space.isOpen() && !teams.of(space).isEmpty())
        .with("keeps", CommunityKeepers.scope(viewer).contains(space.path()))
        .with(
            "weekdays",
            Stream.of(DayOfWeek.values())
                .filter(one -> time.weekly().containsKey(one))
                .map(one -> new Weekday(one.getValue(), time.weekly().getOrDefault(one, List.of())))
                .toList())
        .with("week", SpaceWeek.of(monday, time, bookings.held(space.id(), monday, sunday), today));
  }

  /** The form that books a space. */
  Page booking(long id, Form form) {
    Space space = space(id);
    Map<Long, String> names = teams.of(space);
    return Page.of("space/book")
        .crumb(OPEN, "space.open")
        .crumb(OPEN + "/" + id, Message.asItIs(space.name()))
        .with("space", space)
        .with("community", place(space.community()))
        .with("teams", names)
        .with("sessions", teams.sessions(space, names))
        .with(form);
  }

  Page adding(long community, Form form) {
    CommunityFacts facts = Optional.ofNullable(place(community)).orElseThrow(Problem::notFound);
    return choices(Page.of("space/new"))
        .crumb(LIST, "space.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with(form);
  }

  Page editing(long id, Form form) {
    Space space = space(id);
    return choices(Page.of("space/edit"))
        .crumb(LIST, "space.title")
        .crumb(LIST + "/" + id, Message.asItIs(space.name()))
        .with("space", space)
        .with("community", place(space.community()))
        .with(form);
  }

  /** What is said of a space, its hours too. */
  SpaceDetails details(long id) {
    SpaceDetails known = space(id).details();
    LocalDate today = Time.today(clock);
    return new SpaceDetails(
        known.name(),
        known.kind(),
        known.ownerKind(),
        known.ownerName(),
        known.address(),
        known.capacity(),
        known.equipment(),
        known.school(),
        known.asksFirst(),
        hours.of(id, today, today).weekly());
  }

  Space space(long id) {
    return spaces.find(id).orElseThrow(Problem::notFound);
  }

  private static Page choices(Page page) {
    return page.with("kinds", SpaceKind.values()).with("owners", OwnerKind.values());
  }

  private @Nullable CommunityFacts place(long id) {
    return communities.everByIds(List.of(id)).get(id);
  }
}
