package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.linli.api.Paging;
import org.linli.api.ReportUnit.Kind;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Who owes what, computed: units minus what was sent. Nothing of it is written in advance. */
@Singleton
class OwingRows {

  private static final String UNSENT =
      "(s.id IS NULL OR s.state IN ('DRAFT', 'RETURNED', 'WITHDRAWN'))";

  private final Sql sql;
  private final UnitRows units;
  private final Turns turns;
  private final Sparing sparing;
  private final Clock clock;

  OwingRows(Sql sql, UnitRows units, Turns turns, Sparing sparing, Clock clock) {
    this.sql = sql;
    this.units = units;
    this.turns = turns;
    this.sparing = sparing;
    this.clock = clock;
  }

  /**
   * What someone's own units owe, the nearest day first; what was accepted long ago is left out.
   */
  List<Owing> mine(Scope scope) {
    LocalDate today = Time.today(clock);
    String root = CurrentTenant.get().division();
    List<Owing> all = new ArrayList<>();
    // A handful of forms and turns; each is one query over someone's own few units.
    for (OwedTurn owed : turns.owed()) {
      Kind kind = owed.form().sending().unit();
      if (kind == Kind.TENANT) {
        if (scope.prefixes().contains(root)) {
          all.add(ofTenant(owed, today));
        }
        continue;
      }
      List<String> own = scope.prefixes().stream().filter(one -> !one.equals(root)).toList();
      if (kind != Kind.UNIVERSITY && !own.isEmpty()) {
        Condition where = Condition.in(UnitRows.pathColumn(kind), own);
        all.addAll(some(owed, where, 200, 0));
      }
    }
    return sparing.without(all).stream()
        .filter(
            one -> one.standing() != Standing.ACCEPTED || one.due().isAfter(today.minusDays(60)))
        .sorted(Comparator.comparing((Owing one) -> one.isSent()).thenComparing(Owing::due))
        .toList();
  }

  /** How many units of an area haven't sent a turn. */
  long unsent(OwedTurn owed, Scope scope, AreaFilter area) {
    Kind kind = owed.form().sending().unit();
    if (kind == Kind.TENANT) {
      return area.isEmpty() && ownsTenant(scope)
          ? sparing.without(List.of(ofTenant(owed, Time.today(clock)))).stream()
              .filter(one -> !one.isSent())
              .count()
          : 0;
    }
    Condition where = sparing.owing(owed).and(area.within(UnitRows.pathColumn(kind), scope));
    List<Object> values = new ArrayList<>(List.of(owed.form().id(), owed.turn().key()));
    values.addAll(where.values());
    return sql.query(
            "SELECT COUNT(*) FROM %s LEFT JOIN submission s ON s.form_id = ? AND s.turn_key = ? AND %s WHERE %s AND %s AND %s"
                .formatted(
                    UnitRows.table(kind),
                    UnitRows.joined(kind, "s"),
                    UnitRows.of(kind),
                    UNSENT,
                    where.sql()),
            values,
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those units, in the order of the national list. */
  List<Owing> unsent(OwedTurn owed, Scope scope, AreaFilter area, Paging paging) {
    Kind kind = owed.form().sending().unit();
    if (kind == Kind.TENANT) {
      return unsent(owed, scope, area) == 0
          ? List.of()
          : List.of(ofTenant(owed, Time.today(clock)));
    }
    return some(
        owed,
        Condition.of(UNSENT)
            .and(sparing.owing(owed))
            .and(area.within(UnitRows.pathColumn(kind), scope)),
        paging.size(),
        paging.offset());
  }

  /** How many units of an area needn't send a turn. */
  long spared(OwedTurn owed, Scope scope, AreaFilter area) {
    Set<String> keys = sparing.units(owed);
    Kind kind = owed.form().sending().unit();
    if (keys.isEmpty() || kind == Kind.TENANT || kind == Kind.UNIVERSITY) {
      return 0;
    }
    Condition where =
        Condition.in(UnitRows.keyColumn(kind), keys)
            .and(area.within(UnitRows.pathColumn(kind), scope));
    return sql.query(
            "SELECT COUNT(*) FROM %s WHERE %s AND %s"
                .formatted(UnitRows.table(kind), UnitRows.of(kind), where.sql()),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  private static boolean ownsTenant(Scope scope) {
    return scope.contains(CurrentTenant.get().division());
  }

  private Owing ofTenant(OwedTurn owed, LocalDate today) {
    return sql.query(
            "SELECT s.id, s.state, "
                + Extensions.HOLDING.formatted("TENANT", "?")
                + " FROM (SELECT 1) one LEFT JOIN submission s ON s.form_id = ?"
                + " AND s.turn_key = ? AND s.unit_kind = 'TENANT' AND s.unit_key = ?",
            List.of(
                owed.form().id(),
                owed.turn().key(),
                UnitRows.tenant().key(),
                owed.form().id(),
                owed.turn().key(),
                UnitRows.tenant().key()),
            row ->
                owing(
                    owed,
                    UnitRows.tenant(),
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    today))
        .getFirst();
  }

  private List<Owing> some(OwedTurn owed, Condition where, int size, long offset) {
    LocalDate today = Time.today(clock);
    Kind kind = owed.form().sending().unit();
    String key = kind == Kind.COMMUNITY ? "CAST(u.id AS CHAR)" : "u.code";
    List<Object> values =
        new ArrayList<>(
            List.of(owed.form().id(), owed.turn().key(), owed.form().id(), owed.turn().key()));
    values.addAll(where.values());
    values.add(size);
    values.add(offset);
    return sql.query(
        "SELECT %s, s.id, s.state, %s FROM %s LEFT JOIN submission s ON s.form_id = ? AND s.turn_key = ? AND %s WHERE %s AND %s ORDER BY %s LIMIT ? OFFSET ?"
            .formatted(
                UnitRows.columns(kind),
                Extensions.HOLDING.formatted(kind, key),
                UnitRows.table(kind),
                UnitRows.joined(kind, "s"),
                UnitRows.of(kind),
                where.sql(),
                UnitRows.pathColumn(kind)),
        values,
        row ->
            owing(
                owed,
                UnitRows.read(kind, row),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                today));
  }

  private static Owing owing(
      OwedTurn owed,
      org.linli.api.ReportUnit unit,
      long submission,
      @org.jspecify.annotations.Nullable String state,
      @org.jspecify.annotations.Nullable LocalDate until,
      LocalDate today) {
    return Owing.of(
        owed,
        unit,
        until,
        state == null ? null : SubmissionState.valueOf(state),
        submission == 0 ? null : submission,
        today);
  }
}
