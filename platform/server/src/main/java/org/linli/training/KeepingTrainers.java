package org.linli.training;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.linli.api.Audit;
import org.linli.api.Problem;

/** Takes people into the trainer pool, changes what is said of them, lets them go. */
@Singleton
class KeepingTrainers {

  private final TrainerPool pool;
  private final Audit audit;

  KeepingTrainers(TrainerPool pool, Audit audit) {
    this.pool = pool;
    this.audit = audit;
  }

  /**
   * Takes someone in.
   *
   * @param path the code of the division that keeps the row
   */
  @Transactional
  long add(String path, Trainer.Said said, long by) {
    long id = pool.add(path, said, by);
    audit.record("trainer.added", "trainer", id);
    return id;
  }

  @Transactional
  void change(long id, Trainer.Said said) {
    requireHere(id);
    pool.change(id, said);
    audit.record("trainer.changed", "trainer", id);
  }

  /** Lets someone go; the sessions that they held keep the name. */
  @Transactional
  void leave(long id) {
    requireHere(id);
    pool.leave(id);
    audit.record("trainer.left", "trainer", id);
  }

  private void requireHere(long id) {
    if (pool.find(id).orElseThrow(Problem::notFound).isGone()) {
      throw Problem.conflict("trainer.refused.gone");
    }
  }
}
