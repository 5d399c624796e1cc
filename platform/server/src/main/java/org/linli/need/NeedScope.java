package org.linli.need;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A request lies where its community lies. */
@Singleton
final class NeedScope implements ScopeSource {

  private final RequestTable requests;

  NeedScope(RequestTable requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "need";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? requests.find(Long.parseLong(id)).map(ServiceRequest::path)
        : Optional.empty();
  }
}
