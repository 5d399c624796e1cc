package org.linli.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in a filled form, in words: what is sent, kept and compared. Nothing in it leads
 * back to the records it was made of but the rows' keys.
 *
 * @param form the form's id
 * @param plugin the id of the plugin that declares it
 * @param title the form's title
 * @param head the lines above the table
 * @param foot the lines below it
 * @param columns the columns, from left to right
 * @param rows the rows, each with a cell for every column
 * @param remarks what is missing or odd
 */
@Serdeable
public record FormContents(
    String form,
    String plugin,
    String title,
    List<Line> head,
    List<Line> foot,
    List<ColumnName> columns,
    List<Row> rows,
    List<Remark> remarks) {

  /** Contents keep their own copies. */
  public FormContents {
    head = List.copyOf(head);
    foot = List.copyOf(foot);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** A line of head or foot; an empty text means that nobody has set it. */
  @Serdeable
  public record Line(String label, String text) {}

  /**
   * A column.
   *
   * @param id its name within the form
   * @param title what stands above it
   * @param overall what its form says of its figures over many forms; null where it says nothing
   */
  @Serdeable
  public record ColumnName(String id, String title, @Nullable Overall overall) {
    /** A column of which nothing is known but its title. */
    public static ColumnName of(String id, String title) {
      return new ColumnName(id, title, null);
    }
  }

  /**
   * What a summary says of a column over many forms.
   *
   * @param kind what it is
   * @param part the id of the column that is divided; empty for what isn't divided
   * @param whole the id of the column by which it is divided; empty for what isn't divided
   */
  @Serdeable
  public record Overall(OverallKind kind, String part, String whole) {}

  /** What a summary says of a column. */
  public enum OverallKind {
    /** The sum. */
    SUM,
    /** Nothing: its figures don't add up. */
    NOTHING,
    /** A share in percent of the sums of two columns. */
    SHARE,
    /** The sum of one column by that of another. */
    MEAN
  }

  /**
   * A row.
   *
   * @param key the record it was made from; unique in the form
   * @param name what it is called
   * @param path where it lies
   */
  @Serdeable
  public record Row(String key, String name, String path, List<Cell> cells) {
    /** A row keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text what is printed
   * @param manual whether somebody typed it
   * @param author who typed it; empty for what comes from records
   * @param reason why it was typed; empty for what comes from records
   */
  @Serdeable
  public record Cell(String text, CellKind kind, boolean manual, String author, String reason) {}

  /** What a cell holds. */
  public enum CellKind {
    /** Words. */
    WORDS,
    /** A figure. */
    AMOUNT,
    /** Yes or no, with what belongs to it. */
    YES_NO,
    /** Nobody has said yet. */
    MISSING
  }

  /**
   * What somebody should look at.
   *
   * @param row the row's key; null for the form as a whole
   * @param column the column's title or the line's label; empty for the row or form as a whole
   * @param sentence what is wrong
   * @param link where it is mended, below the tenant; null where no page can mend it
   */
  @Serdeable
  public record Remark(
      @Nullable String row,
      String column,
      RemarkKind kind,
      String sentence,
      @Nullable String link) {}

  /** How bad it is. */
  public enum RemarkKind {
    /** Something that the form asks for is not there. */
    MISSING,
    /** It is there, and hardly right. */
    ODD
  }

  /** How many remarks of a kind there are. */
  public long count(RemarkKind kind) {
    return remarks.stream().filter(one -> one.kind() == kind).count();
  }

  /**
   * The same contents as one text, always the same for the same contents, for a hash: JSON without
   * blanks, members in the order above, strings with only the escapes that JSON demands. Remarks
   * stay out, because what is said about the figures is not what is sent.
   */
  public String canonical() {
    return CanonicalText.of(this);
  }
}
