package org.linli.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.hours.Evidence;

/**
 * That someone came or left, as a desk noted it.
 *
 * @param key names this one record: sent again, it counts once
 * @param at when it happened, by the server's clock
 * @param evidence whether their own code was scanned or a name was ticked
 */
record DeskRecord(
    UUID key, long session, long volunteer, Move move, Instant at, Evidence evidence) {

  /** Moments are kept to the millisecond, as the database does. */
  DeskRecord {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
