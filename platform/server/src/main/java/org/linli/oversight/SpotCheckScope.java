package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A spot check belongs to the part of the tenant that was drawn from. */
@Singleton
final class SpotCheckScope implements ScopeSource {

  private final SpotCheckTable checks;

  SpotCheckScope(SpotCheckTable checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "spotCheck";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? checks.find(Long.parseLong(id)).map(SpotCheck::prefix)
        : Optional.empty();
  }
}
