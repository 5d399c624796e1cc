package org.linli.fund;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/** An entry of the fund belongs to the whole tenant, and so to those who answer for all of it. */
@Singleton
final class EntryScope implements ScopeSource {

  private final FundTable fund;

  EntryScope(FundTable fund) {
    this.fund = fund;
  }

  @Override
  public String name() {
    return "fundEntry";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? fund.find(Long.parseLong(id)).map(_ -> CurrentTenant.get().division())
        : Optional.empty();
  }
}
