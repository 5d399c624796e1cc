package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A case of false records belongs where it was served. */
@Singleton
final class FalseRecordScope implements ScopeSource {

  private final FalseRecordTable cases;

  FalseRecordScope(FalseRecordTable cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "falseRecord";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? cases.find(Long.parseLong(id)).map(FalseRecordCase::path)
        : Optional.empty();
  }
}
