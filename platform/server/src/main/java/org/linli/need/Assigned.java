package org.linli.need;

import jakarta.inject.Singleton;
import org.linli.team.LedTeams;

/**
 * Who may know of whom a request is. The team knows from accepting it until it is done; the
 * community's people, who take it in and ring back, until nothing more comes of it.
 */
@Singleton
class Assigned {

  private final LedTeams teams;

  Assigned(LedTeams teams) {
    this.teams = teams;
  }

  /** Whether an account leads the team that is asked, or does it, or did it. */
  boolean leads(ServiceRequest request, long account) {
    Long team = request.team();
    return team != null && teams.leads(account, team);
  }

  /** Whether an account leads the team that is at work on it. */
  boolean isAtWork(ServiceRequest request, long account) {
    return request.state() == RequestState.ACCEPTED && leads(request, account);
  }

  /** Whether those who keep its community may still know. */
  static boolean isOfUse(ServiceRequest request) {
    return !request.state().isOver() || request.followUp();
  }
}
