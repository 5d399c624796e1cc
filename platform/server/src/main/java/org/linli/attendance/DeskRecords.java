package org.linli.attendance;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.division.Sql;

/** The records of desks that were accepted, by their keys. */
@Singleton
class DeskRecords {

  private final Sql sql;
  private final Clock clock;

  DeskRecords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A record as it was accepted, with what came of it. */
  record Kept(long session, long volunteer, Move move, Timestamp at, Noted noted) {

    boolean isOf(DeskRecord record) {
      return session == record.session()
          && volunteer == record.volunteer()
          && move == record.move()
          && at.toInstant().equals(record.at());
    }
  }

  Optional<Kept> find(UUID key) {
    return sql
        .query(
            "SELECT session_id, volunteer_id, move, happened_at, outcome FROM desk_record"
                + " WHERE record_key = ?",
            List.of(key.toString()),
            row ->
                new Kept(
                    row.getLong(1),
                    row.getLong(2),
                    Move.valueOf(row.getString(3)),
                    row.getTimestamp(4),
                    Noted.valueOf(row.getString(5))))
        .stream()
        .findFirst();
  }

  /** Fails if another transaction was first with the key. */
  void add(DeskRecord record, Noted noted, long by) {
    sql.update(
        "INSERT INTO desk_record (record_key, session_id, volunteer_id, move, happened_at,"
            + " received_at, outcome, noted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        record.key().toString(),
        record.session(),
        record.volunteer(),
        record.move().name(),
        record.at(),
        clock.instant(),
        noted.name(),
        by);
  }
}
