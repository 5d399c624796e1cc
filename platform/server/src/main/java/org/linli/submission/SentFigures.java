package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.report.FormContents;
import org.linli.submission.ReceivedTable.Figure;

/** The sums of the columns of what units here have sent. */
@Singleton
class SentFigures {

  private final Sql sql;

  SentFigures(Sql sql) {
    this.sql = sql;
  }

  /** Keeps those of a submission in place of its last version's. */
  void keep(long submission, FormContents contents) {
    sql.update("DELETE FROM submission_figure WHERE submission_id = ?", submission);
    List<List<Object>> rows = new ArrayList<>();
    for (Figure one : ReceivingSubmissions.figures(contents)) {
      rows.add(List.of(submission, rows.size(), one.column(), one.title(), one.total()));
    }
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT INTO submission_figure (submission_id, place, column_id, title, total)"
              + " VALUES (?, ?, ?, ?, ?)",
          rows);
    }
  }

  /** Those of some submissions. */
  List<Figure> of(Collection<Long> submissions) {
    Condition some = Condition.in("submission_id", submissions);
    return sql.query(
        "SELECT submission_id, column_id, title, total FROM submission_figure WHERE "
            + some.sql()
            + " ORDER BY place, submission_id",
        some.values(),
        row ->
            new Figure(row.getLong(1), row.getString(2), row.getString(3), row.getBigDecimal(4)));
  }

  /** The sums over all submissions for which something holds, in the columns' order. */
  List<Figure> sums(Condition where) {
    return sql.query(
        "SELECT f.column_id, MAX(f.title), SUM(f.total) FROM submission_figure f"
            + " JOIN submission s ON s.id = f.submission_id WHERE "
            + where.sql()
            + " GROUP BY f.column_id ORDER BY MIN(f.place)",
        where.values(),
        row -> new Figure(0, row.getString(1), row.getString(2), row.getBigDecimal(3)));
  }
}
