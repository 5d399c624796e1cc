package org.linli.training;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A trainer's row lies where it is kept; all of the tenant choose from the pool. */
@Singleton
final class TrainerScope implements ScopeSource {

  private final TrainerPool pool;

  TrainerScope(TrainerPool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return "trainer";
  }

  @Override
  public Optional<String> pathOf(String id) {
    try {
      return pool.find(Long.parseLong(id)).map(Trainer::path);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
