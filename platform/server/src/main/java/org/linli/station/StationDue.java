package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.tenant.Time;
import org.linli.web.HomePart;

/** A community that counts and has no station yet. */
@Singleton
final class StationDue implements CommunityDue {

  private final StationsByDay stations;
  private final Clock clock;

  StationDue(StationsByDay stations, Clock clock) {
    this.stations = stations;
    this.clock = clock;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    return !community.kind().countable()
            || !stations.open(Time.today(clock), List.of(community.id())).isEmpty()
        ? List.of()
        : List.of(
            new HomePart.Task(
                Message.of("station.due.none"),
                "/communities/" + community.id() + "/stations/new",
                null,
                HomePart.State.CALM));
  }
}
