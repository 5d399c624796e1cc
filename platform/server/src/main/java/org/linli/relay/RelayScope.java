package org.linli.relay;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A relay lies where its project's community lies. */
@Singleton
final class RelayScope implements ScopeSource {

  private final RelayTable relays;

  RelayScope(RelayTable relays) {
    this.relays = relays;
  }

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? relays.find(Long.parseLong(id)).map(Relay::path)
        : Optional.empty();
  }
}
