package org.linli.academy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.Audit;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Adds academies, changes what is said of them, closes them. */
@Singleton
class KeepingAcademies {

  private final Academies academies;
  private final Divisions divisions;
  private final Audit audit;
  private final Clock clock;

  KeepingAcademies(Academies academies, Divisions divisions, Audit audit, Clock clock) {
    this.academies = academies;
    this.divisions = divisions;
    this.audit = audit;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.today(clock);
  }

  /**
   * Adds an academy to a township.
   *
   * @throws Refused if the township isn't one of the scope, or has one of this name
   */
  @Transactional
  long add(String township, Academy.Said said, Scope scope, long by) {
    boolean isThere =
        divisions.of(DivisionLevel.TOWNSHIP, scope).stream()
            .anyMatch(one -> one.code().equals(township));
    if (!isThere) {
      throw new Refused("township", "academy.refused.township");
    }
    requireFree(township, said.name(), 0);
    long id = academies.add(township, said, by);
    audit.record("academy.added", "academy", id);
    return id;
  }

  /** Changes what is said of one that is open. */
  @Transactional
  void change(long id, Academy.Said said) {
    Academy known = open(id);
    requireFree(known.path(), said.name(), id);
    academies.change(id, said);
    audit.record("academy.changed", "academy", id);
  }

  /** Closes one; its courses stay as they are. */
  @Transactional
  void end(long id) {
    open(id);
    academies.end(id, today());
    audit.record("academy.ended", "academy", id);
  }

  private void requireFree(String township, String name, long except) {
    if (academies.isNamed(township, name, except)) {
      throw new Refused("name", "academy.refused.name");
    }
  }

  private Academy open(long id) {
    Academy known = academies.find(id).orElseThrow(Problem::notFound);
    if (known.endedOn() != null) {
      throw Problem.conflict("academy.refused.ended");
    }
    return known;
  }
}
