package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** What a volunteer says of a record belongs where it was served. */
@Singleton
final class AppealScope implements ScopeSource {

  private final AppealTable appeals;

  AppealScope(AppealTable appeals) {
    this.appeals = appeals;
  }

  @Override
  public String name() {
    return "appeal";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? appeals.find(Long.parseLong(id)).map(Appeal::path)
        : Optional.empty();
  }
}
