package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An inspection lies in the smallest division that holds all of its stations. */
@Singleton
final class InspectionScope implements ScopeSource {

  private final InspectionTable inspections;

  InspectionScope(InspectionTable inspections) {
    this.inspections = inspections;
  }

  @Override
  public String name() {
    return "inspection";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? inspections.find(Long.parseLong(id)).map(Inspection::path)
        : Optional.empty();
  }
}
