package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** A plan's progress comes from the sessions that took place and from the ledger (GD-14). */
@LinliTest
class PlanProgressTest {

  /** A year that is over, so that it doesn't matter on which day this runs. */
  private final int year;

  private final LinliServer server;
  private final PlanGround here;
  private final HeldGround sessions;
  private final Browser staff;
  private final long volunteer;
  private final long another;

  PlanProgressTest(LinliServer server) {
    this.server = server;
    this.here = new PlanGround(server, "zhanjiang", "440802001");
    this.sessions = new HeldGround(server, "zhanjiang");
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.year = here.today().getYear() - 1;
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    this.volunteer = volunteers.approved(here.community);
    this.another = volunteers.approved(here.community);
  }

  @Test
  void sessions_with_hours_count_by_project_and_month_with_minutes_and_people() {
    long plan = here.agreed(year, 1);
    sessions.held(here.community, here.project, day(3), volunteer, another);
    sessions.held(here.community, here.project, day(4), volunteer);
    sessions.session(here.community, here.project, day(5));
    sessions.cancel(sessions.held(here.community, here.project, day(6), volunteer));
    new HoursGround(server, "zhanjiang").fold();

    PlanProgress progress = progress(plan);
    ProjectProgress project = progress.projects().getFirst();
    assertThat(project.months())
        .filteredOn(month -> month.held() > 0)
        .extracting(ProjectProgress.Month::number)
        .containsExactly(3, 4);
    assertThat(project.minutes()).as("in four entries of an hour").isEqualTo(240);
    assertThat(project.people()).isEqualTo(2);
    assertThat(progress.behind()).isEqualTo(10);
    String page = staff.get("/zhanjiang/plans/" + plan).html().select("main").text();
    assertThat(page).contains("计划 12 场，已开展 2 场", "落后 10 场", "4:00");
    assertThat(
            staff
                .get("/zhanjiang/plans?year=" + year + "&q=" + here.name)
                .html()
                .select("tbody")
                .text())
        .contains("2/12 场", "落后 10 场");
  }

  @Test
  void a_version_that_nobody_agreed_to_is_not_behind() {
    long plan = here.proposed(year, 1);
    sessions.held(here.community, here.project, day(3), volunteer);
    assertThat(progress(plan).held()).isEqualTo(1);
    assertThat(progress(plan).behind()).isZero();
    assertThat(staff.get("/zhanjiang/plans/" + plan).html().select("main .plan-table").text())
        .contains("1/12")
        .doesNotContain("落后");
  }

  @Test
  void what_took_place_outside_of_the_plan_is_listed_too() {
    long plan = here.agreed(year, 1);
    sessions.held(here.community, null, day(7), volunteer);
    sessions.held(here.community, here.project, day(7), volunteer);
    PlanProgress progress = progress(plan);
    assertThat(progress.held()).isEqualTo(1);
    assertThat(progress.others()).containsExactly(new PlanProgress.Other("", 1));
    assertThat(staff.get("/zhanjiang/plans/" + plan).html().select("#outside").text())
        .contains("还开展了 1 场", "没有归入项目 1 场", "一场活动");
  }

  @Test
  void a_session_on_new_years_morning_in_shanghai_belongs_to_the_new_year() {
    long plan = here.agreed(year, 1);
    sessions.held(here.community, here.project, LocalDate.of(year, 1, 1), volunteer);
    sessions.held(here.community, here.project, LocalDate.of(year + 1, 1, 1), volunteer);
    assertThat(progress(plan).projects().getFirst().months().getFirst().held()).isEqualTo(1);
    assertThat(progress(plan).held()).isEqualTo(1);
  }

  @Test
  void a_community_is_told_of_projects_behind_this_years_plan() {
    assumeThat(here.today().getMonthValue()).as("in January no month is over").isGreaterThan(1);
    here.agreed(here.today().getYear(), 2);
    assertThat(staff.get("/zhanjiang/communities/" + here.community).html().select(".tasks").text())
        .contains("一社区一策有 1 个项目落后", "" + 2 * (here.today().getMonthValue() - 1));
  }

  private PlanProgress progress(long plan) {
    PlanProgress[] found = new PlanProgress[1];
    here.run(
        () -> {
          Plan its = here.plan(plan);
          found[0] =
              server
                  .get(Progressing.class)
                  .of(
                      its,
                      server.get(PlanTable.class).version(its.latest()).orElseThrow(),
                      here.content(1));
        });
    return found[0];
  }

  private LocalDate day(int month) {
    return LocalDate.of(year, month, 15);
  }
}
