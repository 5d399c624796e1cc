package org.linli.fund;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A grant lies where the community lies that it is for. */
@Singleton
final class GrantScope implements ScopeSource {

  private final GrantTable grants;

  GrantScope(GrantTable grants) {
    this.grants = grants;
  }

  @Override
  public String name() {
    return "fundGrant";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? grants.find(Long.parseLong(id)).map(Grant::path)
        : Optional.empty();
  }
}
