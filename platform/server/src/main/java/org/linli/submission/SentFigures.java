package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.report.FormContents;

/** What summaries say of the columns of what units here have sent. */
@Singleton
class SentFigures {

  private final Sql sql;
  private final ColumnFigures figures;

  SentFigures(Sql sql, ColumnFigures figures) {
    this.sql = sql;
    this.figures = figures;
  }

  /** Keeps those of a submission in place of its last version's. */
  void keep(long submission, FormContents contents) {
    sql.update("DELETE FROM submission_figure WHERE submission_id = ?", submission);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Figure one : figures.of(contents)) {
      rows.add(one.row(submission, rows.size()));
    }
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT INTO submission_figure (submission_id, place, column_id, title, overall, total,"
              + " whole) VALUES (?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
  }

  /** Those of some submissions. */
  List<Figure> of(Collection<Long> submissions) {
    Condition some = Condition.in("submission_id", submissions);
    return sql.query(
        "SELECT submission_id, column_id, title, overall, total, whole FROM submission_figure"
            + " WHERE "
            + some.sql()
            + " ORDER BY place, submission_id",
        some.values(),
        Figure::read);
  }

  /** The figures over all submissions for which something holds, in the columns' order. */
  List<Figure> sums(Condition where) {
    return sql.query(
        "SELECT 0, f.column_id, MAX(f.title), f.overall, SUM(f.total), SUM(f.whole)"
            + " FROM submission_figure f JOIN submission s ON s.id = f.submission_id WHERE "
            + where.sql()
            + " GROUP BY f.column_id, f.overall ORDER BY MIN(f.place), f.column_id",
        where.values(),
        Figure::read);
  }
}
