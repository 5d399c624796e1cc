package org.linli.station;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A station lies where its community lies. */
@Singleton
final class StationScope implements ScopeSource {

  private final StationRegister stations;

  StationScope(StationRegister stations) {
    this.stations = stations;
  }

  @Override
  public String name() {
    return "station";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return stations.pathOf(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
