package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Locks volunteers as another domain does: in a transaction of its own. */
@Singleton
class Locking {

  private final Volunteers volunteers;

  Locking(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  @Transactional
  Set<Long> lock(List<Long> ids) {
    return volunteers.lock(ids).keySet();
  }
}
