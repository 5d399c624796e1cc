package org.linli.relay;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** The notes that holders of weeks leave. */
@Singleton
class HandoverTable {

  private final Sql sql;
  private final Clock clock;

  HandoverTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of a relay, by turn. */
  Map<Long, Handover> of(long relay) {
    return sql
        .query(
            "SELECT h.turn_id, h.note, h.written_at, h.seen_at FROM relay_handover h"
                + " JOIN relay_turn t ON t.id = h.turn_id WHERE t.relay_id = ?",
            List.of(relay),
            row -> {
              Timestamp seen = row.getTimestamp(4);
              return new Handover(
                  row.getLong(1),
                  row.getString(2),
                  row.getTimestamp(3).toInstant(),
                  seen == null ? null : seen.toInstant());
            })
        .stream()
        .collect(Collectors.toMap(Handover::turn, Function.identity()));
  }

  /** Writes a note, in place of the one before. */
  void write(long turn, String note, long by) {
    sql.update(
        "INSERT INTO relay_handover (turn_id, note, written_by, written_at) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE note = VALUES(note), written_by = VALUES(written_by),"
            + " written_at = VALUES(written_at)",
        turn,
        note,
        by,
        Timestamp.from(clock.instant()));
  }

  /** Notes that it was read; false if that was noted before, or there is none. */
  boolean see(long turn, long by) {
    return sql.update(
            "UPDATE relay_handover SET seen_by = ?, seen_at = ?"
                + " WHERE turn_id = ? AND seen_at IS NULL",
            by,
            Timestamp.from(clock.instant()),
            turn)
        > 0;
  }
}
