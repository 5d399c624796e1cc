package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A pairing lies where its community lies. */
@Singleton
final class PairingScope implements ScopeSource {

  private final PairingTable pairings;

  PairingScope(PairingTable pairings) {
    this.pairings = pairings;
  }

  @Override
  public String name() {
    return "pairing";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? pairings.find(Long.parseLong(id)).map(Pairing::path)
        : Optional.empty();
  }
}
