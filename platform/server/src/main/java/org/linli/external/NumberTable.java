package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the numbers that others have for ours. */
@Singleton
class NumberTable {

  private final Sql sql;
  private final Clock clock;

  NumberTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A number in a list.
   *
   * @param label what a team or activity is called; null for a person
   */
  record Line(long subject, @Nullable String label, long community, String number) {}

  /** Those of a kind whose subjects belong to a scope; one number alone if it is asked for. */
  static Condition of(long system, NumberKind kind, String number, Scope scope) {
    Condition all =
        Condition.of("n.system_id = ? AND n.kind = ?", system, kind.name())
            .and(Condition.within("c.path", scope));
    return number.isEmpty() ? all : all.and(Condition.of("n.number = ?", number));
  }

  long count(NumberKind kind, Condition these) {
    return sql.query(
            "SELECT COUNT(*)" + from(kind) + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Line> page(NumberKind kind, Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT n.subject_id, "
            + kind.label()
            + ", s.community_id, n.number"
            + from(kind)
            + these.sql()
            + " ORDER BY n.entered_at DESC, n.subject_id LIMIT ? OFFSET ?",
        values,
        row -> new Line(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
  }

  private static String from(NumberKind kind) {
    return kind.from() + " JOIN external_number n ON n.subject_id = s.id WHERE ";
  }

  /** The subjects that a name or id may mean within a scope. */
  List<Long> subjects(NumberKind kind, String typed, Scope scope) {
    Condition these =
        (typed.matches("[0-9]{1,18}")
                ? Condition.of("(s.id = ? OR s.name = ?)", Long.valueOf(typed), typed)
                : Condition.of("s.name = ?", typed))
            .and(Condition.within("c.path", scope));
    return sql.query(
        "SELECT s.id" + kind.from() + " WHERE " + these.sql() + " LIMIT 3",
        these.values(),
        row -> row.getLong(1));
  }

  /** Whether something belongs to a scope. */
  boolean lies(NumberKind kind, long subject, Scope scope) {
    Condition these = Condition.of("s.id = ?", subject).and(Condition.within("c.path", scope));
    return !sql.query(
            "SELECT s.id" + kind.from() + " WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** The numbers of some subjects. */
  Map<Long, String> of(long system, NumberKind kind, Collection<Long> subjects) {
    Condition these =
        Condition.of("system_id = ? AND kind = ?", system, kind.name())
            .and(Condition.in("subject_id", subjects));
    Map<Long, String> found = new HashMap<>();
    sql.query(
            "SELECT subject_id, number FROM external_number WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** Whose some numbers are. */
  Map<String, Long> holders(long system, NumberKind kind, Collection<String> numbers) {
    Condition these =
        Condition.of("system_id = ? AND kind = ?", system, kind.name())
            .and(Condition.in("number", numbers));
    Map<String, Long> found = new HashMap<>();
    sql.query(
            "SELECT number, subject_id FROM external_number WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** What all systems call one of ours, by the system's name. */
  Map<String, String> everywhere(NumberKind kind, long subject) {
    Map<String, String> found = new java.util.LinkedHashMap<>();
    sql.query(
            "SELECT y.name, n.number FROM external_number n JOIN external_system y"
                + " ON y.id = n.system_id WHERE n.kind = ? AND n.subject_id = ? ORDER BY y.id",
            List.of(kind.name(), subject),
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  Optional<Long> holder(long system, NumberKind kind, String number) {
    return Optional.ofNullable(holders(system, kind, List.of(number)).get(number));
  }

  void put(long system, NumberKind kind, long subject, String number, long by) {
    sql.update(
        "INSERT INTO external_number (system_id, kind, subject_id, number, entered_by, entered_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE number = VALUES(number),"
            + " entered_by = VALUES(entered_by), entered_at = VALUES(entered_at)",
        system,
        kind.name(),
        subject,
        number,
        by,
        clock.instant());
  }

  int remove(long system, NumberKind kind, long subject) {
    return sql.update(
        "DELETE FROM external_number WHERE system_id = ? AND kind = ? AND subject_id = ?",
        system,
        kind.name(),
        subject);
  }

  void removeAll(NumberKind kind, long subject) {
    sql.update(
        "DELETE FROM external_number WHERE kind = ? AND subject_id = ?", kind.name(), subject);
  }
}
