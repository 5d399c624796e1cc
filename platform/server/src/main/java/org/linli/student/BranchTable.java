package org.linli.student;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The league branches in the current tenant. */
@Singleton
class BranchTable {

  /** So many fit into a list to choose from. */
  private static final int CHOICES = 500;

  private static final String SELECT =
      "SELECT b.id, b.institution_id, b.path, b.name, b.since, b.dissolved_on"
          + " FROM student_branch b WHERE ";
  private static final String WITH_OFFICER =
      " FROM student_branch b LEFT JOIN branch_officer o ON o.current_of = b.id"
          + " LEFT JOIN student s ON s.id = o.student_id WHERE ";

  private final Sql sql;
  private final SealedStudents sealed;
  private final BranchOfficers officers;

  BranchTable(Sql sql, SealedStudents sealed, BranchOfficers officers) {
    this.sql = sql;
    this.sealed = sealed;
    this.officers = officers;
  }

  /**
   * A line of the list.
   *
   * @param officer the officer's name, if there is one
   * @param students who is in it
   * @param teams the names of the year's teams
   */
  record Line(Branch branch, @Nullable String officer, long students, @Nullable String teams) {}

  /** How many of the branches of a part there were in a year, and how many had what. */
  record Share(
      long institution, long branches, long teams, long campus, long community, long officers) {}

  Optional<Branch> find(long id) {
    return sql.query(SELECT + "b.id = ?", List.of(id), BranchTable::read).stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Branch> lock(long id) {
    return sql.query(SELECT + "b.id = ? FOR UPDATE", List.of(id), BranchTable::read).stream()
        .findFirst();
  }

  Map<Long, Branch> byIds(List<Long> ids) {
    Condition these = Condition.in("b.id", ids);
    return sql.query(SELECT + these.sql(), these.values(), BranchTable::read).stream()
        .collect(Collectors.toMap(Branch::id, Function.identity()));
  }

  /** Those of a scope to choose from. */
  Map<Long, String> choices(Scope scope) {
    Condition where = Condition.within("b.path", scope);
    Map<Long, String> choices = new LinkedHashMap<>();
    sql.query(
            SELECT
                + where.sql()
                + " AND b.dissolved_on IS NULL ORDER BY b.path, b.name LIMIT "
                + CHOICES,
            where.values(),
            BranchTable::read)
        .forEach(one -> choices.put(one.id(), one.name()));
    return choices;
  }

  long count(BranchFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            "SELECT COUNT(*)" + WITH_OFFICER + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Line> page(BranchFilter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope);
    List<Object> values = new ArrayList<>(List.of(filter.last(), filter.first()));
    values.addAll(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT b.id, b.institution_id, b.path, b.name, b.since, b.dissolved_on, o.id, o.name,"
            + " s.university_id, s.number, s.name,"
            + " (SELECT COUNT(*) FROM student m WHERE m.branch_id = b.id AND m.left_on IS NULL),"
            + " (SELECT GROUP_CONCAT(t.name ORDER BY t.id SEPARATOR '、') FROM branch_team t"
            + " WHERE t.branch_id = b.id AND t.established_on <= ?"
            + " AND (t.disbanded_on IS NULL OR t.disbanded_on >= ?))"
            + WITH_OFFICER
            + where.sql()
            + " ORDER BY b.path, b.name LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                read(row),
                row.getLong(7) == 0
                    ? null
                    : row.getBytes(8) == null
                        ? sealed.open(row.getLong(9), row.getString(10), row.getBytes(11))
                        : officers.open(row.getLong(7), row.getBytes(8)),
                row.getLong(12),
                row.getString(13)));
  }

  /** By part of the university: the branches of a year, and how many had a team and an officer. */
  List<Share> shares(BranchFilter filter, Scope scope) {
    Condition where = filter.existing(scope);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      values.add(filter.last());
      values.add(filter.first());
    }
    values.addAll(where.values());
    return sql.query(
        "SELECT x.institution_id, COUNT(*), SUM(x.team), SUM(x.campus), SUM(x.community),"
            + " SUM(x.officer) FROM (SELECT b.institution_id, "
            + BranchFilter.HAS_TEAM
            + ") AS team, "
            + BranchFilter.HAS_TEAM
            + " AND t.place IN ('CAMPUS', 'BOTH')) AS campus, "
            + BranchFilter.HAS_TEAM
            + " AND t.place IN ('COMMUNITY', 'BOTH')) AS community,"
            + " o.id IS NOT NULL AS officer"
            + WITH_OFFICER
            + where.sql()
            + ") x GROUP BY x.institution_id",
        values,
        row ->
            new Share(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)));
  }

  long students(long branch) {
    return sql.query(
            "SELECT COUNT(*) FROM student WHERE branch_id = ? AND left_on IS NULL",
            List.of(branch),
            row -> row.getLong(1))
        .getFirst();
  }

  boolean isTaken(long institution, String name, long besides) {
    return !sql.query(
            "SELECT id FROM student_branch WHERE institution_id = ? AND name = ? AND id <> ?",
            List.of(institution, name, besides),
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(long institution, String path, String name, @Nullable LocalDate since) {
    return sql.insert(
        "INSERT INTO student_branch (institution_id, path, name, since) VALUES (?, ?, ?, ?)",
        institution,
        path,
        name,
        since);
  }

  void change(long id, String name, @Nullable LocalDate since) {
    sql.update("UPDATE student_branch SET name = ?, since = ? WHERE id = ?", name, since, id);
  }

  void setDissolved(long id, @Nullable LocalDate day) {
    sql.update("UPDATE student_branch SET dissolved_on = ? WHERE id = ?", day, id);
  }

  private static Branch read(ResultSet row) throws SQLException {
    return new Branch(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class));
  }
}
