package org.linli.insurance;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/** A policy lies where its community lies; one of the whole tenant at the tenant's root. */
@Singleton
final class PolicyScope implements ScopeSource {

  private final PolicyTable policies;

  PolicyScope(PolicyTable policies) {
    this.policies = policies;
  }

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return policies
          .find(Long.parseLong(id))
          .flatMap(
              one ->
                  one.community() == null
                      ? Optional.of(CurrentTenant.get().division())
                      : policies.pathOf(one.community()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
