package org.linli.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

/** Who holds a role in the current tenant, for those who have something to tell them. */
@Singleton
public final class Holders {

  private final Memberships memberships;

  Holders(Memberships memberships) {
    this.memberships = memberships;
  }

  /** Whether an account is anything in the current tenant. */
  public boolean isHere(long account) {
    return memberships.countHere(CurrentTenant.get().id().value(), account) > 0;
  }

  /** The accounts with one of some roles, each with all that the roles are over. */
  public Map<Long, Scope> scopes(Collection<Role> roles) {
    Scope whole = new Scope(List.of(CurrentTenant.get().division()));
    return memberships
        .holders(CurrentTenant.get().id().value(), roles.stream().map(Role::name).toList())
        .stream()
        .collect(
            Collectors.toMap(
                Memberships.Row::accountId,
                row ->
                    row.role() == Role.TENANT_ADMINISTRATOR
                        ? whole
                        : row.prefix() == null ? Scope.NONE : new Scope(List.of(row.prefix())),
                Scope::with));
  }

  /** Who works for all of some institutions and not only for a part, by the institution's id. */
  public Map<String, Set<Long>> ofWholeInstitutions(Collection<Long> institutions) {
    List<String> ids = institutions.stream().map(String::valueOf).toList();
    return ids.isEmpty()
        ? Map.of()
        : memberships.holdersOfWhole(ids).stream()
            .collect(
                Collectors.groupingBy(
                    Memberships.Row::subject,
                    Collectors.mapping(Memberships.Row::accountId, Collectors.toSet())));
  }

  /** The accounts with one of some roles whose scope holds a path; none twice. */
  public List<Long> over(Collection<Role> roles, String path) {
    return memberships.holdersOver(
        CurrentTenant.get().id().value(), roles.stream().map(Role::name).toList(), path);
  }
}
