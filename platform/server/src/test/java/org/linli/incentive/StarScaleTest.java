package org.linli.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.StarScale;
import org.linli.hours.HoursGround;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** A region's plugin may say how many hours make a star (ZJ-8, BB-7). */
@LinliTest
class StarScaleTest {

  private static final String TENANT = "beibei";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

  private final LinliServer server;
  private final People people;
  private final PairingGround place;
  private final HoursGround hours;
  private final ServingVolunteers volunteers;
  private final TrialScales trial;
  private final long volunteer;

  StarScaleTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.place = new PairingGround(server, TENANT, "500109001");
    this.hours = new HoursGround(server, TENANT);
    this.volunteers = new ServingVolunteers(server, TENANT);
    this.trial = server.get(TrialScales.class);
    this.volunteer = volunteers.approved(place.community);
  }

  @AfterEach
  void the_platforms_own_scale_holds_again() {
    trial.end(TENANT);
    follow();
  }

  @Test
  void its_levels_hold_and_its_clause_stands_above_the_list() {
    trial.hold(TENANT, 50, 200);
    follow();
    hours.credit(place.community, volunteer, DAY, 49 * 60);
    hours.serve(place.community, volunteer, at(DAY.plusDays(1)), 60);
    Browser self = people.logIn(volunteers.withAccount(volunteer));
    assertThat(self.get("/beibei/").html().text()).contains("1 星", "距 2 星还差 150 小时");
    var list = people.logIn(TENANT, Role.SOCIAL_WORKER, place.path).get("/beibei/stars").html();
    assertThat(list.select("main").text()).contains("满 50 小时", "满 200 小时", "服务满五十小时为一星");
    assertThat(list.select(".figures dt")).hasSize(2);
    assertThat(Program.as(server, TENANT, Role.SOCIAL_WORKER, place.path).get("star-counts").list())
        .extracting(one -> one.get("hours"))
        .containsExactly(50, 200);
  }

  @Test
  void who_served_before_is_counted_anew_by_the_entry_that_reaches_the_level() {
    hours.credit(place.community, volunteer, DAY, 40 * 60);
    hours.credit(place.community, volunteer, DAY.plusDays(3), 70 * 60);
    long idle = volunteers.approved(place.community);
    assertThat(levels()).containsExactly(1);

    trial.hold(TENANT, 30, 60, 110);
    follow();
    assertThat(levels()).as("110 hours reach the third").containsExactly(1, 3);
    StarTable.Reached third = history().getLast();
    assertThat(third.rescaled()).isTrue();
    assertThat(third.on()).isEqualTo(DAY.plusDays(3));
    Browser self = people.logIn(volunteers.withAccount(volunteer));
    assertThat(self.get("/beibei/volunteer/" + volunteer).html().text())
        .contains("已是最高星级", "评定标准改变，为 3 星，按新标准在这一天达到");

    trial.hold(TENANT, 1000);
    follow();
    assertThat(levels()).containsExactly(1, 3, 0);
    trial.end(TENANT);
    follow();
    assertThat(levels()).containsExactly(1, 3, 0, 1);
    assertThat(place.here(() -> server.get(StarTable.class).history(idle))).isEmpty();
  }

  @Test
  void followed_once_nothing_more_is_written() {
    hours.credit(place.community, volunteer, DAY, 60 * 60);
    trial.hold(TENANT, 50);
    follow();
    follow();
    assertThat(levels()).containsExactly(1);
  }

  @Test
  void hours_that_no_ladder_is_made_of_are_refused() {
    for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(0), List.of(100, 100))) {
      assertThatThrownBy(() -> new StarScale(wrong, TrialScales.CLAUSE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private void follow() {
    place.here(
        () -> {
          server.get(RescalingStars.class).follow();
          return true;
        });
  }

  private List<Integer> levels() {
    return history().stream().map(StarTable.Reached::stars).toList();
  }

  private List<StarTable.Reached> history() {
    return place.here(() -> server.get(StarTable.class).history(volunteer));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(Time.ZONE).toInstant();
  }
}
