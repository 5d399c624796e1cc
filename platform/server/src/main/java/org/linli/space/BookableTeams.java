package org.linli.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.activity.Sessions;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Teams;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.team.LedTeams;
import org.linli.tenant.Time;

/**
 * For which teams the viewer may book a space: those that they lead, and, for whoever keeps the
 * space's community, those of that community.
 */
@Singleton
class BookableTeams {

  private static final int DAYS = 30;
  private static final int MOST = 200;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Time.ZONE);

  private final LedTeams led;
  private final Teams teams;
  private final Sessions sessions;
  private final Viewer viewer;
  private final Clock clock;

  BookableTeams(LedTeams led, Teams teams, Sessions sessions, Viewer viewer, Clock clock) {
    this.led = led;
    this.teams = teams;
    this.sessions = sessions;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Their names by their ids, those that the viewer leads first. */
  Map<Long, String> of(Space space) {
    Map<Long, String> names = new LinkedHashMap<>();
    led.of(viewer.account()).forEach(one -> names.put(one.team(), one.name()));
    if (CommunityKeepers.scope(viewer).contains(space.path())) {
      teams
          .existingOn(Time.today(clock), List.of(space.community()))
          .getOrDefault(space.community(), List.of())
          .forEach(one -> names.putIfAbsent(one.id(), one.name()));
    }
    return names;
  }

  /** The sessions of such teams in the next weeks, as a choice. */
  Map<Long, String> sessions(Space space, Map<Long, String> names) {
    List<String> places = new ArrayList<>();
    led.of(viewer.account()).forEach(one -> places.add(one.path()));
    places.add(space.path());
    Instant now = clock.instant();
    Map<Long, String> found = new LinkedHashMap<>();
    sessions
        .held(
            new Scope(places.stream().distinct().toList()),
            now,
            now.plus(Duration.ofDays(DAYS)),
            new Paging(1, MOST, MOST))
        .stream()
        .filter(one -> one.team() != null && names.containsKey(one.team()))
        .forEach(one -> found.put(one.id(), MOMENT.format(one.from()) + " " + one.name()));
    return found;
  }
}
