package org.linli.key;

import java.nio.charset.StandardCharsets;

/**
 * The place a sealed value belongs to. A value opens at its own place only: copied into another
 * row, column or tenant it is worthless.
 *
 * @param column table and column, for example {@code "volunteer.id_number"}
 * @param row the row's id; it must be known before sealing and stay the same
 */
public record Cell(String column, String row) {

  /** A place in a table with numbers for ids. */
  public Cell(String column, long row) {
    this(column, Long.toString(row));
  }

  byte[] associatedData(String tenant) {
    return (tenant + "\n" + column + "\n" + row).getBytes(StandardCharsets.UTF_8);
  }
}
