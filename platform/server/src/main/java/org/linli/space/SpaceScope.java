package org.linli.space;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A space lies where its community lies. */
@Singleton
final class SpaceScope implements ScopeSource {

  private final SpaceTable spaces;

  SpaceScope(SpaceTable spaces) {
    this.spaces = spaces;
  }

  @Override
  public String name() {
    return "space";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? spaces.find(Long.parseLong(id)).map(Space::path)
        : Optional.empty();
  }
}
