package org.linli.team;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;

/** Answers {@link Teams} from the current tenant's table. */
@Singleton
final class TenantTeams implements Teams {

  private final TeamRegister teams;

  TenantTeams(TeamRegister teams) {
    this.teams = teams;
  }

  @Override
  public Map<Long, List<TeamFacts>> existingOn(LocalDate day, Collection<Long> communities) {
    return communities.isEmpty()
        ? Map.of()
        : teams.existing(day, communities).stream()
            .map(Team::facts)
            .collect(groupingBy(TeamFacts::community));
  }
}
