package org.linli.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.TeamCategory;
import org.linli.division.NumbersElsewhere;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;

/** Puts the pages about one team together. */
@Singleton
final class TeamPages {

  private final TeamRegister teams;
  private final MemberTable members;
  private final OurTeamsPages ours;
  private final Communities communities;
  private final Totals totals;
  private final NumbersElsewhere elsewhere;

  TeamPages(
      TeamRegister teams,
      MemberTable members,
      OurTeamsPages ours,
      Communities communities,
      Totals totals,
      NumbersElsewhere elsewhere) {
    this.teams = teams;
    this.members = members;
    this.ours = ours;
    this.communities = communities;
    this.totals = totals;
    this.elsewhere = elsewhere;
  }

  Page show(long id) {
    return page("team/show", team(id))
        .with("leader", ours.leader(id))
        .with("members", members.count(id, List.of(MembershipState.MEMBER)))
        .with("years", totals.byYear(Dimension.TEAM, id))
        .with("elsewhere", elsewhere.of(NumbersElsewhere.Kind.TEAM, id))
        .with("asking", members.count(id, List.of(MembershipState.ASKED)));
  }

  /** A page about a team, below the team's own. */
  Page below(String view, long id, Form form) {
    Team team = team(id);
    return page(view, team).crumb("/teams/" + id, Message.asItIs(team.name())).with(form);
  }

  /** The page that adds a team to a community. */
  Page adding(long community, Form form) {
    return inCommunity("team/new", community).with(form);
  }

  Team team(long id) {
    return teams.findById(id).orElseThrow(Problem::notFound);
  }

  private Page page(String view, Team team) {
    return inCommunity(view, team.communityId()).with("team", team);
  }

  private Page inCommunity(String view, long id) {
    CommunityFacts community =
        Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
            .orElseThrow(Problem::notFound);
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + id, Message.asItIs(community.shortName()))
        .with("community", community)
        .with("categories", TeamCategory.values());
  }
}
