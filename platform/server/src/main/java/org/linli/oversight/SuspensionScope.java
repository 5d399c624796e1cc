package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.suspension.Suspensions;

/** A suspension belongs where the case does in which it was decided. */
@Singleton
final class SuspensionScope implements ScopeSource {

  private final Suspensions suspensions;
  private final FalseRecordTable cases;

  SuspensionScope(Suspensions suspensions, FalseRecordTable cases) {
    this.suspensions = suspensions;
    this.cases = cases;
  }

  @Override
  public String name() {
    return "suspension";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? suspensions
            .find(Long.parseLong(id))
            .flatMap(one -> cases.find(one.falseRecord()))
            .map(FalseRecordCase::path)
        : Optional.empty();
  }
}
