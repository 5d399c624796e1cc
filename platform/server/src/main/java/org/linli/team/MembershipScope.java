package org.linli.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A membership lies where its team lies. */
@Singleton
final class MembershipScope implements ScopeSource {

  private final MemberTable members;
  private final TeamRegister teams;

  MembershipScope(MemberTable members, TeamRegister teams) {
    this.members = members;
    this.teams = teams;
  }

  @Override
  public String name() {
    return "membership";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return members.find(Long.parseLong(id)).flatMap(one -> teams.pathOf(one.team()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
