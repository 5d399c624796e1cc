package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A sign-up lies where its session lies. */
@Singleton
final class SignUpScope implements ScopeSource {

  private final SignUpTable signUps;
  private final SessionTable sessions;

  SignUpScope(SignUpTable signUps, SessionTable sessions) {
    this.signUps = signUps;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "signUp";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? signUps.find(Long.parseLong(id)).flatMap(one -> sessions.pathOf(one.session()))
        : Optional.empty();
  }
}
