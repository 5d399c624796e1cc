package org.linli.organization;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

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

  /** An organization; one that was dissolved too. */
  public Optional<OrganizationFacts> find(long id) {
    return table.find(id).map(Organization::facts);
  }

  /** Some that exist, by a part of their name, anywhere in the tenant, by place. */
  public List<OrganizationFacts> named(String text, int most) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    return table
        .page(
            OrganizationFilter.of(text, "", "", "", ""), everywhere, "", new Paging(1, most, most))
        .stream()
        .map(Organization::facts)
        .toList();
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
