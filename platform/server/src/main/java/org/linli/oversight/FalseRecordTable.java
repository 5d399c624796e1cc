package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.oversight.FalseRecordCase.Measure;
import org.linli.oversight.FalseRecordCase.Taken;

/** Cases of false records of the current tenant. */
@Singleton
class FalseRecordTable {

  private final Sql sql;
  private final Clock clock;

  FalseRecordTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long add(Finding finding, String reason, long by) {
    return sql.insert(
        "INSERT INTO false_record_case (finding_id, community_id, reason, opened_by, opened_at,"
            + " state) VALUES (?, ?, ?, ?, ?, 'OPEN')",
        finding.id(),
        finding.community(),
        reason,
        by,
        clock.instant());
  }

  Optional<FalseRecordCase> find(long id) {
    return select("k.id = ?", List.of(id)).stream().findFirst();
  }

  Optional<FalseRecordCase> ofFinding(long finding) {
    return select("k.finding_id = ?", List.of(finding)).stream().findFirst();
  }

  /** Locks it until the transaction ends. */
  Optional<FalseRecordCase> lock(long id) {
    sql.query(
        "SELECT id FROM false_record_case WHERE id = ? FOR UPDATE",
        List.of(id),
        row -> row.getLong(1));
    return find(id);
  }

  long count(String state, Scope scope) {
    Condition where = within(state, scope);
    return sql.query(
            "SELECT COUNT(*)" + FalseRecordCase.FROM + " WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them, the newest first. */
  List<FalseRecordCase> page(String state, Scope scope, Paging paging) {
    Condition where =
        within(state, scope)
            .and(
                Condition.of(
                    "TRUE ORDER BY k.id DESC LIMIT ? OFFSET ?", paging.size(), paging.offset()));
    return select(where.sql(), where.values());
  }

  long countPublished() {
    return sql.query(
            "SELECT COUNT(*) FROM false_record_case WHERE published_at IS NOT NULL",
            List.of(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those that were published, the newest first. */
  List<FalseRecordCase> published(Paging paging) {
    return select(
        "k.published_at IS NOT NULL ORDER BY k.published_at DESC, k.id DESC LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()));
  }

  void take(long id, Measure measure, String words, @Nullable LocalDate due, long by) {
    sql.update(
        "INSERT INTO false_record_measure (case_id, measure, words, due_on, taken_by, taken_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        measure.name(),
        words,
        due,
        by,
        clock.instant());
    if (measure == Measure.PUBLICATION) {
      sql.update(
          "UPDATE false_record_case SET published_at = COALESCE(published_at, ?) WHERE id = ?",
          clock.instant(),
          id);
    }
  }

  void close(long id, FalseRecordCase.State state, String words, long by) {
    sql.update(
        "UPDATE false_record_case SET state = ?, words = ?, closed_by = ?, closed_at = ?"
            + " WHERE id = ?",
        state.name(),
        words,
        by,
        clock.instant(),
        id);
  }

  /** What was done, the first first. */
  List<Taken> measures(long id) {
    return sql.query(
        "SELECT measure, words, due_on, taken_by, taken_at FROM false_record_measure"
            + " WHERE case_id = ? ORDER BY id",
        List.of(id),
        row ->
            new Taken(
                Measure.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getLong(4),
                row.getTimestamp(5).toInstant()));
  }

  private static Condition within(String state, Scope scope) {
    Condition where = Condition.within("c.path", scope);
    return state.isEmpty() ? where : where.and(Condition.of("k.state = ?", state));
  }

  private List<FalseRecordCase> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + FalseRecordCase.COLUMNS + FalseRecordCase.FROM + " WHERE " + where,
        values,
        FalseRecordCase::read);
  }
}
