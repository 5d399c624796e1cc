package org.linli.institution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.division.Sql;
import org.linli.web.Refused;

/** Adds universities and colleges, changes what is said of them, closes and reopens them. */
@Singleton
class KeepingInstitutions {

  /** A university, its colleges and what is below them: no tree is deeper. */
  private static final int DEEPEST = 4 * Institution.STEP;

  private final Sql sql;
  private final Institutions institutions;
  private final Collection<KeptAtHome> kept;
  private final Audit audit;
  private final Clock clock;

  KeepingInstitutions(
      @Named("control") Sql sql,
      Institutions institutions,
      Collection<KeptAtHome> kept,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.institutions = institutions;
    this.kept = kept;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a university or a partner unit.
   *
   * @param code its national code, if known for sure
   * @param home the tenant that keeps its own data, if one does
   * @throws Refused if the name or the code is taken
   */
  @Transactional("control")
  long addUniversity(
      InstitutionKind kind, String name, @Nullable String code, @Nullable String home, long by) {
    if (code != null && isTaken("code = ?", code)) {
      throw new Refused("code", "institution.refused.code");
    }
    return add(kind, "", name, code, home, by);
  }

  /**
   * Adds a college below a university, or below one of its colleges.
   *
   * @throws Refused if the name is taken there, or the tree would grow too deep
   */
  @Transactional("control")
  long addCollege(long university, long parent, String name, long by) {
    Institution above =
        institutions
            .find(parent)
            .filter(one -> one.root() == university)
            .orElseThrow(() -> new Refused("parent", "institution.refused.parent"));
    if (above.path().length() >= DEEPEST) {
      throw new Refused("parent", "institution.refused.deep");
    }
    return add(above.kind(), above.path(), name, null, null, by);
  }

  /**
   * Puts other details in place of a university's. Its data stays where it is: with some of it at
   * home already, the home can't be another.
   *
   * @throws Refused if the name or the code is taken, or the home can't change any more
   */
  @Transactional("control")
  void change(Institution university, UniversityDetails said) {
    if (said.code() != null && isTaken("code = ? AND id <> ?", said.code(), university.id())) {
      throw new Refused("code", "institution.refused.code");
    }
    requireFree("", said.name(), university.id());
    boolean moves = !Objects.equals(university.home(), said.home());
    if (moves && kept.stream().anyMatch(one -> one.isKept(university))) {
      throw new Refused("home", "institution.refused.home");
    }
    sql.update(
        "UPDATE institution SET name = ?, code = ?, home_tenant = ? WHERE id = ?",
        said.name(),
        said.code(),
        said.home(),
        university.id());
    audit.record(
        "institution.changed",
        "institution",
        university.id(),
        Map.of("home", Objects.requireNonNullElse(said.home(), "")));
  }

  /**
   * Names a college anew.
   *
   * @throws Refused if the name is taken beside it
   */
  @Transactional("control")
  void rename(Institution college, String name) {
    String above = college.path().substring(0, college.path().length() - Institution.STEP);
    requireFree(above, name, college.id());
    sql.update("UPDATE institution SET name = ? WHERE id = ?", name, college.id());
    audit.record("institution.changed", "institution", college.id());
  }

  private void requireFree(String above, String name, long besides) {
    if (isTaken("above = ? AND name = ? AND id <> ?", above, name, besides)) {
      throw new Refused("name", "institution.refused.name");
    }
  }

  private long add(
      InstitutionKind kind,
      String above,
      String name,
      @Nullable String code,
      @Nullable String home,
      long by) {
    if (isTaken("above = ? AND name = ?", above, name)) {
      throw new Refused("name", "institution.refused.name");
    }
    long id =
        sql.insert(
            "INSERT INTO institution"
                + " (kind, above, name, code, home_tenant, is_open, added_by, added_at)"
                + " VALUES (?, ?, ?, ?, ?, TRUE, ?, ?)",
            kind.name(),
            above,
            name,
            code,
            home,
            by,
            clock.instant());
    sql.update("UPDATE institution SET path = CONCAT(above, LPAD(id, 8, '0')) WHERE id = ?", id);
    audit.record("institution.added", "institution", id, Map.of("above", above));
    return id;
  }

  private boolean isTaken(String condition, Object... values) {
    return !sql.query(
            "SELECT id FROM institution WHERE " + condition + " FOR UPDATE",
            List.of(values),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Lets nothing new begin with a part of a university or all of it, or lets it again. */
  @Transactional("control")
  void setOpen(Institution university, long id, boolean open) {
    if (sql.update(
            "UPDATE institution SET is_open = ? WHERE id = ? AND path LIKE ?",
            open,
            id,
            university.path() + "%")
        == 0) {
      throw Problem.notFound();
    }
    audit.record(open ? "institution.reopened" : "institution.closed", "institution", id);
  }
}
