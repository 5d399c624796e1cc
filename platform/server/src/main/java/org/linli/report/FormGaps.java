package org.linli.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.api.ReportContents;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** How much was missing in forms of the current tenant when each was last filled. */
@Singleton
class FormGaps {

  /** The path of what concerns the form as a whole. */
  private static final String WHOLE = "";

  private final Sql sql;
  private final Clock clock;

  FormGaps(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** How much was missing in a form, and when that was counted. */
  record Gap(String form, long missing, Instant countedAt) {}

  /** Keeps what is missing in a form, filled whole; writes only what has changed. */
  void keep(FilledForm whole) {
    Asked asked = whole.asked();
    Map<String, Integer> now = missing(whole);
    List<Object> form =
        List.of(
            whole.form().id(), asked.unit().kind().name(), asked.unit().key(), asked.turn().key());
    Map<String, Integer> before = new TreeMap<>();
    sql.query(
        "SELECT path, missing FROM form_gap WHERE form = ? AND unit_kind = ? AND unit_key = ?"
            + " AND turn_key = ?",
        form,
        row -> before.put(row.getString(1), row.getInt(2)));
    List<List<Object>> rows = new ArrayList<>();
    Instant at = clock.instant();
    before.keySet().forEach(path -> now.putIfAbsent(path, 0));
    now.forEach(
        (path, missing) -> {
          // The form as a whole says when it was counted last.
          if (path.equals(WHOLE) || !missing.equals(before.get(path))) {
            List<Object> row = new ArrayList<>(form);
            row.addAll(List.of(path, missing, at));
            rows.add(row);
          }
        });
    sql.batch(
        "INSERT INTO form_gap (form, unit_kind, unit_key, turn_key, path, missing, counted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE missing = VALUES(missing), counted_at = VALUES(counted_at)",
        rows);
  }

  private static Map<String, Integer> missing(FilledForm whole) {
    Map<String, Integer> now = new TreeMap<>();
    now.put(WHOLE, 0);
    Map<String, String> paths = new TreeMap<>();
    for (ReportContents.Row row : whole.rows()) {
      paths.put(row.key(), row.path());
    }
    for (FilledForm.Remark remark : whole.remarks()) {
      if (remark.isMissing()) {
        String row = remark.row();
        now.merge(row == null ? WHOLE : paths.getOrDefault(row, WHOLE), 1, Integer::sum);
      }
    }
    return now;
  }

  /**
   * How much is missing in some forms in the part that someone answers for; those that were never
   * counted are left out. One query.
   *
   * @param asked the forms, by their ids
   * @param scope that part, for each kind of units
   */
  List<Gap> of(Map<String, Asked> asked, Function<ReportUnit.Kind, Scope> scope) {
    List<String> parts =
        asked.entrySet().stream()
            .filter(one -> !isWhole(one.getValue(), scope))
            .map(Map.Entry::getKey)
            .toList();
    return asked.entrySet().stream()
        .map(one -> of(one.getKey(), one.getValue(), scope.apply(one.getValue().unit().kind())))
        .reduce(FormGaps::or)
        .map(any -> read(any, parts))
        .orElse(List.of());
  }

  private static boolean isWhole(Asked asked, Function<ReportUnit.Kind, Scope> scope) {
    return scope.apply(asked.unit().kind()).contains(asked.unit().path());
  }

  /** Of a part there is the row of the form as a whole too: it says that it was counted. */
  private static Condition of(String form, Asked asked, Scope scope) {
    Condition these =
        Condition.of(
            "form = ? AND unit_kind = ? AND unit_key = ? AND turn_key = ?",
            form,
            asked.unit().kind().name(),
            asked.unit().key(),
            asked.turn().key());
    if (scope.contains(asked.unit().path())) {
      return these;
    }
    Condition part = Condition.within("path", scope);
    return these.and(new Condition("(path = '' OR " + part.sql() + ")", part.values()));
  }

  private static Condition or(Condition one, Condition other) {
    List<Object> values = new ArrayList<>(one.values());
    values.addAll((Collection<?>) other.values());
    return new Condition(one.sql() + " OR " + other.sql(), values);
  }

  private List<Gap> read(Condition any, List<String> parts) {
    Condition part = Condition.in("form", parts);
    List<Object> values = new ArrayList<>(part.values());
    values.addAll(any.values());
    return sql.query(
        "SELECT form, SUM(IF(path = '' AND "
            + part.sql()
            + ", 0, missing)), MAX(counted_at) FROM form_gap WHERE "
            + any.sql()
            + " GROUP BY form ORDER BY form",
        values,
        row -> new Gap(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()));
  }
}
