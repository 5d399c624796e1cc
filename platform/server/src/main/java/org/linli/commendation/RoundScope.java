package org.linli.commendation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A round lies where the part of the tenant lies that it is about. */
@Singleton
final class RoundScope implements ScopeSource {

  private final RoundTable rounds;

  RoundScope(RoundTable rounds) {
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "round";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? rounds.find(Long.parseLong(id)).map(one -> one.details().path())
        : Optional.empty();
  }
}
