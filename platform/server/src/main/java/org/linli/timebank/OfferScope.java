package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** What is offered lies where its community lies. */
@Singleton
final class OfferScope implements ScopeSource {

  private final OfferTable offers;

  OfferScope(OfferTable offers) {
    this.offers = offers;
  }

  @Override
  public String name() {
    return "offer";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? offers.find(Long.parseLong(id)).map(Offer::path)
        : Optional.empty();
  }
}
