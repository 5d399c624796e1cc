package org.linli.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Finding.Kind;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm.Column;

/**
 * Looks over a filled form, what people typed included, and says what is missing or odd: a pure
 * function of what stands in it.
 */
@FunctionalInterface
public interface ReportCheck {

  /** What it finds. */
  List<Found> look(Looked looked);

  /** Whether it compares with the turn a year before; the form is then filled for that one too. */
  default boolean wantsYearBefore() {
    return false;
  }

  /**
   * What is looked over.
   *
   * @param columns the form's columns
   * @param rows what stands in it
   * @param yearBefore the rows of the turn a year before; none if there was none, or nobody asked
   */
  record Looked(List<Column> columns, List<Row> rows, List<Row> yearBefore) {
    /** Keeps its own copies. */
    public Looked {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      yearBefore = List.copyOf(yearBefore);
    }

    /**
     * The figure in a row's cell; empty where there is none.
     *
     * @throws IllegalArgumentException if the form has no such column
     */
    public Optional<BigDecimal> figure(Row row, String column) {
      Cell cell = row.cells().get(place(column));
      return cell.value() instanceof Amount(var figure) ? Optional.of(figure) : Optional.empty();
    }

    /** What stands above a column. */
    public String title(String column) {
      return columns.get(place(column)).title();
    }

    private int place(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).id().equals(column)) {
          return i;
        }
      }
      throw new IllegalArgumentException("no column " + column);
    }
  }

  /**
   * Something found.
   *
   * @param row the row's key; null for the form as a whole
   * @param column the column's id; null for the row as a whole
   * @param finding what it is
   */
  record Found(@Nullable String row, @Nullable String column, Finding finding) {}

  /**
   * A column is the sum of others, wherever all of them are figures.
   *
   * @param clause the sentence that says so; null for plain arithmetic
   */
  static ReportCheck sum(String total, List<String> parts, @Nullable Clause clause) {
    return looked -> {
      List<Found> found = new ArrayList<>();
      for (Row row : looked.rows()) {
        List<BigDecimal> known =
            parts.stream().flatMap(part -> looked.figure(row, part).stream()).toList();
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        looked
            .figure(row, total)
            .filter(said -> known.size() == parts.size() && said.compareTo(sum) != 0)
            .ifPresent(
                said -> {
                  Message sentence =
                      Message.of("report.check.sum", looked.title(total), plain(said), plain(sum));
                  found.add(odd(row, total, sentence, clause));
                });
      }
      return found;
    };
  }

  /**
   * A column's figure is hardly lower than a year before.
   *
   * @param clause the sentence that asks for growth
   */
  static ReportCheck notBelowYearBefore(String column, Clause clause) {
    return new ReportCheck() {
      @Override
      public boolean wantsYearBefore() {
        return true;
      }

      @Override
      public List<Found> look(Looked looked) {
        List<Found> found = new ArrayList<>();
        for (Row row : looked.rows()) {
          Optional<BigDecimal> before =
              looked.yearBefore().stream()
                  .filter(other -> other.key().equals(row.key()))
                  .findFirst()
                  .flatMap(other -> looked.figure(other, column));
          Optional<BigDecimal> now = looked.figure(row, column);
          if (before.isPresent() && now.isPresent() && now.get().compareTo(before.get()) < 0) {
            Message sentence =
                Message.of(
                    "report.check.lower",
                    looked.title(column),
                    plain(now.get()),
                    plain(before.get()));
            found.add(odd(row, column, sentence, clause));
          }
        }
        return found;
      }
    };
  }

  private static Found odd(Row row, String column, Message sentence, @Nullable Clause clause) {
    return new Found(row.key(), column, new Finding(Kind.ODD, sentence, null, clause));
  }

  private static String plain(BigDecimal figure) {
    return figure.toPlainString();
  }
}
