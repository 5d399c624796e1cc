package org.linli.external;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An export lies where the part of the tenant lies that it was made for. */
@Singleton
final class ExportScope implements ScopeSource {

  private final ExportTable exports;

  ExportScope(ExportTable exports) {
    this.exports = exports;
  }

  @Override
  public String name() {
    return "externalExport";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? exports.find(Long.parseLong(id)).map(one -> one.scope().prefixes().getFirst())
        : Optional.empty();
  }
}
