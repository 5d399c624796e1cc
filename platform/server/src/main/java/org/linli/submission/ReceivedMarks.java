package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.division.Sql;

/** The cells that returns of what came from below are about. */
@Singleton
class ReceivedMarks {

  private final Sql sql;

  ReceivedMarks(Sql sql) {
    this.sql = sql;
  }

  void keep(Received of, List<Mark> marks) {
    sql.batch(
        "INSERT INTO received_mark (received_id, row_key, column_id) VALUES (?, ?, ?)",
        marks.stream().map(one -> List.<Object>of(of.id(), one.row(), one.column())).toList());
  }

  List<Mark> of(Received one) {
    return sql.query(
        "SELECT row_key, column_id FROM received_mark WHERE received_id = ? ORDER BY id",
        List.of(one.id()),
        row -> new Mark(row.getString(1), row.getString(2)));
  }
}
