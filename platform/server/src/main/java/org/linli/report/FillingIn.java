package org.linli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.ReportCheck.Found;
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

  /**
   * The filled form.
   *
   * @param contents what stands in it, what people typed included
   * @param found what the form's checks found
   * @param manual what people typed, by cell
   */
  FilledForm with(
      Asked asked,
      ReportContents contents,
      List<Found> found,
      Map<ManualFigure.Place, ManualFigure> manual) {
    ReportForm form = declared.form();
    List<Line> head = lines(form.head(), asked, contents);
    List<Line> foot = lines(form.foot(), asked, contents);
    for (Finding finding : contents.findings()) {
      remarks.add(new Remark(null, "", finding));
    }
    if (contents.rows().isEmpty()) {
      Finding none = new Finding(Kind.ODD, Message.of("report.noRows"), null, form.clause());
      remarks.add(new Remark(null, "", none));
    }
    for (Found one : found) {
      String place = Optional.ofNullable(one.column()).map(this::titleOf).orElse("");
      remarks.add(new Remark(one.row(), place, one.finding()));
    }
    contents.rows().forEach(row -> remarkOn(row, asked));
    return new FilledForm(form, asked, head, contents.rows(), foot, remarks, manual);
  }

  private String titleOf(String column) {
    return declared.form().columns().stream()
        .filter(one -> one.id().equals(column))
        .map(ReportForm.Column::title)
        .findFirst()
        .orElse("");
  }

  private List<Line> lines(List<ReportForm.Field> fields, Asked asked, ReportContents contents) {
    List<Line> lines = new ArrayList<>();
    for (ReportForm.Field field : fields) {
      boolean signed = isSigned(field);
      String text = signed ? "" : Printable.clean(said(field, asked, contents));
      if (text.isEmpty() && !signed) {
        String key = field.typed() ? "report.blank" : "report.blank.setting";
        Finding blank =
            new Finding(
                Kind.MISSING,
                Message.of(key, field.label()),
                field.typed() ? null : settingsPage,
                null);
        remarks.add(new Remark(null, field.label(), blank));
      }
      lines.add(new Line(field.label(), text, field.seal()));
    }
    return lines;
  }

  /** Whoever sends it says it then; until then it is blank, to be written in by hand. */
  private boolean isSigned(ReportForm.Field field) {
    ReportForm.@Nullable Signature signature = declared.form().sending().signature();
    return signature != null && signature.has(field.label());
  }

  /** What the records tell comes first, then the unit's name, then what the tenant has set. */
  private String said(ReportForm.Field field, Asked asked, ReportContents contents) {
    String told = contents.lines().get(field.label());
    if (told != null || field.typed()) {
      return told == null ? "" : told;
    }
    return field.setting().isEmpty() ? asked.unit().name() : settings.apply(field.setting());
  }

  private void remarkOn(Row row, Asked asked) {
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
      remarkOn(row, columns.get(i), row.cells().get(i), asked);
    }
  }

  private void remarkOn(Row row, ReportForm.Column column, Cell cell, Asked asked) {
    String place = column.title();
    @Nullable String entry = null;
    if (column.entry() != ReportForm.Entry.NONE) {
      var cellsPlace = new ManualFigure.Place(row.key(), column.id());
      entry = FormTable.address(declared.form(), asked, cellsPlace);
    }
    for (Finding finding : cell.findings()) {
      String link = finding.link() == null ? entry : finding.link();
      Finding led = new Finding(finding.kind(), finding.sentence(), link, finding.clause());
      remarks.add(new Remark(row.key(), place, led));
    }
    if (cell.value() instanceof Missing && cell.findings().isEmpty()) {
      Message sentence = Message.of("report.blank", place);
      remarks.add(new Remark(row.key(), place, new Finding(Kind.MISSING, sentence, entry, null)));
    }
    if (Printable.text(cell.value()).length() > LONGEST_TEXT) {
      Message sentence = Message.of("report.tooLong", place);
      remarks.add(new Remark(row.key(), place, new Finding(Kind.ODD, sentence, null, null)));
    }
  }
}
