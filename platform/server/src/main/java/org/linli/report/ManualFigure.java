package org.linli.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a cell, or that they took it back.
 *
 * @param row the row's key
 * @param column the column's id
 * @param typed what was typed; null where it was taken back
 * @param recorded what the records said then, as printed
 * @param reason why; empty where nothing was on record
 * @param account who
 * @param author what they are called; empty if nobody knows any more
 */
record ManualFigure(
    String row,
    String column,
    @Nullable String typed,
    String recorded,
    String reason,
    long account,
    String author,
    Instant at) {

  /** The cell. */
  record Place(String row, String column) {
    /** A line beside the table: no row has an empty key. */
    static Place ofLine(String label) {
      return new Place("", label);
    }
  }

  Place place() {
    return new Place(row, column);
  }

  ManualFigure by(String name) {
    return new ManualFigure(row, column, typed, recorded, reason, account, name, at);
  }
}
