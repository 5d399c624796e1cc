package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An organization lies where its place is. */
@Singleton
final class OrganizationScope implements ScopeSource {

  private final OrganizationTable table;

  OrganizationScope(OrganizationTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "organization";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return table.find(Long.parseLong(id)).map(found -> found.place().path());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
