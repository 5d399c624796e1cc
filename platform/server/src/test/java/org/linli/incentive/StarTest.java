package org.linli.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** Stars by lifetime hours (ZJ-8): reached by the entry that reaches them, lost by corrections. */
@LinliTest
class StarTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private final LinliServer server;
  private final People people;
  private final PairingGround place;
  private final HoursGround hours;
  private final ServingVolunteers volunteers;
  private final long volunteer;

  StarTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.place = new PairingGround(server, "zhanjiang", "440802001");
    this.hours = new HoursGround(server, "zhanjiang");
    this.volunteers = new ServingVolunteers(server, "zhanjiang");
    this.volunteer = volunteers.approved(place.community);
  }

  @Test
  void a_hundred_three_hundred_six_hundred_a_thousand_and_fifteen_hundred_hours_make_the_stars() {
    assertThat(
            List.of(0, 99, 100, 299, 300, 599, 600, 999, 1000, 1499, 1500, 9000).stream()
                .map(one -> Scale.OWN.stars(one * 60L)))
        .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(Scale.OWN.progress(87 * 60 + 30).missing()).isEqualTo(12 * 60 + 30);
    assertThat(Scale.OWN.progress(90_000).next()).isNull();
  }

  @Test
  void the_entry_that_reaches_a_star_gives_it_on_its_day_and_the_volunteer_reads_so_ZJ_8() {
    Browser self = people.logIn(volunteers.withAccount(volunteer));
    hours.credit(place.community, volunteer, DAY, 87 * 60 + 30);
    assertThat(self.get("/zhanjiang/").html().text()).contains("还没有星级", "距 1 星还差 12.5 小时");
    hours.serve(place.community, volunteer, at(DAY.minusDays(1)), 300);
    hours.serve(place.community, volunteer, at(DAY.plusDays(1)), 450);

    var line = self.get("/zhanjiang/").html().select("a:contains(恭喜，2026年3月15日)");
    assertThat(line.text()).contains("达到 1 星");
    assertThat(line.attr("href")).isEqualTo("/zhanjiang/volunteer/" + volunteer);
    assertThat(self.get(line.attr("href")).html().text())
        .contains("1 星", "2026-03-15 达到 1 星", "距 2 星还差 200 小时");
    assertThat(self.get("/zhanjiang/notices").html().text()).contains("已达到 1 星级志愿者");
  }

  @Test
  void a_correction_below_takes_it_again_and_what_comes_later_gives_it_anew() {
    hours.credit(place.community, volunteer, DAY, 95 * 60);
    long entry = hours.serve(place.community, volunteer, at(DAY.plusDays(1)), 300);
    assertThat(level()).isEqualTo(1);
    hours.reverse(entry);
    assertThat(level()).isZero();
    Browser self = people.logIn(volunteers.withAccount(volunteer));
    assertThat(self.get("/zhanjiang/").html().text()).doesNotContain("恭喜");
    hours.serve(place.community, volunteer, at(DAY.plusDays(2)), 360);

    assertThat(level()).isEqualTo(1);
    assertThat(history()).extracting(StarTable.Reached::reached).containsExactly(true, false, true);
    assertThat(history().getLast().on()).isEqualTo(DAY.plusDays(2));
  }

  @Test
  void many_hours_at_once_give_every_star_on_the_way() {
    hours.credit(place.community, volunteer, DAY, 1500 * 60);
    assertThat(history()).extracting(StarTable.Reached::stars).containsExactly(1, 2, 3, 4, 5);
    assertThat(level()).isEqualTo(5);
  }

  @Test
  void staff_see_how_many_have_how_many_within_their_scope() {
    hours.credit(place.community, volunteer, DAY, 300 * 60);
    hours.credit(place.community, volunteers.approved(place.community), DAY, 700 * 60);
    Program keeper = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, place.path);
    assertThat(keeper.get("star-counts").list())
        .extracting(one -> one.get("volunteers"))
        .containsExactly(0, 1, 1, 0, 0);
    assertThat(keeper.get("stars?stars=2").body()).contains("" + volunteer);
    var page = people.logIn("zhanjiang", Role.SOCIAL_WORKER, place.path).get("/zhanjiang/stars");
    assertThat(page.html().select("tbody tr")).hasSize(2);
    assertThat(page.html().select("tbody").text()).contains("陈*宇", "3 星", "700:00");
    assertThat(Program.as(server, "beibei", Role.STAFF).get("stars").body())
        .doesNotContain("" + volunteer);
  }

  @Test
  void who_was_deleted_is_counted_no_more() {
    hours.credit(place.community, volunteer, DAY, 100 * 60);
    volunteers.delete(volunteer);
    assertThat(
            Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, place.path)
                .get("star-counts")
                .list()
                .getFirst()
                .get("volunteers"))
        .isEqualTo(0);
  }

  private int level() {
    return history().stream().mapToInt(one -> one.reached() ? 1 : -1).sum();
  }

  private List<StarTable.Reached> history() {
    return place.here(() -> server.get(StarTable.class).history(volunteer));
  }

  private static java.time.Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(Time.ZONE).toInstant();
  }
}
