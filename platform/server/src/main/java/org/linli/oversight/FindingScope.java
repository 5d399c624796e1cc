package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** What looks wrong belongs where it was served. */
@Singleton
final class FindingScope implements ScopeSource {

  private final FindingTable findings;

  FindingScope(FindingTable findings) {
    this.findings = findings;
  }

  @Override
  public String name() {
    return "finding";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? findings.find(Long.parseLong(id)).map(Finding::path)
        : Optional.empty();
  }
}
