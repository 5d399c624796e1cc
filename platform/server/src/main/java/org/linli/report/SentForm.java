package org.linli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Problem;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;

/** A form with what was sent in it, for a file of just that: a pure function. */
final class SentForm {

  private SentForm() {}

  /**
   * The form as it left.
   *
   * @throws Problem if the form has other columns by now
   */
  static FilledForm of(ReportForm form, Asked asked, FormContents sent) {
    List<String> columns = form.columns().stream().map(ReportForm.Column::id).toList();
    if (!columns.equals(sent.columns().stream().map(FormContents.ColumnName::id).toList())) {
      throw Problem.conflict("report.file.otherShape");
    }
    return new FilledForm(
        form,
        asked,
        lines(form.head(), sent.head()),
        sent.rows().stream().map(SentForm::row).toList(),
        lines(form.foot(), sent.foot()),
        List.of(),
        Map.of());
  }

  private static List<FilledForm.Line> lines(
      List<ReportForm.Field> fields, List<FormContents.Line> sent) {
    List<String> sealed =
        fields.stream()
            .filter(ReportForm.Field::seal)
            .map(ReportForm.Field::label)
            .collect(Collectors.toCollection(ArrayList::new));
    return sent.stream()
        .map(line -> new FilledForm.Line(line.label(), line.text(), sealed.contains(line.label())))
        .toList();
  }

  private static Row row(FormContents.Row sent) {
    return new Row(
        sent.key(),
        sent.name(),
        sent.path(),
        sent.cells().stream().map(one -> Cell.of(value(one))).toList());
  }

  private static ReportContents.Value value(FormContents.Cell sent) {
    return switch (sent.kind()) {
      case MISSING -> new Missing();
      case AMOUNT ->
          Figures.read(sent.text())
              .<ReportContents.Value>map(Amount::new)
              .orElseGet(() -> new ReportContents.Words(sent.text()));
      case WORDS, YES_NO -> new ReportContents.Words(sent.text());
    };
  }
}
