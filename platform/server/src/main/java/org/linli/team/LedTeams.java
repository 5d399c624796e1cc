package org.linli.team;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which teams people lead, for other domains. */
@Singleton
public class LedTeams {

  private final Leaders leaders;

  LedTeams(Leaders leaders) {
    this.leaders = leaders;
  }

  /**
   * A team that someone leads.
   *
   * @param path where its community lies
   */
  public record Led(long team, String name, String path) {}

  /** The teams that the owner of an account leads today. */
  public List<Led> of(long account) {
    return leaders.led(account).stream()
        .map(one -> new Led(one.team(), one.name(), one.path()))
        .toList();
  }

  /** The volunteers who lead some teams, by the team; one that nobody leads is missing. */
  public Map<Long, Long> leadersOf(Collection<Long> teams) {
    return leaders.current(teams);
  }

  /** Whether the owner of an account leads a team that exists. */
  public boolean leads(long account, long team) {
    return leaders.leads(account, team);
  }

  /** The accounts of those who lead some teams today, by team; one call for many. */
  public Map<Long, List<Long>> leaders(Collection<Long> teams) {
    return leaders.accounts(teams);
  }
}
