package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the weeks of relays. */
@Singleton
class TurnTable {

  private final Sql sql;

  TurnTable(Sql sql) {
    this.sql = sql;
  }

  /** All of a relay, the earliest first; there are never more than sixty. */
  List<Turn> of(long relay) {
    return where(Condition.of("t.relay_id = ?", relay), " ORDER BY t.week_on");
  }

  Optional<Turn> find(long relay, LocalDate week) {
    return where(Condition.of("t.relay_id = ? AND t.week_on = ?", relay, week), "").stream()
        .findFirst();
  }

  /** Those held from a week on by whoever may have holidays: to see whether they have. */
  List<Turn> heldFrom(LocalDate week) {
    return where(Condition.of("t.week_on >= ? AND t.state = 'HELD'", week), "");
  }

  void add(long relay, List<PlannedWeek> weeks) {
    sql.batch(
        "INSERT INTO relay_turn (relay_id, week_on, state, team_id, pairing_id, named, holiday)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        weeks.stream()
            .map(
                one -> {
                  Holder holder = one.coming();
                  return Arrays.<@Nullable Object>asList(
                      relay,
                      one.week(),
                      one.state().name(),
                      holder == null ? null : holder.team(),
                      holder == null ? null : holder.pairing(),
                      holder == null ? "" : holder.named(),
                      one.holiday());
                })
            .toList());
  }

  /** Gives a week to someone if nobody has changed it since it was read. */
  boolean hold(Turn turn, Holder holder, String holiday, boolean sure) {
    return sql.update(
            "UPDATE relay_turn SET state = 'HELD', team_id = ?, pairing_id = ?, named = ?,"
                + " holiday = ?, sure = ?, reason = '', told = FALSE, version = version + 1"
                + " WHERE id = ? AND version = ?",
            holder.team(),
            holder.pairing(),
            holder.named(),
            holiday,
            sure,
            turn.id(),
            turn.version())
        > 0;
  }

  /** Takes a week from whoever held it, likewise. */
  boolean release(Turn turn, TurnState state, String reason) {
    return sql.update(
            "UPDATE relay_turn SET state = ?, team_id = NULL, pairing_id = NULL, named = '',"
                + " sure = FALSE, reason = ?, told = FALSE, version = version + 1"
                + " WHERE id = ? AND version = ?",
            state.name(),
            reason,
            turn.id(),
            turn.version())
        > 0;
  }

  /** A turn whose holder has other holidays than it says. */
  record Changed(Turn turn, String holiday) {}

  /** Notes holidays; who was sure before is asked again. */
  void setHolidays(List<Changed> changed) {
    sql.batch(
        "UPDATE relay_turn SET holiday = ?, sure = FALSE, told = FALSE, version = version + 1"
            + " WHERE id = ? AND version = ?",
        changed.stream()
            .map(one -> List.of(one.holiday(), one.turn().id(), one.turn().version()))
            .toList());
  }

  void setTold(List<Long> turns) {
    List<List<Object>> rows = new ArrayList<>();
    turns.forEach(one -> rows.add(List.of(one)));
    sql.batch("UPDATE relay_turn SET told = TRUE WHERE id = ?", rows);
  }

  private List<Turn> where(Condition condition, String order) {
    return sql.query(
        "SELECT " + Turn.COLUMNS + Turn.JOINED + "WHERE " + condition.sql() + order,
        condition.values(),
        Turn::read);
  }
}
