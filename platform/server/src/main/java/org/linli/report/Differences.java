package org.linli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Message;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.report.ManualFigure.Place;
import org.linli.sheet.ReadingGrids.Line;

/**
 * What a file says otherwise than the form as it stands: a pure function.
 *
 * @param taken cells that differ and can be taken
 * @param left cells that differ and can't, because the records alone tell them
 * @param problems what is wrong with the file, cell by cell; with one of these nothing is taken
 * @param absent our rows that the file doesn't have
 */
record Differences(
    List<Difference> taken, List<Difference> left, List<Wrong> problems, List<String> absent) {

  /**
   * A cell that differs.
   *
   * @param line the file's row
   * @param ours what stands in the form
   * @param theirs what stands in the file
   */
  record Difference(
      int line, Place place, String name, String column, String ours, String theirs) {}

  /**
   * Something wrong.
   *
   * @param line the file's row
   * @param column what stands above it; empty for the whole row
   */
  record Wrong(int line, String column, Message sentence) {}

  /** Whether it can be taken. */
  public boolean isTakeable() {
    return problems.isEmpty() && !taken.isEmpty();
  }

  /** Compares; rows are matched by their names, equal ones in their order. */
  static Differences between(FilledForm form, FormSheet sheet) {
    Differences found =
        new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Column> columns = form.form().columns();
    int names = nameColumn(form);
    Set<String> seen = new HashSet<>();
    for (Line line : sheet.rows()) {
      String name = FormSheet.bare(sheet.text(line, columns.get(names)));
      List<Row> same =
          form.rows().stream()
              .filter(row -> nameOf(row, names).equals(name) && !seen.contains(row.key()))
              .toList();
      if (same.isEmpty()) {
        Message sentence = Message.of("report.import.noRow", name.isEmpty() ? "—" : name);
        found.problems.add(new Wrong(line.number(), columns.get(names).title(), sentence));
      } else {
        seen.add(same.getFirst().key());
        found.compare(same.getFirst(), line, sheet, columns);
      }
    }
    form.rows().stream()
        .filter(row -> !seen.contains(row.key()))
        .forEach(row -> found.absent.add(row.name()));
    return found;
  }

  private void compare(Row row, Line line, FormSheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Message unreadable = line.problems().get(sheet.columns().getOrDefault(column.id(), -1));
      String ours = Printable.text(row.cells().get(i).value());
      String theirs = Printable.clean(sheet.text(line, column));
      if (unreadable != null) {
        problems.add(new Wrong(line.number(), column.title(), unreadable));
      } else if (!same(column, ours, theirs)) {
        Place place = new Place(row.key(), column.id());
        differ(
            column, new Difference(line.number(), place, row.name(), column.title(), ours, theirs));
      }
    }
  }

  private void differ(Column column, Difference difference) {
    Optional<Message> wrong = Typing.wrong(column, difference.theirs());
    if (column.entry() == Entry.NONE) {
      left.add(difference);
    } else if (difference.theirs().isEmpty()) {
      // A blank cell says nothing: nobody wrote over ours.
      left.add(difference);
    } else if (wrong.isPresent()) {
      problems.add(new Wrong(difference.line(), column.title(), wrong.get()));
    } else if (difference.theirs().length() > KeepingManualFigures.LONGEST) {
      Message sentence = Message.of("form.tooLong", KeepingManualFigures.LONGEST);
      problems.add(new Wrong(difference.line(), column.title(), sentence));
    } else {
      taken.add(difference);
    }
  }

  private static boolean same(Column column, String ours, String theirs) {
    if (column.entry() == Entry.FIGURE) {
      var figure = Figures.read(ours);
      if (figure.isPresent() && Figures.read(theirs).isPresent()) {
        return figure.get().compareTo(Figures.read(theirs).get()) == 0;
      }
    }
    return FormSheet.bare(ours).equals(FormSheet.bare(theirs));
  }

  /** The column that names the rows: the first that does so in all of them, else the second. */
  private static int nameColumn(FilledForm form) {
    int columns = form.form().columns().size();
    for (int i = 0; i < columns; i++) {
      int place = i;
      if (form.rows().stream()
          .allMatch(row -> nameOf(row, place).equals(FormSheet.bare(row.name())))) {
        return i;
      }
    }
    return Math.min(1, columns - 1);
  }

  private static String nameOf(Row row, int column) {
    return FormSheet.bare(Printable.text(row.cells().get(column).value()));
  }
}
