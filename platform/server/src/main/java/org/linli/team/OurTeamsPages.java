package org.linli.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about teams together that everyone sees. */
@Singleton
class OurTeamsPages {

  private static final int ON_A_PAGE = 30;

  private final TeamSearch search;
  private final TeamRegister teams;
  private final MemberTable members;
  private final Leaders leaders;
  private final Volunteers volunteers;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;

  OurTeamsPages(
      TeamSearch search,
      TeamRegister teams,
      MemberTable members,
      Leaders leaders,
      Volunteers volunteers,
      Communities communities,
      AreaChoices areas,
      Viewer viewer) {
    this.search = search;
    this.teams = teams;
    this.members = members;
    this.leaders = leaders;
    this.volunteers = volunteers;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
  }

  Page list(TeamFilter filter, int page) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    Paging paging = new Paging(page, ON_A_PAGE, search.count(filter, everywhere).all());
    List<TeamFacts> found = search.page(filter, everywhere, "", paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(TeamFacts::community).distinct().toList());
    return Page.of("team/ours")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(everywhere, filter.area()))
        .with("categories", TeamCategory.values())
        .with(
            "rows",
            found.stream()
                .map(team -> new TeamController.Row(team, places.get(team.community())))
                .toList())
        .with("paging", paging);
  }

  /** A team with its leader, and what the viewer and those whom they act for are to it. */
  Page show(long id) {
    Team team = teams.findById(id).orElseThrow(Problem::notFound);
    CommunityFacts community =
        Optional.ofNullable(
                communities.everByIds(List.of(team.communityId())).get(team.communityId()))
            .orElseThrow(Problem::notFound);
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    return Page.of("team/about")
        .crumb("/our-teams", "team.ours")
        .with("team", team)
        .with("community", community)
        .with("leader", leader(id))
        .with("members", members.count(id, List.of(MembershipState.MEMBER)))
        .with("people", people(id, people))
        .with("several", people.size() > 1)
        .with("leads", leaders.leads(viewer.account(), id))
        .with(Form.empty());
  }

  /** The masked name of who leads a team; empty if nobody does. */
  String leader(long team) {
    return leaders
        .of(team)
        .flatMap(one -> volunteers.find(one.volunteer()))
        .map(VolunteerFacts::maskedName)
        .orElse("");
  }

  private List<Person> people(long team, List<VolunteerFacts> people) {
    Map<Long, TeamMembership> open =
        members.open(team, people.stream().map(VolunteerFacts::id).toList()).stream()
            .collect(Collectors.toMap(TeamMembership::volunteer, Function.identity()));
    return people.stream().map(one -> new Person(one, open.get(one.id()))).toList();
  }

  /** Someone whom the viewer acts for, and what they are to the team. */
  record Person(VolunteerFacts volunteer, @Nullable TeamMembership membership) {

    /** Whether they may ask to join. */
    public boolean mayServe() {
      return volunteer.mayServe();
    }
  }
}
