package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** Somebody who goes belongs where they were a volunteer when they asked. */
@Singleton
final class DepartureScope implements ScopeSource {

  private final DepartureTable departures;

  DepartureScope(DepartureTable departures) {
    this.departures = departures;
  }

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? departures.find(Long.parseLong(id)).map(Departure::path)
        : Optional.empty();
  }
}
