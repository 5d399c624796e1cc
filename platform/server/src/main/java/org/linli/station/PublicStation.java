package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.tenant.Time;

/** Puts together what residents read of a station: nothing of people. */
@Singleton
class PublicStation {

  private static final int DAYS = 7;

  private final StationRegister stations;
  private final StationsByDay byDay;
  private final Suspensions suspensions;
  private final HoursTable hours;
  private final ProfileTable profiles;
  private final Filing filing;
  private final Communities communities;
  private final List<StationPagePart> parts;
  private final Viewer viewer;
  private final Clock clock;

  PublicStation(
      StationRegister stations,
      StationsByDay byDay,
      Suspensions suspensions,
      HoursTable hours,
      ProfileTable profiles,
      Filing filing,
      Communities communities,
      List<StationPagePart> parts,
      Viewer viewer,
      Clock clock) {
    this.stations = stations;
    this.byDay = byDay;
    this.suspensions = suspensions;
    this.hours = hours;
    this.profiles = profiles;
    this.filing = filing;
    this.communities = communities;
    this.parts = parts.stream().sorted(Comparator.comparingInt(StationPagePart::order)).toList();
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A day of the week that begins today.
   *
   * @param reason why it is no ordinary day; empty if it is one
   */
  record Day(LocalDate date, List<Span> spans, String reason, boolean today) {}

  /**
   * What is known.
   *
   * @param suspension why and until when it does not serve; null while it does
   */
  record Known(
      StationOnADay station,
      CommunityFacts community,
      StationProfile profile,
      OpenNow now,
      List<Day> week,
      List<WeekLine> usual,
      @Nullable Suspension suspension,
      List<Long> photos,
      List<StationOnADay> points) {}

  /**
   * What residents may know of a station.
   *
   * @throws Problem 404 if there is none, or it is only planned
   */
  Known of(long id) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Time.ZONE);
    LocalDate today = now.toLocalDate();
    Station row = stations.findById(id).orElseThrow(Problem::notFound);
    StationLife life = StationLife.of(row, suspensions.of(id));
    StationOnADay station = byDay.byIds(today, List.of(id)).getFirst();
    if (station.state() == StationState.PLANNED || row.openedOn() == null) {
      throw Problem.notFound();
    }
    OpeningHours times = hours.of(id, today);
    return new Known(
        station,
        Objects.requireNonNull(
            communities.everByIds(List.of(row.communityId())).get(row.communityId())),
        profiles.of(id),
        times.at(now, day -> life.on(day).filter(StationState.OPEN::equals).isPresent()),
        today.datesUntil(today.plusDays(DAYS)).map(day -> day(day, times, today)).toList(),
        WeekLine.of(times),
        life.suspendedOn(today).orElse(null),
        filing.of(StationFiles.KIND, id).stream().map(StoredFile::id).toList(),
        byDay.pointsOf(today, id).stream()
            .filter(one -> one.state() == StationState.OPEN)
            .toList());
  }

  /** What other domains show of an open one. */
  List<StationPagePart.Shown> parts(Known known) {
    if (known.station().state() != StationState.OPEN) {
      return List.of();
    }
    boolean keeps = CommunityKeepers.scope(viewer).contains(known.community().path());
    return parts.stream()
        .filter(part -> part.isForAnyone() || keeps)
        .flatMap(
            part -> part.of(known.station().facts(), known.community(), Time.today(clock)).stream())
        .toList();
  }

  private static Day day(LocalDate day, OpeningHours times, LocalDate today) {
    SpecialDay special = times.special().get(day);
    return new Day(day, times.on(day), special == null ? "" : special.reason(), day.equals(today));
  }
}
