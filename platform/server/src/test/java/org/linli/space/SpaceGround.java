package org.linli.space;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.pairing.PairingGround;
import org.linli.team.LedTeamGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;

/** A community with a space, and teams with their leaders. */
public final class SpaceGround {

  static final long CLERK = 7;

  final LinliServer server;
  final String tenant;
  public final PairingGround place;
  final ServingVolunteers volunteers;

  public SpaceGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
  }

  /** A team of the community and who leads it. */
  public record Led(long team, String name, String login) {}

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** The next Wednesday, on which every space of this ground is open from nine to five. */
  public LocalDate wednesday() {
    return today().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
  }

  /** A space for 40 people, open every day but Sunday from nine to five. */
  long space(boolean asksFirst) {
    Map<DayOfWeek, List<Span>> hours = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, List.of(new Span(9 * 60, 17 * 60)));
    }
    hours.remove(DayOfWeek.SUNDAY);
    SpaceDetails said =
        new SpaceDetails(
            "二楼活动室",
            SpaceKind.VENUE,
            OwnerKind.COMMUNITY,
            "",
            "花园路 1 号",
            40,
            "投影",
            "",
            asksFirst,
            hours);
    return place.here(() -> server.get(KeepingSpaces.class).open(place.community, said, CLERK));
  }

  public Led led(String name) {
    long volunteer = volunteers.approved(place.community);
    String login = volunteers.withAccount(volunteer);
    long team = new LedTeamGround(server, tenant).team(place.community, name, volunteer);
    return new Led(team, name, login);
  }

  Booking book(long space, long team, LocalDate day, String span) {
    BookingSaid said =
        new BookingSaid(team, null, "读绘本", 10, day, Span.read(span).orElseThrow().getFirst());
    return place.here(() -> server.get(BookingSpaces.class).book(space, said, Set.of(team), CLERK));
  }

  Booking booking(long id) {
    return place.here(() -> server.get(BookingTable.class).find(id)).orElseThrow();
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
