package org.linli.organization;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Scope;

/** The organizations of the current tenant, for other domains. */
@Singleton
public class Organizations {

  private final OrganizationTable table;

  Organizations(OrganizationTable table) {
    this.table = table;
  }

  /** Organizations by id, those that were dissolved too; one that is unknown is missing. */
  public Map<Long, OrganizationFacts> byIds(Collection<Long> ids) {
    return table.byIds(ids).stream()
        .map(Organization::facts)
        .collect(toMap(OrganizationFacts::id, facts -> facts));
  }

  /** An organization that exists and bears a name or a unified social credit code, if only one. */
  public Optional<OrganizationFacts> called(String nameOrCode, Scope scope) {
    var found = table.called(nameOrCode, scope);
    return found.size() == 1
        ? byIds(found.stream().map(OrganizationTable.Called::id).toList()).values().stream()
            .findFirst()
        : Optional.empty();
  }
}
