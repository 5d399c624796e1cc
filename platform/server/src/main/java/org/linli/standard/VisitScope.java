package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A visit lies where its station lies. */
@Singleton
final class VisitScope implements ScopeSource {

  private final VisitTable visits;

  VisitScope(VisitTable visits) {
    this.visits = visits;
  }

  @Override
  public String name() {
    return "inspectionVisit";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? visits.find(Long.parseLong(id)).map(Visit::path)
        : Optional.empty();
  }
}
