package org.linli.student;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.StudentTotals;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Where the volunteers of the current tenant study. */
@Singleton
class StudyTable {

  private static final String NUMBER = "study.number";
  private static final int MOST = 20;
  private static final String SELECT =
      "SELECT id, volunteer_id, university_id, home, number, state, since, released, reason, kept,"
          + " consented_at, ended_at FROM study WHERE ";

  private final Sql sql;
  private final Sealing sealing;
  private final StudentTotals totals;
  private final Clock clock;

  StudyTable(Sql sql, Sealing sealing, StudentTotals totals, Clock clock) {
    this.sql = sql;
    this.totals = totals;
    this.sealing = sealing;
    this.clock = clock;
  }

  Optional<Study> find(long id) {
    return where(Condition.of("id = ?", id)).stream().findFirst();
  }

  /** What a volunteer said, the latest first. */
  List<Study> of(long volunteer) {
    return where(Condition.of("volunteer_id = ?", volunteer));
  }

  Optional<Study> open(long volunteer) {
    return where(Condition.of("open_volunteer = ?", volunteer)).stream().findFirst();
  }

  /** Those of some volunteers whose universities found them. */
  List<Study> joined(Collection<Long> volunteers) {
    return volunteers.isEmpty()
        ? List.of()
        : all(Condition.in("open_volunteer", volunteers).and(Condition.of("state = 'JOINED'")), "");
  }

  private List<Study> where(Condition condition) {
    return all(condition, " ORDER BY id DESC LIMIT " + MOST);
  }

  private List<Study> all(Condition condition, String order) {
    return sql.query(SELECT + condition.sql() + order, condition.values(), this::read);
  }

  long add(long volunteer, long university, String home, String number, LocalDate since, long by) {
    long id =
        sql.insert(
            "INSERT INTO study (volunteer_id, open_volunteer, university_id, home, state, since,"
                + " consented_by, consented_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            volunteer,
            volunteer,
            university,
            home,
            StudyState.ASKED.name(),
            since,
            by,
            clock.instant());
    sql.update(
        "UPDATE study SET number = ? WHERE id = ?",
        sealing.seal(CurrentTenant.get().id(), new Cell(NUMBER, id), number),
        id);
    return id;
  }

  void join(long id) {
    boolean joined =
        sql.update(
                "UPDATE study SET state = ? WHERE id = ? AND state <> ? AND open_volunteer IS NOT"
                    + " NULL",
                StudyState.JOINED.name(),
                id,
                StudyState.JOINED.name())
            > 0;
    if (joined) {
      find(id).ifPresent(study -> totals.begin(study.volunteer()));
    }
  }

  /** It is over, and the student number goes. */
  void end(long id, StudyState state, String reason, @Nullable Boolean kept) {
    find(id)
        .filter(study -> study.state() == StudyState.JOINED)
        .ifPresent(study -> totals.end(study.volunteer()));
    sql.update(
        "UPDATE study SET state = ?, reason = ?, kept = ?, open_volunteer = NULL, number = NULL,"
            + " ended_at = ? WHERE id = ?",
        state.name(),
        reason,
        kept,
        clock.instant(),
        id);
  }

  /** Counts what was told, by study. */
  void released(Map<Long, Integer> counts) {
    sql.batch(
        "UPDATE study SET released = released + ? WHERE id = ?",
        counts.entrySet().stream().map(one -> List.of(one.getValue(), one.getKey())).toList());
  }

  private Study read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    byte[] number = row.getBytes(5);
    Timestamp ended = row.getTimestamp(12);
    Instant endedAt = ended == null ? null : ended.toInstant();
    return new Study(
        id,
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        number == null ? "" : sealing.open(CurrentTenant.get().id(), new Cell(NUMBER, id), number),
        StudyState.valueOf(row.getString(6)),
        row.getObject(7, LocalDate.class),
        row.getInt(8),
        row.getString(9),
        row.getObject(10, Boolean.class),
        row.getTimestamp(11).toInstant(),
        endedAt);
  }
}
