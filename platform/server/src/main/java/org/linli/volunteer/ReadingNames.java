package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.linli.api.Audit;

/**
 * Reads names in full, for a roster or a certificate. Every list that is read is noted in the audit
 * log as a look at personal data (LAW-7).
 */
@Singleton
public class ReadingNames {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final Audit audit;

  ReadingNames(VolunteerRegister register, SealedPeople sealed, Audit audit) {
    this.register = register;
    this.sealed = sealed;
    this.audit = audit;
  }

  /**
   * The names of some volunteers; one whose name has been cleared is missing from the answer.
   *
   * @param kind the kind of object that they are read for, for example {@code "session"}
   * @param object its id
   */
  @Transactional
  public Map<Long, String> of(Collection<Long> ids, String kind, long object) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> names = new HashMap<>();
    for (VolunteerRow row : register.findByIdIn(ids)) {
      if (row.name() != null) {
        names.put(row.id(), sealed.name(row));
      }
    }
    audit.record("volunteer.namesRead", kind, object, Map.of("count", "" + names.size()));
    return names;
  }
}
