package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.tenant.Time;
import org.linli.web.HomePart;

/** A community that counts and has no station yet, and what the level above gave back. */
@Singleton
final class StationDue implements CommunityDue {

  private final StationsByDay stations;
  private final ApplicationTable applications;
  private final Clock clock;

  StationDue(StationsByDay stations, ApplicationTable applications, Clock clock) {
    this.applications = applications;
    this.stations = stations;
    this.clock = clock;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    List<HomePart.Task> tasks = new ArrayList<>();
    List<StationOnADay> all = stations.existing(Time.today(clock), community.id());
    List<Long> returned = all.isEmpty() ? List.of() : applications.returned(community.id());
    if (!returned.isEmpty()) {
      tasks.add(
          new HomePart.Task(
              Message.of("station.due.returned"),
              "/stations/" + returned.getFirst(),
              null,
              HomePart.State.SOON));
    }
    if (all.isEmpty() && community.kind().countable()) {
      tasks.add(
          new HomePart.Task(
              Message.of("station.due.none"),
              "/communities/" + community.id() + "/stations/new",
              null,
              HomePart.State.CALM));
    }
    return tasks;
  }
}
