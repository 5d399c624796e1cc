package org.linli.student;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The volunteer service officers (志愿服务委员) of league branches. */
@Singleton
class BranchOfficers {

  private static final String NAME = "branch_officer.name";
  private static final int MOST = 50;

  private final Sql sql;
  private final Sealing sealing;
  private final SealedStudents sealed;

  BranchOfficers(Sql sql, Sealing sealing, SealedStudents sealed) {
    this.sql = sql;
    this.sealing = sealing;
    this.sealed = sealed;
  }

  /**
   * Who is or was the officer.
   *
   * @param student the student, if they stand on the roster
   */
  record Officer(
      long id,
      @Nullable Long student,
      String name,
      LocalDate fromOn,
      @Nullable LocalDate untilOn,
      boolean isCurrent) {}

  /** The latest first. */
  List<Officer> of(long branch) {
    return sql.query(
        "SELECT o.id, o.student_id, o.name, o.from_on, o.until_on, o.current_of IS NOT NULL,"
            + " s.university_id, s.number, s.name FROM branch_officer o"
            + " LEFT JOIN student s ON s.id = o.student_id WHERE o.branch_id = ?"
            + " ORDER BY o.current_of DESC, o.from_on DESC, o.id DESC LIMIT "
            + MOST,
        List.of(branch),
        row -> {
          byte[] own = row.getBytes(3);
          return new Officer(
              row.getLong(1),
              row.getObject(2, Long.class),
              own != null
                  ? open(row.getLong(1), own)
                  : sealed.open(row.getLong(7), row.getString(8), row.getBytes(9)),
              row.getObject(4, LocalDate.class),
              row.getObject(5, LocalDate.class),
              row.getBoolean(6));
        });
  }

  Optional<Officer> current(long branch) {
    return of(branch).stream().filter(Officer::isCurrent).findFirst();
  }

  /** Names one; a name is only for who stands on no roster. */
  void add(long branch, @Nullable Long student, String name, LocalDate from) {
    long id =
        sql.insert(
            "INSERT INTO branch_officer (branch_id, student_id, from_on, current_of)"
                + " VALUES (?, ?, ?, ?)",
            branch,
            student,
            from,
            branch);
    if (student == null) {
      sql.update(
          "UPDATE branch_officer SET name = ? WHERE id = ?",
          sealing.seal(CurrentTenant.get().id(), new Cell(NAME, id), name),
          id);
    }
  }

  /** From the day on it is nobody. */
  void end(long branch, LocalDate day) {
    sql.update(
        "UPDATE branch_officer SET until_on = ?, current_of = NULL WHERE current_of = ?",
        day,
        branch);
  }

  String open(long id, byte[] name) {
    return sealing.open(CurrentTenant.get().id(), new Cell(NAME, id), name);
  }
}
