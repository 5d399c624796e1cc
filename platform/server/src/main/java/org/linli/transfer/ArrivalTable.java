package org.linli.transfer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerFacts;

/** The transfers of people who come to the current tenant. */
@Singleton
class ArrivalTable {

  private final Sql sql;
  private final Clock clock;

  ArrivalTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds one, once. */
  void add(String from, String fromName, VolunteerFacts here, Parcel parcel, byte[] sealed) {
    sql.update(
        "INSERT IGNORE INTO arriving_transfer (transfer_key, from_tenant, from_name, volunteer_id,"
            + " community_id, state, content, content_hash, entries, minutes, reason, came_at)"
            + " VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)",
        parcel.key().toString(),
        from,
        fromName,
        here.id(),
        here.community(),
        sealed,
        parcel.hash(),
        parcel.entries(),
        parcel.minutes(),
        parcel.reason(),
        clock.instant());
  }

  Optional<Arrival> find(long id) {
    return select("t.id = ?", List.of(id)).stream().findFirst();
  }

  Optional<Arrival> byKey(UUID key) {
    return select("t.transfer_key = ?", List.of(key.toString())).stream().findFirst();
  }

  /** A person's, the newest first. */
  List<Arrival> of(long volunteer) {
    return select("t.volunteer_id = ? ORDER BY t.id DESC LIMIT 100", List.of(volunteer));
  }

  long count(String state, Scope scope) {
    Condition where = where(state, scope);
    return sql.query(
            "SELECT COUNT(*)" + Arrival.FROM + " WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them: what waits for an answer first, then the newest. */
  List<Arrival> page(String state, Scope scope, Paging paging) {
    Condition where = where(state, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return select(
        where.sql() + " ORDER BY t.state = 'WAITING' DESC, t.id DESC LIMIT ? OFFSET ?", values);
  }

  void answer(long id, ArrivalState state, String answer, long by) {
    sql.update(
        "UPDATE arriving_transfer SET state = ?, answer = ?, answered_by = ?, answered_at = ?,"
            + " content = IF(? = 'AGREED', content, NULL) WHERE id = ?",
        state.name(),
        answer,
        by,
        clock.instant(),
        state.name(),
        id);
  }

  /** It is over: what was sealed goes. */
  void end(long id, ArrivalState state) {
    sql.update(
        "UPDATE arriving_transfer SET state = ?, content = NULL, ended_at = ? WHERE id = ?",
        state.name(),
        clock.instant(),
        id);
  }

  Optional<byte[]> content(long id) {
    return sql
        .query(
            "SELECT content FROM arriving_transfer WHERE id = ? AND content IS NOT NULL",
            List.of(id),
            row -> row.getBytes(1))
        .stream()
        .findFirst();
  }

  private static Condition where(String state, Scope scope) {
    Condition all = Condition.within("c.path", scope);
    return switch (state) {
      case "" -> all;
      case "CLASHES" ->
          all.and(
              Condition.of(
                  "EXISTS (SELECT 1 FROM moved_service m WHERE m.transfer_key = t.transfer_key"
                      + " AND m.state = 'CLASHES')"));
      default -> all.and(Condition.of("t.state = ?", state));
    };
  }

  private List<Arrival> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Arrival.COLUMNS + Arrival.FROM + " WHERE " + where, values, Arrival::read);
  }
}
