package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** The teams that a viewer, and those whom they act for, belong to, asked to join, or lead. */
@Controller("/my-teams")
@Produces(MediaType.TEXT_HTML)
final class MyTeamsController {

  private static final int ON_A_PAGE = 30;

  private final MemberTable members;
  private final Leaders leaders;
  private final JoiningTeams joining;
  private final Volunteers volunteers;
  private final Viewer viewer;

  MyTeamsController(
      MemberTable members,
      Leaders leaders,
      JoiningTeams joining,
      Volunteers volunteers,
      Viewer viewer) {
    this.members = members;
    this.leaders = leaders;
    this.joining = joining;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** A team that the viewer leads, and how many ask to join it. */
  record Led(Leaders.Led team, long asking) {}

  /** What someone is to a team; the name is empty where there is nobody else. */
  record Line(TeamMembership membership, String name) {}

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, String> names =
        people.stream().collect(Collectors.toMap(VolunteerFacts::id, VolunteerFacts::maskedName));
    Paging paging = new Paging(page, ON_A_PAGE, members.countOf(names.keySet()));
    return Page.of("team/mine")
        .with("registered", !people.isEmpty())
        .with("led", led())
        .with(
            "lines",
            members.of(names.keySet(), paging).stream()
                .map(one -> new Line(one, people.size() > 1 ? names.get(one.volunteer()) : ""))
                .toList())
        .with("paging", paging);
  }

  /** Takes an asking back, or leaves the team. */
  @Post("/{membership}/leaving")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect leave(long membership) {
    TeamMembership now = joining.leave(membership);
    return Redirect.to("/my-teams")
        .saying(
            now.state() == MembershipState.WITHDRAWN ? "team.withdrawn" : "team.left",
            now.teamName());
  }

  private List<Led> led() {
    List<Leaders.Led> teams = leaders.led(viewer.account());
    Map<Long, Long> asking = members.asking(teams.stream().map(Leaders.Led::team).toList());
    return teams.stream().map(one -> new Led(one, asking.getOrDefault(one.team(), 0L))).toList();
  }
}
