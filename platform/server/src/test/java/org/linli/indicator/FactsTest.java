package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Paging;
import org.linli.api.ProjectsOnRecord;
import org.linli.api.Registrations;
import org.linli.api.ServiceTotals;
import org.linli.api.SessionsHeld;
import org.linli.hours.HoursGround;
import org.linli.project.ProjectGround;
import org.linli.station.OpenStation;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.volunteer.ServingVolunteers;

/**
 * The facts that indicators are made of, read for many communities at once (GD-18, ZJ-9, ZJ-11).
 */
@LinliTest
class FactsTest {

  private static final int YEAR = 2025;
  private static final Paging FIRST = new Paging(1, 10, 0);

  private final LinliServer server;
  private final OpenStation here;
  private final OpenStation there;
  private final HeldGround sessions;
  private final HoursGround hours;
  private final ServingVolunteers volunteers;

  FactsTest(LinliServer server) {
    this.server = server;
    this.here = new OpenStation(server, "zhanjiang", "440802001");
    this.there = new OpenStation(server, "zhanjiang", "440802001");
    this.sessions = new HeldGround(server, "zhanjiang");
    this.hours = new HoursGround(server, "zhanjiang");
    this.volunteers = new ServingVolunteers(server, "zhanjiang");
  }

  @Test
  void a_session_counts_when_it_took_place_and_somebodys_hours_stand_for_it() {
    long volunteer = volunteers.approved(here.community);
    long project = new ProjectGround(server, "zhanjiang").project(here.community, "陪聊");
    sessions.held(here.community, project, day(3, 1), volunteer);
    sessions.held(here.community, project, day(3, 20), volunteer);
    sessions.held(here.community, null, day(5, 2), volunteer);
    sessions.session(here.community, project, day(6, 1)); // Nobody came.
    sessions.cancel(sessions.held(here.community, project, day(7, 1), volunteer));
    sessions.held(here.community, project, LocalDate.of(YEAR - 1, 12, 31), volunteer);

    SessionsHeld held = server.get(SessionsHeld.class);
    List<Long> both = List.of(here.community, there.community);
    assertThat(here.here(() -> held.byMonth(both, YEAR)))
        .containsExactlyInAnyOrder(
            new SessionsHeld.Held(here.community, project, 3, 2),
            new SessionsHeld.Held(here.community, null, 5, 1));
    assertThat(here.here(() -> held.announcing(both, YEAR))).containsExactly(here.community);
    assertThat(here.here(() -> held.since(both, YEAR)))
        .isEqualTo(Map.of(here.community, LocalDate.of(YEAR - 1, 12, 31)));
    assertThat(here.here(() -> held.since(both, YEAR - 2))).isEmpty();
    assertThat(here.here(() -> held.ofProjects(here.community, YEAR, FIRST)))
        .satisfies(behind -> assertThat(behind.total()).isEqualTo(2))
        .satisfies(
            behind ->
                assertThat(behind.records().getFirst())
                    .satisfies(line -> assertThat(line.day()).isEqualTo(day(3, 20)))
                    .satisfies(line -> assertThat(line.path()).contains("/roster")));
    assertThat(here.here(() -> held.records(here.community, YEAR, FIRST)).total()).isEqualTo(3);
    assertThat(
            here.here(
                () -> server.get(ProjectsOnRecord.class).in(both, Time.today(now()).getYear())))
        .containsOnlyKeys(here.community);
  }

  @Test
  void core_volunteers_have_served_long_enough_in_this_community_whatever_they_served_elsewhere() {
    long core = volunteers.approved(here.community);
    long other = volunteers.approved(here.community);
    hours.credit(here.community, core, day(2, 1), 2000);
    hours.fold();
    hours.credit(here.community, core, day(9, 1), 880);
    hours.credit(here.community, other, day(2, 1), 2879);
    hours.credit(there.community, other, day(3, 1), 600);

    ServiceTotals totals = server.get(ServiceTotals.class);
    List<Long> both = List.of(here.community, there.community);
    assertThat(here.here(() -> totals.people(both, YEAR, 2880)))
        .isEqualTo(Map.of(here.community, 1L));
    assertThat(here.here(() -> totals.people(both, YEAR, 1)))
        .isEqualTo(Map.of(here.community, 2L, there.community, 1L));
    assertThat(here.here(() -> totals.byRegistered(both, YEAR)))
        .isEqualTo(Map.of(here.community, 4L));
    var behind = here.here(() -> totals.peopleBehind(here.community, YEAR, 2880, FIRST));
    assertThat(behind.total()).isEqualTo(1);
    assertThat(behind.records().getFirst().amount().args()).containsExactly("2", "48");
    assertThat(behind.records().getFirst().title().args().getFirst()).contains("*");
    assertThat(here.here(() -> totals.registeredBehind(here.community, YEAR, FIRST)).total())
        .isEqualTo(2);
  }

  @Test
  void who_is_registered_today_was_not_the_year_before() {
    volunteers.approved(here.community);
    Registrations registrations = server.get(Registrations.class);
    LocalDate today = Time.today(now());
    assertThat(here.here(() -> registrations.on(today, List.of(here.community, there.community))))
        .isEqualTo(Map.of(here.community, 1L));
    assertThat(here.here(() -> registrations.on(today.minusDays(1), List.of(here.community))))
        .isEmpty();
    assertThat(here.here(() -> registrations.records(here.community, today, FIRST)).records())
        .hasSize(1);
  }

  private static Clock now() {
    return Clock.systemUTC();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(YEAR, month, day);
  }
}
