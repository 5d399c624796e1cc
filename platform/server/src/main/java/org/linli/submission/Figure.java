package org.linli.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.report.FormContents.OverallKind;

/**
 * What a summary says of a column of a form.
 *
 * @param form the form's number
 * @param column the column's id
 * @param overall how it comes about
 * @param total the sum; of what is divided, the sum that is divided
 * @param whole the sum by which it is divided; null for a mere sum
 */
record Figure(
    long form,
    String column,
    String title,
    OverallKind overall,
    BigDecimal total,
    @Nullable BigDecimal whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Figure read(ResultSet row) throws SQLException {
    return new Figure(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        OverallKind.valueOf(row.getString(4)),
        row.getBigDecimal(5),
        row.getBigDecimal(6));
  }

  /** As it is kept: the form, its place, and what it says. */
  List<@Nullable Object> row(long number, int place) {
    return Arrays.asList(number, place, column, title, overall.name(), total, whole);
  }

  /** Two that tell of one column have the same; a form may change what it says of a column. */
  String key() {
    return column + " " + overall;
  }

  /** What this one and another form's say together. */
  Figure and(Figure other) {
    BigDecimal mine = whole;
    BigDecimal others = other.whole;
    return new Figure(
        0,
        column,
        title,
        overall,
        total.add(other.total),
        mine == null || others == null ? null : mine.add(others));
  }

  /** In words: a sum alone, a rate never without what it divides. */
  String text() {
    BigDecimal by = whole;
    if (by == null) {
      return plain(total);
    }
    String parts = "（" + plain(total) + "/" + plain(by) + "）";
    if (by.signum() == 0) {
      return "—" + parts;
    }
    return switch (overall) {
          case SHARE -> plain(total.multiply(HUNDRED).divide(by, 1, RoundingMode.FLOOR)) + "%";
          case SUM, NOTHING, MEAN -> plain(total.divide(by, 1, RoundingMode.HALF_UP));
        }
        + parts;
  }

  private static String plain(BigDecimal figure) {
    BigDecimal bare = figure.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
