package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A redemption lies where what was redeemed is handed over. */
@Singleton
final class RedemptionScope implements ScopeSource {

  private final RedemptionTable redemptions;

  RedemptionScope(RedemptionTable redemptions) {
    this.redemptions = redemptions;
  }

  @Override
  public String name() {
    return "redemption";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? redemptions.find(Long.parseLong(id)).map(Redemption::path)
        : Optional.empty();
  }
}
