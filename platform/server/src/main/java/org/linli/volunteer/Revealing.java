package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
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

  /** A whole list leaves as a file; without a reason it is masked. */
  @Transactional
  void noteExport(Optional<RevealReason> reason) {
    Map<String, String> details = reason.map(why -> Map.of("reason", why.name())).orElse(Map.of());
    audit.record("volunteer.export", "volunteer", "", details);
  }
}
