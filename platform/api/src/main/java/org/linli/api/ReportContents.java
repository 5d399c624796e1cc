package org.linli.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a {@link ReportForm}, and what somebody should look at before it leaves.
 *
 * @param rows the rows, in the order printed
 * @param findings what concerns the form as a whole, for example a county without any row
 * @param lines what the records tell of lines above and below the table, by their label: the unit
 *     that fills it, for example; such a line is not asked of the settings
 */
public record ReportContents(List<Row> rows, List<Finding> findings, Map<String, String> lines) {

  /** Contents keep their own copies. */
  public ReportContents {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    lines = Map.copyOf(lines);
  }

  /** Contents of a form whose lines all stand in the settings. */
  public ReportContents(List<Row> rows, List<Finding> findings) {
    this(rows, findings, Map.of());
  }

  /**
   * A row.
   *
   * @param key the record it was made from; unique in the form
   * @param name what the row is called where it is spoken of, for example the community's name
   * @param path where it lies (see {@link Scope}): who answers for a part of the tenant sees the
   *     rows of that part
   * @param cells a cell for each column, in their order
   */
  public record Row(String key, String name, String path, List<Cell> cells) {
    /** A row keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param value what is printed
   * @param findings what is missing in it or odd about it; never printed. A {@link Missing} value
   *     without a finding gets a general one
   * @param link where its record is changed, below the tenant: {@code "/stations/12/profile"}; null
   *     where no page can. Whoever gets the form back because of this cell is led there. Never
   *     printed or sent
   */
  public record Cell(Value value, List<Finding> findings, @Nullable String link) {
    /** A cell keeps its own copy. */
    public Cell {
      findings = List.copyOf(findings);
    }

    /** A cell whose record no page changes. */
    public Cell(Value value, List<Finding> findings) {
      this(value, findings, null);
    }

    /** The same cell, with where its record is changed. */
    public Cell keptAt(String page) {
      return new Cell(value, findings, page);
    }

    /** A cell about which there is nothing to say. */
    public static Cell of(Value value) {
      return new Cell(value, List.of());
    }

    /** A cell with words about which there is nothing to say; empty words are left blank. */
    public static Cell of(String words) {
      return of(new Words(words));
    }
  }

  /** What a cell holds. Nothing known, nothing to say, and zero are three different things. */
  public sealed interface Value {}

  /** Words, with line breaks; empty ones are an answer too: nothing to say here. */
  public record Words(String text) implements Value {}

  /** A figure; zero is a figure. */
  public record Amount(BigDecimal figure) implements Value {
    /** A whole figure. */
    public static Amount of(long figure) {
      return new Amount(BigDecimal.valueOf(figure));
    }
  }

  /**
   * Yes or no, with what the form wants to know beside.
   *
   * @param yes the answer
   * @param words the whole answer as printed, for example {@code 是，占地80m²} or {@code 否}
   */
  public record YesNo(boolean yes, String words) implements Value {}

  /** Nobody has said yet; the cell stays blank, to be written by hand if it must leave so. */
  public record Missing() implements Value {}

  /**
   * What somebody should look at before the form leaves.
   *
   * @param kind how bad it is
   * @param sentence what is wrong, for the person who mends it
   * @param link where it is mended, below the tenant: {@code "/communities/12/station"}; null where
   *     no page can mend it
   * @param clause where a document asks for it
   */
  public record Finding(
      Kind kind, Message sentence, @Nullable String link, @Nullable Clause clause) {

    /** How bad a finding is. */
    public enum Kind {
      /** Something that the form asks for is not there. */
      MISSING,
      /** It is there, and hardly right. */
      ODD
    }

    /** Something that the form asks for is not there. */
    public static Finding missing(Message sentence, String link) {
      return new Finding(Kind.MISSING, sentence, link, null);
    }

    /** Something that is hardly right. */
    public static Finding odd(Message sentence, String link) {
      return new Finding(Kind.ODD, sentence, link, null);
    }
  }
}
