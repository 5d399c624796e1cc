package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An entry that was drawn belongs to the part of the tenant that was drawn from. */
@Singleton
final class DrawnScope implements ScopeSource {

  private final SpotCheckTable checks;

  DrawnScope(SpotCheckTable checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "drawn";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? checks
            .item(Long.parseLong(id))
            .flatMap(item -> checks.find(item.spotCheck()))
            .map(SpotCheck::prefix)
        : Optional.empty();
  }
}
