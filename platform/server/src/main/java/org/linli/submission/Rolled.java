package org.linli.submission;

import java.util.List;
import org.linli.api.Paging;
import org.linli.report.FormContents;

/**
 * The rows of many forms of one turn under each other.
 *
 * @param columns the columns of them all
 * @param lines some of the rows
 * @param paging which
 */
record Rolled(List<FormContents.ColumnName> columns, List<Line> lines, Paging paging) {

  /** What stands above the columns. */
  public List<String> titles() {
    return columns.stream().map(FormContents.ColumnName::title).toList();
  }

  /** From where forms come. */
  enum Origin {
    /** From a tenant below. */
    RECEIVED,
    /** From a unit of the current tenant. */
    OWN
  }

  /**
   * A form that is rolled up.
   *
   * @param id its number among those of its origin
   * @param name who sent it
   * @param link where it is shown as it came, below the tenant
   */
  record Source(long id, String name, String link) {}

  /**
   * What is known of a form without reading its rows.
   *
   * @param length how many rows it has
   */
  record Outline(List<FormContents.ColumnName> columns, int length) {}

  /** A stretch of a form's rows, those from {@code from} and before {@code to}, from 0. */
  record Stretch(long number, int from, int to) {}

  /** A row as it is kept, with the texts of its form's own columns. */
  record Kept(long number, String name, List<String> cells) {}

  /** A row with a text for each of the columns of them all. */
  record Line(Source source, String name, List<String> cells) {}
}
