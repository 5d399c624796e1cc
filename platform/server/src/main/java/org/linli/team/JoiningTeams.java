package org.linli.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** A viewer asks to join a team, and leaves it, for themselves and for their wards. */
@Singleton
class JoiningTeams {

  private final TeamRegister teams;
  private final MemberTable members;
  private final EndingMemberships ending;
  private final Volunteers volunteers;
  private final TeamNews news;
  private final Audit audit;
  private final Viewer viewer;

  JoiningTeams(
      TeamRegister teams,
      MemberTable members,
      EndingMemberships ending,
      Volunteers volunteers,
      TeamNews news,
      Audit audit,
      Viewer viewer) {
    this.teams = teams;
    this.members = members;
    this.ending = ending;
    this.volunteers = volunteers;
    this.news = news;
    this.audit = audit;
    this.viewer = viewer;
  }

  /**
   * Asks to join. Whoever has asked or belongs to it stays as they are: asked twice, it answers
   * twice the same.
   *
   * @throws Refused if they may not serve, or the team is no more
   */
  @Transactional
  TeamMembership ask(long team, long volunteer) {
    var locked = volunteers.lock(List.of(volunteer));
    requireOwn(volunteer);
    Team asked = teams.lock(team).orElseThrow(Problem::notFound);
    if (!asked.exists()) {
      throw new Refused("volunteer", "team.refused.disbandedAlready");
    }
    if (!locked.containsKey(volunteer)) {
      throw new Refused("volunteer", "team.refused.notServing");
    }
    List<TeamMembership> open = members.open(team, List.of(volunteer));
    if (!open.isEmpty()) {
      return open.getFirst();
    }
    long id = members.ask(team, volunteer, viewer.account());
    news.asked(team);
    audit.record("team.joining-asked", "team", team, Map.of("volunteer", Long.toString(volunteer)));
    return members.find(id).orElseThrow();
  }

  /** Takes the asking back, or leaves; whoever is out already stays out. */
  @Transactional
  TeamMembership leave(long id) {
    TeamMembership known = own(id);
    teams.lock(known.team());
    TeamMembership now = members.find(id).orElseThrow();
    if (now.state() == MembershipState.ASKED) {
      members.turnDown(id, MembershipState.WITHDRAWN, viewer.account(), null);
      audit.record(
          "team.joining-withdrawn",
          "team",
          now.team(),
          Map.of("volunteer", Long.toString(now.volunteer())));
    } else if (now.state() == MembershipState.MEMBER) {
      ending.end(now, MembershipState.LEFT, viewer.account(), null);
    }
    return members.find(id).orElseThrow();
  }

  /** A membership of the viewer or a ward; anybody else's is not there. */
  TeamMembership own(long id) {
    TeamMembership known = members.find(id).orElseThrow(Problem::notFound);
    requireOwn(known.volunteer());
    return known;
  }

  private void requireOwn(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
  }
}
