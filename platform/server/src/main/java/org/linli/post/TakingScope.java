package org.linli.post;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** Someone's taking up of a post lies where the post lies. */
@Singleton
final class TakingScope implements ScopeSource {

  private final TakingTable takings;

  TakingScope(TakingTable takings) {
    this.takings = takings;
  }

  @Override
  public String name() {
    return "taking";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? takings.find(Long.parseLong(id)).map(Taking::path)
        : Optional.empty();
  }
}
