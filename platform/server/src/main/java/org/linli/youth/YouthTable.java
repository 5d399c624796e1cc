package org.linli.youth;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The rows of social organizations of young people and of their instructors. */
@Singleton
class YouthTable {

  private static final String NAME = "youth_instructor.name";
  private static final String PHONE = "youth_instructor.phone";
  private static final String FROM =
      " FROM youth_organization y JOIN organization o ON o.id = y.organization_id"
          + " LEFT JOIN youth_instructor i ON i.organization_id = o.id AND i.is_current"
          + " WHERE o.is_open = TRUE AND ";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  YouthTable(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param since since when it has the instructor it has; null for one without
   */
  record Line(
      long organization,
      String name,
      @Nullable Long community,
      Basis basis,
      @Nullable LocalDate since) {}

  long count(Scope scope, boolean without) {
    Condition where = where(scope, without);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, those without an instructor first. */
  List<Line> page(Scope scope, boolean without, Paging paging) {
    Condition where = where(scope, without);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT o.id, o.name, o.community_id, y.basis, i.from_on"
            + FROM
            + where.sql()
            + " ORDER BY i.id IS NOT NULL, o.path, o.name LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, Long.class),
                Basis.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class)));
  }

  private static Condition where(Scope scope, boolean without) {
    Condition all = Condition.within("o.path", scope);
    return without ? all.and(Condition.of("i.id IS NULL")) : all;
  }

  /** What an organization grew from; empty for one that is no young people's. */
  Optional<Basis> basis(long organization) {
    return sql
        .query(
            "SELECT basis FROM youth_organization WHERE organization_id = ?",
            List.of(organization),
            row -> Basis.valueOf(row.getString(1)))
        .stream()
        .findFirst();
  }

  void put(long organization, Basis basis) {
    sql.update(
        "INSERT INTO youth_organization (organization_id, basis) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE basis = VALUES(basis)",
        organization,
        basis.name());
  }

  /** Holds an organization until the transaction ends. */
  void lock(long organization) {
    sql.query(
        "SELECT id FROM organization WHERE id = ? FOR UPDATE",
        List.of(organization),
        row -> row.getLong(1));
  }

  /** The instructor and those before, the latest first. */
  List<Instructor> instructors(long organization) {
    return sql.query(
        "SELECT id, name, phone, from_on, until_on FROM youth_instructor WHERE organization_id = ?"
            + " ORDER BY is_current DESC, from_on DESC, id DESC LIMIT 20",
        List.of(organization),
        row -> {
          long id = row.getLong(1);
          return new Instructor(
              id,
              open(NAME, id, row.getBytes(2)),
              open(PHONE, id, row.getBytes(3)),
              row.getObject(4, LocalDate.class),
              row.getObject(5, LocalDate.class));
        });
  }

  void name(long organization, Instructor said, long by) {
    long id =
        sql.insert(
            "INSERT INTO youth_instructor (organization_id, from_on, is_current, named_by,"
                + " named_at) VALUES (?, ?, TRUE, ?, ?)",
            organization,
            said.from(),
            by,
            clock.instant());
    sql.update(
        "UPDATE youth_instructor SET name = ?, phone = ? WHERE id = ?",
        seal(NAME, id, said.name()),
        seal(PHONE, id, said.phone()),
        id);
  }

  void end(long id, LocalDate until) {
    sql.update(
        "UPDATE youth_instructor SET is_current = NULL, until_on = ? WHERE id = ?", until, id);
  }

  private byte[] seal(String column, long id, String text) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}
