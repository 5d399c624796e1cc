package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Registers organizations, changes and dissolves them. */
@Singleton
class KeepingOrganizations {

  private static final String KIND = "organization";

  private final OrganizationTable table;
  private final Audit audit;
  private final Clock clock;

  KeepingOrganizations(OrganizationTable table, Audit audit, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers an organization.
   *
   * @param scope where the one above it may be looked for
   * @throws Refused if it is known, or the one above it isn't
   */
  @Transactional
  long add(OrganizationDetails said, Scope scope, long by) {
    table.lockTree();
    Long parent = parent(said.parent(), scope);
    if (parent != null) {
      hang(parent, 0);
    }
    refuseKnown(0, said);
    long id = table.insert(said, parent, by);
    audit.record("organization.added", KIND, id, Map.of("kind", said.kind().name()));
    noteReason(id, said, null);
    return id;
  }

  /**
   * Changes what is known of an organization.
   *
   * @throws Refused if another has its name or code, or it would hang below itself
   */
  @Transactional
  void change(long id, OrganizationDetails said, Scope scope) {
    table.lockTree();
    Organization known = existing(id);
    Long parent =
        said.parent().equals(known.parentName()) ? known.parent() : parent(said.parent(), scope);
    if (parent != null && !parent.equals(known.parent())) {
      if (table.chain(parent).stream().anyMatch(one -> one.id() == id)) {
        throw new Refused("parent", "organization.refused.ring");
      }
      hang(parent, table.depthBelow(id));
    }
    refuseKnown(id, said);
    table.update(id, said, parent);
    audit.record("organization.changed", KIND, id);
    noteReason(id, said, known);
  }

  /**
   * It no longer exists, from a day on.
   *
   * @throws Refused if the day lies ahead, or others still hang below it
   */
  @Transactional
  void dissolve(long id, LocalDate on, String reason) {
    table.lockTree();
    existing(id);
    if (on.isAfter(Time.today(clock))) {
      throw new Refused("on", "organization.refused.future");
    }
    long below = table.countBelow(id);
    if (below > 0) {
      throw new Refused("on", "organization.refused.below", below);
    }
    table.dissolve(id, on, reason);
    audit.record("organization.dissolved", KIND, id, Map.of("on", on.toString()));
  }

  /**
   * It exists after all.
   *
   * @throws Refused if another has its name now, or the one above it was dissolved
   */
  @Transactional
  void restore(long id) {
    table.lockTree();
    Organization known = table.find(id).orElseThrow(Problem::notFound);
    if (known.dissolvedOn() == null) {
      return;
    }
    Long parent = known.parent();
    if (parent != null && table.find(parent).filter(one -> one.dissolvedOn() == null).isEmpty()) {
      throw new Refused("parent", "organization.refused.parentGone");
    }
    table
        .openWithName(known.place().path(), known.name())
        .ifPresent(
            _ -> {
              throw new Refused("name", "organization.refused.name");
            });
    table.dissolve(id, null, null);
    audit.record("organization.restored", KIND, id);
  }

  private Organization existing(long id) {
    Organization known = table.find(id).orElseThrow(Problem::notFound);
    if (known.dissolvedOn() != null) {
      throw new Refused("name", "organization.refused.dissolved");
    }
    return known;
  }

  private @Nullable Long parent(String typed, Scope scope) {
    if (typed.isEmpty()) {
      return null;
    }
    List<OrganizationTable.Called> found = table.called(typed, scope);
    if (found.size() != 1) {
      throw new Refused(
          "parent",
          found.isEmpty() ? "organization.refused.noParent" : "organization.refused.whichParent");
    }
    return found.getFirst().id();
  }

  private void hang(long parent, int below) {
    if (table.chain(parent).size() + below >= OrganizationTable.DEEPEST) {
      throw new Refused("parent", "organization.refused.deep", OrganizationTable.DEEPEST);
    }
  }

  private void refuseKnown(long id, OrganizationDetails said) {
    table
        .taken(id, said)
        .ifPresent(
            field -> {
              throw new Refused(field, "organization.refused." + field + "Taken");
            });
  }

  /** A code kept against its check is a decision that someone answers for. */
  private void noteReason(long id, OrganizationDetails said, @Nullable Organization known) {
    String reason = said.codeReason();
    if (reason != null && (known == null || !reason.equals(known.codeReason()))) {
      audit.record("organization.code-kept", KIND, id, Map.of("reason", reason));
    }
  }
}
