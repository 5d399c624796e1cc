package org.linli.institution;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** At the universities' desk an institution lies at its own place in the tree. */
@Singleton
final class InstitutionScope implements ScopeSource {

  private final Institutions institutions;

  InstitutionScope(Institutions institutions) {
    this.institutions = institutions;
  }

  @Override
  public String name() {
    return "institution";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? institutions.find(Long.parseLong(id)).map(Institution::path)
        : Optional.empty();
  }
}
