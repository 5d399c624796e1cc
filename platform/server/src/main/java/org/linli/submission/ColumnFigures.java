package org.linli.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.report.FormContents;
import org.linli.report.FormContents.Cell;
import org.linli.report.FormContents.CellKind;
import org.linli.report.FormContents.Overall;
import org.linli.report.FormContents.OverallKind;
import org.linli.report.FormsToSend;

/**
 * What a summary says of a form's columns, as the form declares it: here where a plugin knows it,
 * else as it came sealed with what was sent. Of a column that declares nothing nothing is said,
 * because nobody knows whether its figures add up.
 */
@Singleton
class ColumnFigures {

  private final FormsToSend forms;

  ColumnFigures(FormsToSend forms) {
    this.forms = forms;
  }

  List<Figure> of(FormContents contents) {
    return of(contents, forms.overall(contents.form()));
  }

  static List<Figure> of(FormContents contents, Map<String, Overall> declared) {
    Map<String, Integer> places = new HashMap<>();
    for (FormContents.ColumnName column : contents.columns()) {
      places.put(column.id(), places.size());
    }
    List<Figure> figures = new ArrayList<>();
    for (FormContents.ColumnName column : contents.columns()) {
      Overall overall = declared.getOrDefault(column.id(), column.overall());
      Figure figure = overall == null ? null : figure(contents, places, column, overall);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return figures;
  }

  private static @Nullable Figure figure(
      FormContents contents,
      Map<String, Integer> places,
      FormContents.ColumnName column,
      Overall overall) {
    boolean isDivided = overall.kind() == OverallKind.SHARE || overall.kind() == OverallKind.MEAN;
    Integer part = places.get(isDivided ? overall.part() : column.id());
    Integer whole = isDivided ? places.get(overall.whole()) : part;
    if (overall.kind() == OverallKind.NOTHING || part == null || whole == null) {
      return null;
    }
    List<List<Cell>> known =
        contents.rows().stream()
            .map(FormContents.Row::cells)
            .filter(cells -> isKnown(cells.get(part)) && isKnown(cells.get(whole)))
            .toList();
    return known.isEmpty()
        ? null
        : new Figure(
            0,
            column.id(),
            column.title(),
            overall.kind(),
            sum(known, part),
            isDivided ? sum(known, whole) : null);
  }

  private static boolean isKnown(Cell cell) {
    return cell.kind() == CellKind.AMOUNT;
  }

  private static BigDecimal sum(List<List<Cell>> rows, int place) {
    return rows.stream()
        .map(cells -> new BigDecimal(cells.get(place).text()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
