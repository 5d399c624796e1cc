package org.linli.academy;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An academy lies in its township. */
@Singleton
final class AcademyScope implements ScopeSource {

  private final Academies academies;

  AcademyScope(Academies academies) {
    this.academies = academies;
  }

  @Override
  public String name() {
    return "academy";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return academies.find(Long.parseLong(id)).map(Academy::path);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
