package org.linli.student;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/** The claims in the current tenant, where the universities are at home. */
@Singleton
class ClaimTable {

  private static final String NUMBER = "student_claim.number";
  private static final String NAME = "student_claim.name";
  private static final String SELECT =
      "SELECT id, tenant, study_id, university_id, path, number, name, student_id, state, reason,"
          + " received_at FROM student_claim WHERE ";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  ClaimTable(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  Optional<StudentClaim> find(long id) {
    return one("id = ?", id);
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<StudentClaim> lock(long id) {
    return one("id = ? FOR UPDATE", id);
  }

  /** The one that a tenant told of, held until the transaction ends. */
  Optional<StudentClaim> lock(String tenant, long study) {
    return one("tenant = ? AND study_id = ? FOR UPDATE", tenant, study);
  }

  private Optional<StudentClaim> one(String condition, Object... values) {
    return sql.query(SELECT + condition, List.of(values), this::read).stream().findFirst();
  }

  /** Whether a student is joined to somebody of a tenant already. */
  boolean isJoined(long student, String tenant) {
    return !sql.query(
            "SELECT id FROM student_claim WHERE student_id = ? AND state = 'JOINED' AND tenant = ?",
            List.of(student, tenant),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** The tenants in which a student is a volunteer, as far as they said so. */
  List<StudentClaim> joined(long student) {
    return sql.query(
        SELECT + "student_id = ? AND state = 'JOINED' ORDER BY id", List.of(student), this::read);
  }

  long add(
      String tenant,
      long study,
      long university,
      String path,
      Studies.Claimant who,
      @Nullable Long student,
      StudyState state) {
    String row = tenant + "/" + study;
    return sql.insert(
        "INSERT INTO student_claim (tenant, study_id, university_id, path, number, name,"
            + " student_id, state, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tenant,
        study,
        university,
        path,
        sealing.seal(CurrentTenant.get().id(), new Cell(NUMBER, row), who.number()),
        sealing.seal(CurrentTenant.get().id(), new Cell(NAME, row), who.name()),
        student,
        state.name(),
        clock.instant());
  }

  void join(long id, Student student) {
    sql.update(
        "UPDATE student_claim SET state = 'JOINED', student_id = ?, path = ?, decided_at = ?"
            + " WHERE id = ?",
        student.id(),
        student.path(),
        clock.instant(),
        id);
  }

  /** It is over, and what is personal in it goes. */
  void end(long id, StudyState state, String reason) {
    sql.update(
        "UPDATE student_claim SET state = ?, reason = ?, number = NULL, name = NULL,"
            + " decided_at = ? WHERE id = ?",
        state.name(),
        reason,
        clock.instant(),
        id);
  }

  long count(StudyState state, Scope scope) {
    Condition where = where(state, scope);
    return sql.query(
            "SELECT COUNT(*) FROM student_claim WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** The oldest first. */
  List<StudentClaim> page(StudyState state, Scope scope, Paging paging) {
    Condition where = where(state, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(SELECT + where.sql() + " ORDER BY id LIMIT ? OFFSET ?", values, this::read);
  }

  private static Condition where(StudyState state, Scope scope) {
    return Condition.within("path", scope).and(Condition.of("state = ?", state.name()));
  }

  private StudentClaim read(ResultSet row) throws SQLException {
    String place = row.getString(2) + "/" + row.getLong(3);
    return new StudentClaim(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        open(NUMBER, place, row.getBytes(6)),
        open(NAME, place, row.getBytes(7)),
        row.getObject(8, Long.class),
        StudyState.valueOf(row.getString(9)),
        row.getString(10),
        row.getTimestamp(11).toInstant());
  }

  private String open(String column, String place, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, place), sealed);
  }
}
