package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A session lies where its activity's community lies. */
@Singleton
final class SessionScope implements ScopeSource {

  private final SessionTable sessions;

  SessionScope(SessionTable sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? sessions.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
