package org.linli.external;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linli.division.Sql;

/** The rows of what the columns of spreadsheets are called. */
@Singleton
class ColumnTable {

  private final Sql sql;

  ColumnTable(Sql sql) {
    this.sql = sql;
  }

  /** A column: which field stands in it, and what stands above it. */
  record Column(String field, String header) {}

  /** In their order; none when nobody has said so. */
  List<Column> of(long system, Direction direction) {
    return sql.query(
        "SELECT field, header FROM external_column WHERE system_id = ? AND direction = ?"
            + " ORDER BY position",
        List.of(system, direction.name()),
        row -> new Column(row.getString(1), row.getString(2)));
  }

  /** The columns of what they hand out. */
  MappedColumn[] in(long system) {
    return of(system, Direction.IN).stream()
        .map(one -> new MappedColumn(InField.valueOf(one.field()), one.header()))
        .toArray(MappedColumn[]::new);
  }

  void set(long system, Direction direction, List<Column> columns) {
    sql.update(
        "DELETE FROM external_column WHERE system_id = ? AND direction = ?",
        system,
        direction.name());
    List<List<Object>> rows = new ArrayList<>();
    for (Column column : columns) {
      rows.add(List.of(system, direction.name(), rows.size() + 1, column.field(), column.header()));
    }
    sql.batch(
        "INSERT INTO external_column (system_id, direction, position, field, header)"
            + " VALUES (?, ?, ?, ?, ?)",
        rows);
  }
}
