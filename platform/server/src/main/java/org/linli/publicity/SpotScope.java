package org.linli.publicity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A spot lies where its community lies. */
@Singleton
final class SpotScope implements ScopeSource {

  private final SpotTable spots;

  SpotScope(SpotTable spots) {
    this.spots = spots;
  }

  @Override
  public String name() {
    return "spot";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? spots.find(Long.parseLong(id)).map(Spot::path)
        : Optional.empty();
  }
}
