package org.linli.suspension;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.suspension.Suspension.Kind;
import org.linli.tenant.Time;

/** The suspensions of the current tenant. They end by themselves: nothing has to run for that. */
@Singleton
public class Suspensions {

  private final Sql sql;
  private final Clock clock;

  Suspensions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of some subjects that are not lifted and reach to a day or beyond, by the subject. */
  public Map<Long, List<Suspension>> standing(
      Kind kind, Collection<Long> subjects, LocalDate since) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Condition where =
        Condition.of("lifted_at IS NULL AND kind = ? AND until_on >= ?", kind.name(), since)
            .and(Condition.in("subject_id", subjects));
    return select(where.sql(), where.values()).stream()
        .collect(Collectors.groupingBy(Suspension::subject));
  }

  /** What runs today for one subject, if anything does; the one that ends last. */
  public Optional<Suspension> running(Kind kind, long subject) {
    LocalDate today = Time.today(clock);
    return select(
            "lifted_at IS NULL AND kind = ? AND subject_id = ? AND until_on >= ? AND from_on <= ?"
                + " ORDER BY until_on DESC, id LIMIT 1",
            List.of(kind.name(), subject, today, today))
        .stream()
        .findFirst();
  }

  /** One of them. */
  public Optional<Suspension> find(long id) {
    return select("id = ?", List.of(id)).stream().findFirst();
  }

  /** Locks one until the transaction ends. */
  public Optional<Suspension> lock(long id) {
    return select("id = ? FOR UPDATE", List.of(id)).stream().findFirst();
  }

  /** Those of a case, the first first. */
  public List<Suspension> of(long falseRecord) {
    return select("case_id = ? ORDER BY id", List.of(falseRecord));
  }

  /** Those of some cases that run today, the first first. */
  public List<Suspension> runningOf(Collection<Long> falseRecords) {
    if (falseRecords.isEmpty()) {
      return List.of();
    }
    LocalDate today = Time.today(clock);
    Condition where =
        Condition.in("case_id", falseRecords)
            .and(
                Condition.of(
                    "lifted_at IS NULL AND until_on >= ? AND from_on <= ? ORDER BY case_id, id",
                    today,
                    today));
    return select(where.sql(), where.values());
  }

  /**
   * Writes one down.
   *
   * @param over what whoever decides answers for
   * @return its id
   */
  public long add(
      long falseRecord,
      Kind kind,
      long subject,
      LocalDate from,
      LocalDate until,
      String reason,
      String over,
      long by) {
    return sql.insert(
        "INSERT INTO suspension (case_id, kind, subject_id, from_on, until_on, reason,"
            + " decided_over, decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        falseRecord,
        kind.name(),
        subject,
        from,
        until,
        reason,
        over,
        by,
        clock.instant());
  }

  /** Ends one early. */
  public void lift(long id, String why, long by) {
    sql.update(
        "UPDATE suspension SET lifted_by = ?, lifted_at = ?, lifted_why = ?"
            + " WHERE id = ? AND lifted_at IS NULL",
        by,
        clock.instant(),
        why,
        id);
  }

  private List<Suspension> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Suspension.COLUMNS + " FROM suspension WHERE " + where,
        new ArrayList<Object>(values),
        Suspension::read);
  }
}
