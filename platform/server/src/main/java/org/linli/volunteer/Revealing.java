package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;

/** Writes down who reads a volunteer's data in full, and why (LAW-7). */
@Singleton
class Revealing {

  private final Audit audit;

  Revealing(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  void note(long volunteer, RevealReason reason) {
    audit.record("volunteer.revealed", "volunteer", volunteer, Map.of("reason", reason.name()));
  }
}
