package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.ReportUnit;
import org.linli.api.ReportUnit.Kind;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The units of an area with what each of them has sent for a turn. */
@Singleton
class SentRows {

  /** What left and didn't come back. */
  static final String SENT = "s.state IN ('SUBMITTED', 'TAKEN_UP', 'ACCEPTED')";

  private final Sql sql;
  private final Sparing sparing;

  SentRows(Sql sql, Sparing sparing) {
    this.sql = sql;
    this.sparing = sparing;
  }

  /** How many units there are that owe it or sent it, and how many of them have sent. */
  record Count(long units, long sent, long accepted) {}

  /**
   * A unit.
   *
   * @param submission the id of what it sent or began; null for nothing
   */
  record Line(
      ReportUnit unit, @Nullable Long submission, @Nullable SubmissionState state, int version) {

    /** The unit's name in addresses. */
    public String unitName() {
      return UnitRows.name(unit);
    }

    /** Whether it left and didn't come back. */
    public boolean isSent() {
      return state != null && !state.isWithUnit();
    }
  }

  Count count(OwedTurn owed, Scope scope, AreaFilter area) {
    Asked asked = asked(owed, scope, area);
    return sql.query(
            "SELECT COUNT(*), COUNT(CASE WHEN %s THEN 1 END),".formatted(SENT)
                + " COUNT(CASE WHEN s.state = 'ACCEPTED' THEN 1 END) FROM "
                + asked.from,
            asked.values,
            row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  /** Some of them, in the order of the national list. */
  List<Line> page(OwedTurn owed, Scope scope, AreaFilter area, Paging paging) {
    Asked asked = asked(owed, scope, area);
    Collections.addAll(asked.values, paging.size(), paging.offset());
    return read(asked, asked.from + asked.order + " LIMIT ? OFFSET ?");
  }

  /** All of them that have sent. */
  List<Line> sent(OwedTurn owed, Scope scope, AreaFilter area) {
    Asked asked = asked(owed, scope, area);
    return read(asked, asked.from + " AND " + SENT + asked.order);
  }

  /** Which submissions are theirs. */
  static Condition submissions(OwedTurn owed, Scope scope, AreaFilter area) {
    return Condition.of(
            "s.form_id = ? AND s.turn_key = ? AND " + SENT, owed.form().id(), owed.turn().key())
        .and(area.within("s.path", scope));
  }

  private List<Line> read(Asked asked, String from) {
    return sql.query(
        "SELECT %s, s.id, s.state, s.version FROM %s".formatted(UnitRows.columns(asked.kind), from),
        asked.values,
        row -> {
          String state = row.getString(5);
          long submission = row.getLong(4);
          return new Line(
              UnitRows.read(asked.kind, row),
              submission == 0 ? null : submission,
              state == null ? null : SubmissionState.valueOf(state),
              row.getInt(6));
        });
  }

  private Asked asked(OwedTurn owed, Scope scope, AreaFilter area) {
    return new Asked(owed, sparing.owing(owed).and(area.within(column(owed), scope)));
  }

  private static String column(OwedTurn owed) {
    return UnitRows.pathColumn(owed.form().sending().unit());
  }

  private static final class Asked {
    final Kind kind;
    final String from;
    final String order;
    final List<Object> values;

    Asked(OwedTurn owed, Condition where) {
      kind = owed.form().sending().unit();
      from =
          "%s LEFT JOIN submission s ON s.form_id = ? AND s.turn_key = ? AND %s WHERE %s AND %s"
              .formatted(
                  UnitRows.table(kind), UnitRows.joined(kind, "s"), UnitRows.of(kind), where.sql());
      order = " ORDER BY " + UnitRows.pathColumn(kind);
      values = new ArrayList<>(List.of(owed.form().id(), owed.turn().key()));
      values.addAll(where.values());
    }
  }
}
