package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's submissions. */
@Singleton
class SubmissionTable {

  private final Sql sql;
  private final Clock clock;

  SubmissionTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Submission> find(long id) {
    return one(Condition.of("s.id = ?", id));
  }

  Optional<Submission> find(String form, String turn, ReportUnit unit) {
    return one(
        Condition.of(
            "s.form_id = ? AND s.turn_key = ? AND s.unit_kind = ? AND s.unit_key = ?",
            form,
            turn,
            unit.kind().name(),
            unit.key()));
  }

  /** Those of some universities, by {@link OwedByEach#key}; few others send such forms. */
  Map<String, Submission> ofUniversities(Collection<String> keys, Collection<String> forms) {
    Condition where =
        Condition.in("s.form_id", forms)
            .and(Condition.of("s.unit_kind = 'UNIVERSITY'"))
            .and(Condition.in("s.unit_key", keys));
    return sql.query(Submission.SELECT + where.sql(), where.values(), Submission::read).stream()
        .collect(
            Collectors.toMap(
                one -> OwedByEach.key(one.form(), one.turn(), one.unit().key()),
                Function.identity()));
  }

  /** As {@link #find(long)}, held until the transaction ends. */
  Optional<Submission> lock(long id) {
    sql.query("SELECT id FROM submission WHERE id = ? FOR UPDATE", List.of(id), row -> 0);
    return find(id);
  }

  /** The one of a unit and a turn, made if there was none, held until the transaction ends. */
  Submission open(OwedTurn owed, ReportUnit unit) {
    sql.update(
        "INSERT IGNORE INTO submission (form_id, turn_key, unit_kind, unit_key, community_id,"
            + " unit_name, path, title, turn_name, due_on, state, changed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?)",
        owed.form().id(),
        owed.turn().key(),
        unit.kind().name(),
        unit.key(),
        unit.kind() == ReportUnit.Kind.COMMUNITY ? Long.valueOf(unit.key()) : null,
        unit.name(),
        unit.path(),
        owed.form().title(),
        owed.turn().name(),
        owed.turn().due(),
        now());
    long id = find(owed.form().id(), owed.turn().key(), unit).orElseThrow().id();
    return lock(id).orElseThrow();
  }

  /** It left once more. */
  void sent(long id, Version version, List<Taker> way) {
    sql.insert(
        "INSERT INTO submission_version (submission_id, version, sealed, sha256, missing, account,"
            + " sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        version.version(),
        version.sealed(),
        version.sha256(),
        version.missing(),
        version.account(),
        version.at());
    sql.update(
        "UPDATE submission SET version = ?, way = ? WHERE id = ?",
        version.version(),
        way.stream().map(Taker::name).collect(Collectors.joining(",")),
        id);
  }

  /** It stands elsewhere now. */
  void move(
      long id, SubmissionState state, int step, @Nullable Taker taker, @Nullable Long reviewer) {
    sql.update(
        "UPDATE submission SET state = ?, step = ?, taker = ?, reviewer = ?, changed_at = ?"
            + " WHERE id = ?",
        state.name(),
        step,
        taker == null ? null : taker.name(),
        reviewer,
        now(),
        id);
  }

  void note(Submission of, Step.Kind kind, @Nullable Taker taker, String reason, long by) {
    sql.insert(
        "INSERT INTO submission_step (submission_id, version, kind, taker, reason, account,"
            + " done_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        of.id(),
        of.version(),
        kind.name(),
        taker == null ? null : taker.name(),
        reason,
        by,
        now());
  }

  void mark(Submission of, List<Mark> marks) {
    sql.batch(
        "INSERT INTO submission_mark (submission_id, version, row_key, column_id)"
            + " VALUES (?, ?, ?, ?)",
        marks.stream()
            .map(one -> List.<Object>of(of.id(), of.version(), one.row(), one.column()))
            .toList());
  }

  List<Mark> marks(long id, int version) {
    return sql.query(
        "SELECT row_key, column_id FROM submission_mark WHERE submission_id = ? AND version = ?"
            + " ORDER BY id",
        List.of(id, version),
        row -> new Mark(row.getString(1), row.getString(2)));
  }

  /** What happened to it, the latest first. */
  List<Step> steps(long id) {
    return sql.query(
        "SELECT version, kind, taker, reason, account, done_at FROM submission_step"
            + " WHERE submission_id = ? ORDER BY id DESC LIMIT 200",
        List.of(id),
        row -> {
          String taker = row.getString(3);
          return new Step(
              row.getInt(1),
              Step.Kind.valueOf(row.getString(2)),
              taker == null ? null : Taker.valueOf(taker),
              row.getString(4),
              row.getLong(5),
              row.getTimestamp(6).toInstant());
        });
  }

  Optional<Version> version(long id, int version) {
    return sql
        .query(
            "SELECT version, sealed, sha256, missing, account, sent_at FROM submission_version"
                + " WHERE submission_id = ? AND version = ?",
            List.of(id, version),
            row ->
                new Version(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getLong(5),
                    row.getTimestamp(6).toInstant()))
        .stream()
        .findFirst();
  }

  long count(Condition where) {
    return sql.query(
            "SELECT COUNT(*) FROM submission s WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Some of them, those with the nearest day first. */
  List<Submission> page(Condition where, Paging paging) {
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        Submission.SELECT + where.sql() + " ORDER BY s.due_on DESC, s.path, s.id LIMIT ? OFFSET ?",
        values,
        Submission::read);
  }

  Instant now() {
    return Extensions.kept(clock.instant());
  }

  private Optional<Submission> one(Condition where) {
    return sql.query(Submission.SELECT + where.sql(), where.values(), Submission::read).stream()
        .findFirst();
  }
}
