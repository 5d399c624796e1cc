package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The inspections of the current tenant. */
@Singleton
class InspectionTable {

  private static final String OPEN =
      "EXISTS (SELECT 1 FROM inspection_visit o WHERE o.inspection_id = i.id"
          + " AND o.state = 'PLANNED')";
  private static final String LATE =
      "EXISTS (SELECT 1 FROM inspection_visit o WHERE o.inspection_id = i.id"
          + " AND o.state = 'PLANNED' AND o.due_on < ?)";

  private final Sql sql;
  private final Clock clock;

  InspectionTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Which inspections someone looks for. */
  enum Which {
    /** All. */
    ALL,
    /** Those with visits to be made. */
    OPEN,
    /** Those with visits that are late. */
    LATE,
    /** Those of which every visit was made. */
    OVER
  }

  /** An inspection that is planned. */
  record Plan(
      String title,
      String standard,
      String path,
      long inspector,
      LocalDate dueOn,
      boolean isUnannounced,
      long by) {}

  Optional<Inspection> find(long id) {
    return sql.query(Inspection.SELECT + "i.id = ?", List.of(id), Inspection::read).stream()
        .findFirst();
  }

  long count(Which which, Scope scope, LocalDate today) {
    Condition where = where(which, scope, today);
    return sql.query(
            "SELECT COUNT(*) FROM inspection i WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the newest first. */
  List<Inspection> page(Which which, Scope scope, LocalDate today, Paging paging) {
    Condition where = where(which, scope, today);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        Inspection.SELECT + where.sql() + " ORDER BY i.id DESC LIMIT ? OFFSET ?",
        values,
        Inspection::read);
  }

  long add(Plan plan) {
    return sql.insert(
        "INSERT INTO inspection (title, standard, path, inspector_id, due_on, unannounced,"
            + " planned_by, planned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        plan.title(),
        plan.standard(),
        plan.path(),
        plan.inspector(),
        plan.dueOn(),
        plan.isUnannounced(),
        plan.by(),
        clock.instant());
  }

  /** Calls one off; tells whether it still could be. */
  boolean end(long id) {
    Instant now = clock.instant();
    return sql.update(
            "UPDATE inspection SET ended_at = ? WHERE id = ? AND ended_at IS NULL", now, id)
        == 1;
  }

  private static Condition where(Which which, Scope scope, LocalDate today) {
    Condition within = Condition.within("i.path", scope);
    return switch (which) {
      case ALL -> within;
      case OPEN -> within.and(Condition.of(OPEN));
      case LATE -> within.and(Condition.of(LATE, today));
      case OVER -> within.and(Condition.of("NOT " + OPEN));
    };
  }
}
