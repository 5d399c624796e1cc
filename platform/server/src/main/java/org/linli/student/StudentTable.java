package org.linli.student;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The students in the current tenant. */
@Singleton
class StudentTable {

  private static final String FROM =
      " FROM student s LEFT JOIN student_branch b ON b.id = s.branch_id WHERE ";
  private static final String SELECT =
      "SELECT s.id, s.university_id, s.number, s.name, s.institution_id, s.path, s.branch_id,"
          + " b.name, s.entry_year, s.left_on"
          + FROM;

  private final Sql sql;
  private final SealedStudents sealed;

  StudentTable(Sql sql, SealedStudents sealed) {
    this.sql = sql;
    this.sealed = sealed;
  }

  Optional<Student> find(long id) {
    return sql.query(SELECT + "s.id = ?", List.of(id), this::read).stream().findFirst();
  }

  /** The one with a number of the university's. */
  Optional<Student> numbered(long university, String number) {
    return sql
        .query(
            SELECT + "s.university_id = ? AND s.number = ?",
            List.of(university, number),
            this::read)
        .stream()
        .findFirst();
  }

  long count(StudentFilter filter, Scope scope) {
    Condition where = filter.within(scope, sealed);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Student> page(StudentFilter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope, sealed);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        SELECT + where.sql() + " ORDER BY s.path, s.number LIMIT ? OFFSET ?", values, this::read);
  }

  /** Some students, by the order of their ids. */
  List<Student> byIds(List<Long> ids) {
    Condition these = Condition.in("s.id", ids);
    return sql.query(SELECT + these.sql() + " ORDER BY s.id", these.values(), this::read);
  }

  void setLeft(long id, @Nullable LocalDate day) {
    sql.update("UPDATE student SET left_on = ? WHERE id = ?", day, id);
  }

  private Student read(ResultSet row) throws SQLException {
    long university = row.getLong(2);
    String number = row.getString(3);
    return new Student(
        row.getLong(1),
        university,
        number,
        sealed.open(university, number, row.getBytes(4)),
        row.getLong(5),
        row.getString(6),
        row.getObject(7, Long.class),
        row.getString(8),
        row.getObject(9, Integer.class),
        row.getObject(10, LocalDate.class));
  }
}
