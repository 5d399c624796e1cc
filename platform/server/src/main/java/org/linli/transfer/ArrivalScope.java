package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** Somebody who comes belongs where they are a volunteer. */
@Singleton
final class ArrivalScope implements ScopeSource {

  private final ArrivalTable arrivals;

  ArrivalScope(ArrivalTable arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public String name() {
    return "arrival";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? arrivals.find(Long.parseLong(id)).map(Arrival::path)
        : Optional.empty();
  }
}
