package org.linli.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A team lies where its community lies. */
@Singleton
final class TeamScope implements ScopeSource {

  private final TeamRegister teams;

  TeamScope(TeamRegister teams) {
    this.teams = teams;
  }

  @Override
  public String name() {
    return "team";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return teams.pathOf(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
