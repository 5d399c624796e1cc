package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A certificate lies where its holder belonged on the day of issue. */
@Singleton
final class CertificateScope implements ScopeSource {

  private final CertificateTable table;

  CertificateScope(CertificateTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? table.find(Long.parseLong(id)).map(Certificate::path)
        : Optional.empty();
  }
}
