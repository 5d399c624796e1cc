package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Refused;

/** Writes down which other systems there are; whoever answers for the whole tenant does. */
@Singleton
class KeepingSystems {

  private final SystemTable systems;
  private final Viewer viewer;
  private final Audit audit;

  KeepingSystems(SystemTable systems, Viewer viewer, Audit audit) {
    this.systems = systems;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** Whether the viewer answers for the whole tenant. */
  boolean keeps() {
    return viewer
        .scope(Role.TENANT_ADMINISTRATOR, Role.STAFF)
        .contains(CurrentTenant.get().division());
  }

  /**
   * Lets pass whoever answers for the whole tenant.
   *
   * @throws Problem 403
   */
  void require() {
    if (!keeps()) {
      throw Problem.forbidden("external.refused.whole");
    }
  }

  @Transactional
  long add(String name, String note) {
    require();
    requireFree(name, Optional.empty());
    long id = systems.add(name, note, viewer.account());
    audit.record("external-system.added", "external-system", id);
    return id;
  }

  @Transactional
  void change(long id, String name, String note, boolean used) {
    require();
    systems.lock(id);
    requireFree(name, Optional.of(id));
    systems.change(id, name, note, used);
    audit.record("external-system.changed", "external-system", id);
  }

  private void requireFree(String name, Optional<Long> own) {
    if (systems.named(name).filter(one -> !own.equals(Optional.of(one))).isPresent()) {
      throw new Refused("name", "external.refused.name");
    }
  }
}
