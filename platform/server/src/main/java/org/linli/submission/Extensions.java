package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.ReportUnit;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of extensions; the latest of a unit and a turn holds, all are kept. */
@Singleton
class Extensions {

  /** The extension that holds, for a query over units {@code u} with a form and a turn. */
  static final String HOLDING =
      "(SELECT e.until_on FROM submission_extension e WHERE e.form_id = ? AND e.turn_key = ?"
          + " AND e.unit_kind = '%s' AND e.unit_key = %s ORDER BY e.id DESC LIMIT 1)";

  private final Sql sql;

  Extensions(Sql sql) {
    this.sql = sql;
  }

  Optional<LocalDate> until(String form, String turn, ReportUnit unit) {
    return of(form, turn, unit).stream().findFirst().map(Extension::until);
  }

  /** All of them, the latest first. */
  List<Extension> of(String form, String turn, ReportUnit unit) {
    return sql.query(
        "SELECT until_on, reason, account, given_at FROM submission_extension WHERE form_id = ?"
            + " AND turn_key = ? AND unit_kind = ? AND unit_key = ? ORDER BY id DESC LIMIT 50",
        List.of(form, turn, unit.kind().name(), unit.key()),
        row ->
            new Extension(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant()));
  }

  /** Until when universities have time that got more of it, by {@link OwedByEach#key}. */
  Map<String, LocalDate> ofUniversities(Collection<String> keys, Collection<String> forms) {
    Condition where =
        Condition.in("form_id", forms)
            .and(Condition.of("unit_kind = 'UNIVERSITY'"))
            .and(Condition.in("unit_key", keys));
    Map<String, LocalDate> found = new HashMap<>();
    sql.query(
            "SELECT form_id, turn_key, unit_key, until_on FROM submission_extension WHERE "
                + where.sql()
                + " ORDER BY id",
            where.values(),
            row ->
                Map.entry(
                    OwedByEach.key(row.getString(1), row.getString(2), row.getString(3)),
                    row.getObject(4, LocalDate.class)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  void add(OwedTurn owed, ReportUnit unit, Extension extension) {
    sql.insert(
        "INSERT INTO submission_extension (form_id, turn_key, unit_kind, unit_key, until_on,"
            + " reason, account, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        owed.form().id(),
        owed.turn().key(),
        unit.kind().name(),
        unit.key(),
        extension.until(),
        extension.reason(),
        extension.account(),
        extension.at());
  }

  /** The instant as the table keeps it. */
  static Instant kept(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }
}
