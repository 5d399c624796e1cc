package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/** What came from a tenant below lies at the root of the one that received it. */
@Singleton
final class ReceivedScope implements ScopeSource {

  private final ReceivedTable received;

  ReceivedScope(ReceivedTable received) {
    this.received = received;
  }

  @Override
  public String name() {
    return "receivedSubmission";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? received.find(Long.parseLong(id)).map(one -> CurrentTenant.get().division())
        : Optional.empty();
  }
}
