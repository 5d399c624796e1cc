package org.linli.academy;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/** A guideline is the whole tenant's: only who answers for all of it publishes. */
@Singleton
final class GuidelineScope implements ScopeSource {

  private final GuidelineTable table;

  GuidelineScope(GuidelineTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "guideline";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return table.versions(Long.parseLong(id)).isEmpty()
          ? Optional.empty()
          : Optional.of(CurrentTenant.get().division());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
