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

/** The transfers of people who go from the current tenant. */
@Singleton
class DepartureTable {

  private final Sql sql;
  private final Clock clock;

  DepartureTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long add(long volunteer, long community, Destinations.Destination to, String reason, long by) {
    return sql.insert(
        "INSERT INTO transfer (transfer_key, volunteer_id, community_id, to_tenant, to_name, state,"
            + " reason, running, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)",
        UUID.randomUUID().toString(),
        volunteer,
        community,
        to.id(),
        to.name(),
        reason,
        volunteer,
        by,
        clock.instant());
  }

  Optional<Departure> find(long id) {
    return select("t.id = ?", List.of(id)).stream().findFirst();
  }

  Optional<Departure> byKey(UUID key) {
    return select("t.transfer_key = ?", List.of(key.toString())).stream().findFirst();
  }

  Optional<Departure> running(long volunteer) {
    return select("t.running = ?", List.of(volunteer)).stream().findFirst();
  }

  /** A person's, the newest first. */
  List<Departure> of(long volunteer) {
    return select("t.volunteer_id = ? ORDER BY t.id DESC LIMIT 100", List.of(volunteer));
  }

  long count(String state, Scope scope) {
    Condition where = where(state, scope);
    return sql.query(
            "SELECT COUNT(*)" + Departure.FROM + " WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them: what waits for a release first, then the newest. */
  List<Departure> page(String state, Scope scope, Paging paging) {
    Condition where = where(state, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return select(
        where.sql() + " ORDER BY t.state = 'ASKED' DESC, t.id DESC LIMIT ? OFFSET ?", values);
  }

  /** It is released, with what goes. */
  void release(long id, byte[] sealed, String hash, int entries, long minutes, long by) {
    sql.update(
        "UPDATE transfer SET state = 'RELEASED', content = ?, content_hash = ?, entries = ?,"
            + " minutes = ?, released_by = ?, released_at = ? WHERE id = ?",
        sealed,
        hash,
        entries,
        minutes,
        by,
        clock.instant(),
        id);
  }

  void move(long id, DepartureState state) {
    sql.update("UPDATE transfer SET state = ? WHERE id = ?", state.name(), id);
  }

  /** It is over: what was sealed for the other side goes. */
  void end(long id, DepartureState state, String answer) {
    sql.update(
        "UPDATE transfer SET state = ?, answer = ?, running = NULL, content = NULL, ended_at = ?"
            + " WHERE id = ?",
        state.name(),
        answer,
        clock.instant(),
        id);
  }

  /** What goes, sealed, and its hash. */
  record Content(byte[] sealed, String hash) {}

  Optional<Content> content(long id) {
    return sql
        .query(
            "SELECT content, content_hash FROM transfer WHERE id = ? AND content IS NOT NULL",
            List.of(id),
            row -> new Content(row.getBytes(1), row.getString(2)))
        .stream()
        .findFirst();
  }

  private static Condition where(String state, Scope scope) {
    Condition all = Condition.within("c.path", scope);
    return switch (state) {
      case "" -> all;
      case "AWAY" -> all.and(Condition.of("t.state IN ('RELEASED', 'OFFERED', 'WITHDRAWING')"));
      default -> all.and(Condition.of("t.state = ?", state));
    };
  }

  private List<Departure> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Departure.COLUMNS + Departure.FROM + " WHERE " + where,
        values,
        Departure::read);
  }
}
