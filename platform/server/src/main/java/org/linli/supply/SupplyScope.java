package org.linli.supply;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A supply lies where its station lies. */
@Singleton
final class SupplyScope implements ScopeSource {

  private final Supplies supplies;

  SupplyScope(Supplies supplies) {
    this.supplies = supplies;
  }

  @Override
  public String name() {
    return "supply";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? supplies.find(Long.parseLong(id)).map(Supply::path)
        : Optional.empty();
  }
}
