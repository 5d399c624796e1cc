package org.linli.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.VolunteerState;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** What those who keep a team do with its members: the leader and the community's staff. */
@Singleton
class KeepingMembers {

  private final TeamRegister teams;
  private final MemberTable members;
  private final Leaders leaders;
  private final EndingMemberships ending;
  private final Volunteers volunteers;
  private final Admitting admitting;
  private final TeamNews news;
  private final Audit audit;

  KeepingMembers(
      TeamRegister teams,
      MemberTable members,
      Leaders leaders,
      EndingMemberships ending,
      Volunteers volunteers,
      Admitting admitting,
      TeamNews news,
      Audit audit) {
    this.teams = teams;
    this.members = members;
    this.leaders = leaders;
    this.ending = ending;
    this.volunteers = volunteers;
    this.admitting = admitting;
    this.news = news;
    this.audit = audit;
  }

  /**
   * Takes someone in who asked; who belongs to it already stays.
   *
   * @throws Refused if the asking was taken back or answered, or they serve no more
   */
  @Transactional
  void accept(long id, long by) {
    TeamMembership now = hold(id);
    if (now.state() == MembershipState.MEMBER) {
      return;
    }
    requireAsked(now);
    requireServing(volunteers.find(now.volunteer()).orElseThrow(Problem::notFound));
    accept(now, by);
  }

  /**
   * Doesn't take someone in who asked.
   *
   * @throws Refused if the asking was taken back or answered
   */
  @Transactional
  void refuse(long id, String reason, long by) {
    TeamMembership now = hold(id);
    requireAsked(now);
    members.turnDown(id, MembershipState.REFUSED, by, reason);
    news.refused(now, reason);
    audit.record("team.joining-refused", "team", now.team(), details(now.volunteer()));
  }

  /**
   * Removes a member.
   *
   * @throws Refused if they are none any more
   */
  @Transactional
  void remove(long id, String reason, long by) {
    TeamMembership now = hold(id);
    if (now.state() != MembershipState.MEMBER) {
      throw new Refused("reason", "team.refused.noMember");
    }
    ending.end(now, MembershipState.REMOVED, by, reason);
    news.removed(now, reason);
  }

  /**
   * Takes a volunteer in without their asking, who agreed at the desk; who asked is accepted.
   *
   * @throws Refused if they may not serve, or the team is no more
   */
  @Transactional
  void add(long team, VolunteerFacts volunteer, long by) {
    volunteers.lock(List.of(volunteer.id()));
    requireServing(volunteers.find(volunteer.id()).orElseThrow(Problem::notFound));
    requireExisting(team);
    takeIn(team, volunteer.id(), by);
  }

  /**
   * Names a member the leader; who is no member yet becomes one. Who led before no longer does.
   *
   * @throws Refused if they may not serve, or the team is no more
   */
  @Transactional
  void nameLeader(long team, VolunteerFacts volunteer, long by) {
    volunteers.lock(List.of(volunteer.id()));
    VolunteerFacts now = volunteers.find(volunteer.id()).orElseThrow(Problem::notFound);
    requireServing(now);
    Team named = requireExisting(team);
    var before = leaders.of(team);
    if (before.filter(one -> one.volunteer() == now.id()).isPresent()) {
      return;
    }
    before.ifPresent(one -> ending.endLeading(team, one, by));
    takeIn(team, now.id(), by);
    leaders.name(team, now.id(), by);
    Long account = now.account();
    if (account != null) {
      String path = teams.pathOf(named.key()).orElseThrow();
      admitting.admit(account, Role.TEAM_LEADER, new Scope(List.of(path)));
    }
    news.leads(team, now.id());
    audit.record("team.leader-named", "team", team, details(now.id()));
  }

  /** Ends the leading; the leader stays a member. */
  @Transactional
  void endLeading(long team, long by) {
    teams.lock(team).orElseThrow(Problem::notFound);
    leaders.of(team).ifPresent(one -> ending.endLeading(team, one, by));
  }

  private void takeIn(long team, long volunteer, long by) {
    List<TeamMembership> open = members.open(team, List.of(volunteer));
    if (open.isEmpty()) {
      long id = members.ask(team, volunteer, by);
      accept(members.find(id).orElseThrow(), by);
    } else if (open.getFirst().state() == MembershipState.ASKED) {
      accept(open.getFirst(), by);
    }
  }

  private void accept(TeamMembership membership, long by) {
    members.accept(membership.id(), by);
    news.joined(membership);
    audit.record("team.member-joined", "team", membership.team(), details(membership.volunteer()));
  }

  private TeamMembership hold(long id) {
    TeamMembership known = members.find(id).orElseThrow(Problem::notFound);
    requireExisting(known.team());
    return members.find(id).orElseThrow();
  }

  private Team requireExisting(long team) {
    Team known = teams.lock(team).orElseThrow(Problem::notFound);
    if (!known.exists()) {
      throw new Refused("number", "team.refused.disbandedAlready");
    }
    return known;
  }

  private static void requireAsked(TeamMembership now) {
    if (now.state() != MembershipState.ASKED) {
      throw new Refused("reason", "team.refused.answered");
    }
  }

  private static void requireServing(VolunteerFacts volunteer) {
    if (volunteer.state() != VolunteerState.APPROVED) {
      throw new Refused("number", "team.refused.mayNotServe");
    }
  }

  private static Map<String, String> details(long volunteer) {
    return Map.of("volunteer", Long.toString(volunteer));
  }
}
