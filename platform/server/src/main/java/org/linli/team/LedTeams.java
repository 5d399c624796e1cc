package org.linli.team;

import jakarta.inject.Singleton;

/** Who leads which team, for other domains. */
@Singleton
public class LedTeams {

  private final Leaders leaders;

  LedTeams(Leaders leaders) {
    this.leaders = leaders;
  }

  /** Whether the owner of an account leads a team that exists. */
  public boolean leads(long account, long team) {
    return leaders.leads(account, team);
  }
}
