package org.linli.station;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/**
 * An application lies with whoever answers it: at the township, so that a community's own people
 * don't answer their own.
 */
@Singleton
final class ApplicationScope implements ScopeSource {

  private final ApplicationTable applications;

  ApplicationScope(ApplicationTable applications) {
    this.applications = applications;
  }

  @Override
  public String name() {
    return "stationApplication";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? applications
            .find(Long.parseLong(id))
            .map(StationApplication::path)
            .map(LevelAbove::pathOver)
        : Optional.empty();
  }
}
