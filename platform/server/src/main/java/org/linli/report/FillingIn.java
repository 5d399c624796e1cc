package org.linli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Finding.Kind;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.report.FilledForm.Line;
import org.linli.report.FilledForm.Remark;

/**
 * Makes a filled form of a declaration, its contents and the values of its lines; a pure function.
 * To the plugin's findings it adds those that hold for every form: a blank line, a blank cell
 * without a reason, a form without rows, a text longer than a cell holds.
 */
final class FillingIn {

  /** What a spreadsheet's cell holds. */
  static final int LONGEST_TEXT = 32_767;

  private final DeclaredForm declared;
  private final UnaryOperator<String> settings;
  private final @Nullable String settingsPage;
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Prepares to fill.
   *
   * @param settings the value of each of the plugin's settings
   * @param settingsPage where the plugin's settings are chosen; null if the reader may not go there
   */
  FillingIn(DeclaredForm declared, UnaryOperator<String> settings, @Nullable String settingsPage) {
    this.declared = declared;
    this.settings = settings;
    this.settingsPage = settingsPage;
  }

  FilledForm with(ReportContents contents) {
    ReportForm form = declared.form();
    List<Line> head = lines(form.head(), contents);
    List<Line> foot = lines(form.foot(), contents);
    for (Finding finding : contents.findings()) {
      remarks.add(new Remark(null, "", finding));
    }
    if (contents.rows().isEmpty()) {
      Finding none = new Finding(Kind.ODD, Message.of("report.noRows"), null, form.clause());
      remarks.add(new Remark(null, "", none));
    }
    contents.rows().forEach(this::remarkOn);
    return new FilledForm(form, head, contents.rows(), foot, remarks);
  }

  private List<Line> lines(List<ReportForm.Field> fields, ReportContents contents) {
    List<Line> lines = new ArrayList<>();
    for (ReportForm.Field field : fields) {
      String told = contents.lines().get(field.label());
      String text = Printable.clean(told == null ? settings.apply(field.setting()) : told);
      if (text.isEmpty()) {
        Message sentence = Message.of("report.blank.setting", field.label());
        remarks.add(
            new Remark(
                null, field.label(), new Finding(Kind.MISSING, sentence, settingsPage, null)));
      }
      lines.add(new Line(field.label(), text, field.seal()));
    }
    return lines;
  }

  private void remarkOn(Row row) {
    List<ReportForm.Column> columns = declared.form().columns();
    if (row.cells().size() != columns.size()) {
      throw new IllegalStateException(
          "%s filled row %s of %s with %d cells for %d columns"
              .formatted(
                  declared.plugin(),
                  row.key(),
                  declared.form().id(),
                  row.cells().size(),
                  columns.size()));
    }
    for (int i = 0; i < columns.size(); i++) {
      remarkOn(row, columns.get(i).title(), row.cells().get(i));
    }
  }

  private void remarkOn(Row row, String place, Cell cell) {
    for (Finding finding : cell.findings()) {
      remarks.add(new Remark(row.key(), place, finding));
    }
    if (cell.value() instanceof Missing && cell.findings().isEmpty()) {
      Message sentence = Message.of("report.blank", place);
      remarks.add(new Remark(row.key(), place, new Finding(Kind.MISSING, sentence, null, null)));
    }
    if (Printable.text(cell.value()).length() > LONGEST_TEXT) {
      Message sentence = Message.of("report.tooLong", place);
      remarks.add(new Remark(row.key(), place, new Finding(Kind.ODD, sentence, null, null)));
    }
  }
}
