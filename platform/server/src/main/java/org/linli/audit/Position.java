package org.linli.audit;

import java.time.Instant;
import java.util.Optional;

/** A place in the log, which is read from the newest entry to the oldest. */
record Position(Instant doneAt, long id) {

  static Position of(AuditEntry entry) {
    return new Position(entry.doneAt(), entry.id());
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<Position> parse(String text) {
    String[] parts = text.split("-");
    try {
      return parts.length == 2
          ? Optional.of(
              new Position(
                  Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As it stands in an address. */
  @Override
  public String toString() {
    return doneAt.toEpochMilli() + "-" + id;
  }
}
