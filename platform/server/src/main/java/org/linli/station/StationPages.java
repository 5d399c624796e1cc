package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.TeamFacts;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;

/** Puts the page of a station together, for everything that can be done there. */
@Singleton
final class StationPages {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final StationsByDay byDay;
  private final Suspensions suspensions;
  private final ApplicationTable applications;
  private final HoursTable hours;
  private final ProfileTable profiles;
  private final KeepingProfile keeping;
  private final StaffTable staff;
  private final Contacts contacts;
  private final Filing filing;
  private final LevelAbove above;
  private final Communities communities;
  private final List<StationPart> parts;
  private final Clock clock;

  StationPages(
      StationRegister stations,
      StationPeriods periods,
      StationsByDay byDay,
      Suspensions suspensions,
      ApplicationTable applications,
      HoursTable hours,
      ProfileTable profiles,
      KeepingProfile keeping,
      StaffTable staff,
      Contacts contacts,
      Filing filing,
      LevelAbove above,
      Communities communities,
      List<StationPart> parts,
      Clock clock) {
    this.stations = stations;
    this.periods = periods;
    this.byDay = byDay;
    this.suspensions = suspensions;
    this.applications = applications;
    this.hours = hours;
    this.profiles = profiles;
    this.keeping = keeping;
    this.staff = staff;
    this.contacts = contacts;
    this.filing = filing;
    this.above = above;
    this.communities = communities;
    this.parts = parts.stream().sorted(Comparator.comparingInt(StationPart::order)).toList();
    this.clock = clock;
  }

  /** A station's page, whom to call there masked. */
  Page show(long id, Form form) {
    Station station = station(id);
    return RevealingContacts.masked(full(station))
        .with("contact", contacts.of(station).masked())
        .with("staff", staff.at(id, Time.today(clock)).stream().map(StaffMember::masked).toList())
        .with(form);
  }

  /** A station's page, whom to call there in full. */
  Page revealed(long id) {
    Station station = station(id);
    return RevealingContacts.inFull(full(station))
        .with("contact", contacts.of(station))
        .with("staff", staff.at(id, Time.today(clock)));
  }

  /** A page about a station, below the station's own. */
  Page below(String view, long id, Form form) {
    Station station = station(id);
    Page page = page(view, station, life(station));
    String name = String.valueOf(page.model().get("name"));
    return page.crumb("/stations/" + id, Message.asItIs(name)).with(form);
  }

  Station station(long id) {
    return stations.findById(id).orElseThrow(Problem::notFound);
  }

  /** What is true of a station today, or was when it closed. */
  StationPeriod now(long id) {
    return periods.of(id).getLast();
  }

  CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }

  /** Whether the viewer is above the station's community. */
  boolean isAbove(Station station) {
    return above.isViewer(community(station.communityId()).path());
  }

  private Page full(Station station) {
    long id = station.key();
    LocalDate today = Time.today(clock);
    List<StationApplication> asked = applications.of(id);
    Set<Long> serving = profiles.teamsAt(id);
    StationLife life = life(station);
    OpeningHours times = hours.of(id, today);
    List<TeamFacts> teams =
        keeping.of(station).stream().filter(team -> serving.contains(team.id())).toList();
    return page("station/show", station, life)
        .with("points", byDay.pointsOf(today, id))
        .with("stages", life.stages())
        .with("suspension", life.suspendedOn(today).orElse(null))
        .with("coming", coming(life, today))
        .with("waiting", asked.stream().filter(StationApplication::waits).findFirst().orElse(null))
        .with("last", asked.isEmpty() ? null : asked.getFirst())
        .with("asked", asked)
        .with("week", WeekLine.of(times))
        .with("special", WeekLine.special(times))
        .with("open", now(times, life))
        .with("profile", profiles.of(id))
        .with("teams", teams)
        .with("parts", parts(station))
        .with("photos", filing.of(StationFiles.KIND, id).stream().map(StoredFile::id).toList());
  }

  private OpenNow now(OpeningHours times, StationLife life) {
    return times.at(
        LocalDateTime.ofInstant(clock.instant(), Time.ZONE),
        day -> life.on(day).filter(StationState.OPEN::equals).isPresent());
  }

  private static @Nullable Suspension coming(StationLife life, LocalDate today) {
    return life.suspensions().stream()
        .filter(one -> one.fromOn().isAfter(today))
        .findFirst()
        .orElse(null);
  }

  /** What other domains know of it, once it has opened. */
  private List<CommunitySection.Shown> parts(Station station) {
    return station.openedOn() == null
        ? List.of()
        : parts.stream().flatMap(part -> part.of(station.key()).stream()).toList();
  }

  private StationLife life(Station station) {
    return StationLife.of(station, suspensions.of(station.key()));
  }

  private Page page(String view, Station station, StationLife life) {
    CommunityFacts community = community(station.communityId());
    List<StationPeriod> all = periods.of(station.key());
    Long parent = station.parentId();
    StationState state = life.on(Time.today(clock)).orElse(StationState.PLANNED);
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .with("station", station)
        .with("state", state)
        .with("planned", state == StationState.PLANNED)
        .with("above", above.isViewer(community.path()))
        .with("name", all.getLast().name())
        .with("now", all.getLast())
        .with("area", StationForm.plain(all.getLast().area()))
        .with("hostKinds", HostKind.values())
        .with("periods", all.size() > 1 ? all.reversed() : List.of())
        .with("community", community)
        .with("parent", parent == null ? null : periods.of(parent).getLast());
  }
}
