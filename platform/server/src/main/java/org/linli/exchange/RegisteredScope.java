package org.linli.exchange;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** At the universities' desk a pairing lies with the university or college whose it is. */
@Singleton
final class RegisteredScope implements ScopeSource {

  private final PairingRegister register;

  RegisteredScope(PairingRegister register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "registered";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? register.find(Long.parseLong(id)).map(RegisteredPairing::path)
        : Optional.empty();
  }
}
