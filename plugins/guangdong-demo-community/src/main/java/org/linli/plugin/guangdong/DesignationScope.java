package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A designation lies where its community does. */
@Singleton
final class DesignationScope implements ScopeSource {

  private final Designations designations;

  DesignationScope(Designations designations) {
    this.designations = designations;
  }

  @Override
  public String name() {
    return "designation";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? designations.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
