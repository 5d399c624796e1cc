package org.linli.team;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Role;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** How belonging to a team and leading it end; under the lock of the team. */
@Singleton
class EndingMemberships {

  private final TeamRegister teams;
  private final MemberTable members;
  private final Leaders leaders;
  private final Volunteers volunteers;
  private final Admitting admitting;
  private final Audit audit;

  EndingMemberships(
      TeamRegister teams,
      MemberTable members,
      Leaders leaders,
      Volunteers volunteers,
      Admitting admitting,
      Audit audit) {
    this.teams = teams;
    this.members = members;
    this.leaders = leaders;
    this.volunteers = volunteers;
    this.admitting = admitting;
    this.audit = audit;
  }

  /** Ends a membership; who led the team no longer does. */
  @Transactional(propagation = Propagation.MANDATORY)
  void end(TeamMembership membership, MembershipState how, long by, @Nullable String reason) {
    leaders
        .of(membership.team())
        .filter(leader -> leader.volunteer() == membership.volunteer())
        .ifPresent(leader -> endLeading(membership.team(), leader, by));
    members.end(membership.id(), how, by, reason);
    audit.record(
        how == MembershipState.REMOVED ? "team.member-removed" : "team.member-left",
        "team",
        membership.team(),
        Map.of("volunteer", Long.toString(membership.volunteer())));
  }

  /** What becomes of a membership, or of the asking for one, when the person serves no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void leftBehind(TeamMembership membership) {
    teams.lock(membership.team());
    TeamMembership now = members.find(membership.id()).orElseThrow();
    if (now.state() == MembershipState.MEMBER) {
      end(now, MembershipState.LEFT, 0, null);
    } else if (now.state() == MembershipState.ASKED) {
      members.turnDown(now.id(), MembershipState.WITHDRAWN, 0, null);
    }
  }

  /** Ends someone's leading; the role goes with the last team they led. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endLeading(long team, Leaders.Leader leader, long by) {
    leaders.end(leader.id(), by);
    Long account = volunteers.find(leader.volunteer()).map(VolunteerFacts::account).orElse(null);
    if (account != null && leaders.ledBy(leader.volunteer()).isEmpty()) {
      admitting.dismiss(account, Role.TEAM_LEADER);
    }
    audit.record(
        "team.leader-ended", "team", team, Map.of("volunteer", Long.toString(leader.volunteer())));
  }
}
