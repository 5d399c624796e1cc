package org.linli.external;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A file of theirs lies where the part of the tenant lies that it was taken in for. */
@Singleton
final class ImportScope implements ScopeSource {

  private final RecordTable records;

  ImportScope(RecordTable records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "externalImport";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? records.findImport(Long.parseLong(id)).map(RecordTable.Import::path)
        : Optional.empty();
  }
}
