package org.linli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Finding.Kind;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Value;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.report.ManualFigure.Place;

/**
 * Lays what people typed over what the records say: a pure function. A cell whose record changed
 * since says so.
 */
final class TypedOver {

  private final ReportForm form;
  private final Map<Place, ManualFigure> typed;

  TypedOver(ReportForm form, Map<Place, ManualFigure> typed) {
    this.form = form;
    this.typed = typed;
  }

  ReportContents on(ReportContents recorded) {
    if (typed.isEmpty()) {
      return recorded;
    }
    return new ReportContents(
        recorded.rows().stream().map(this::row).toList(), recorded.findings(), lines(recorded));
  }

  private Map<String, String> lines(ReportContents recorded) {
    Map<String, String> lines = new HashMap<>(recorded.lines());
    Stream.concat(form.head().stream(), form.foot().stream())
        .filter(ReportForm.Field::typed)
        .forEach(
            line -> {
              ManualFigure figure = typed.get(Place.ofLine(line.label()));
              if (figure != null) {
                lines.put(line.label(), String.valueOf(figure.typed()));
              }
            });
    return lines;
  }

  private Row row(Row recorded) {
    List<Column> columns = form.columns();
    List<Cell> cells = new ArrayList<>(recorded.cells());
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      ManualFigure figure = typed.get(new Place(recorded.key(), columns.get(i).id()));
      if (figure != null) {
        cells.set(i, cell(columns.get(i), cells.get(i), figure));
      }
    }
    return new Row(recorded.key(), recorded.name(), recorded.path(), cells);
  }

  private static Cell cell(Column column, Cell recorded, ManualFigure figure) {
    Optional<Value> value = value(column.entry(), String.valueOf(figure.typed()));
    if (value.isEmpty()) {
      return recorded;
    }
    String now = Printable.text(recorded.value());
    if (recorded.value() instanceof Missing || now.equals(figure.recorded())) {
      return Cell.of(value.get());
    }
    Message sentence =
        Message.of("report.manual.changed", column.title(), shown(figure.recorded()), shown(now));
    return new Cell(value.get(), List.of(new Finding(Kind.ODD, sentence, null, null)));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "—" : text;
  }

  /** What was typed as a value; empty if the column takes no such thing (any more). */
  static Optional<Value> value(Entry entry, String typed) {
    return switch (entry) {
      case NONE -> Optional.empty();
      case WORDS -> Optional.of(new Words(typed));
      case FIGURE -> Figures.read(typed).map(Amount::new);
    };
  }
}
