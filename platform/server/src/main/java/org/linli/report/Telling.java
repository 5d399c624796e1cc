package org.linli.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportOverall;
import org.linli.report.FormContents.CellKind;
import org.linli.report.FormContents.Overall;
import org.linli.report.FormContents.OverallKind;
import org.linli.report.FormContents.RemarkKind;
import org.linli.web.template.Messages;

/** Tells what stands in a filled form in words. */
@Singleton
class Telling {

  private final Messages messages;

  Telling(Messages messages) {
    this.messages = messages;
  }

  FormContents of(String plugin, FilledForm form) {
    List<Column> columns = form.form().columns();
    return new FormContents(
        form.form().id(),
        plugin,
        form.title(),
        form.head().stream().map(Telling::line).toList(),
        form.foot().stream().map(Telling::line).toList(),
        columns.stream()
            .map(
                column ->
                    new FormContents.ColumnName(
                        column.id(), column.title(), overall(column.overall())))
            .toList(),
        form.rows().stream().map(row -> row(row, columns, form)).toList(),
        form.remarks().stream().map(this::remark).toList());
  }

  static @Nullable Overall overall(@Nullable ReportOverall declared) {
    return switch (declared) {
      case null -> null;
      case ReportOverall.Sum _ -> new Overall(OverallKind.SUM, "", "");
      case ReportOverall.Nothing _ -> new Overall(OverallKind.NOTHING, "", "");
      case ReportOverall.Share(String part, String whole) ->
          new Overall(OverallKind.SHARE, part, whole);
      case ReportOverall.Mean(String sum, String count) ->
          new Overall(OverallKind.MEAN, sum, count);
    };
  }

  private static FormContents.Line line(FilledForm.Line line) {
    return new FormContents.Line(line.label(), line.text());
  }

  private static FormContents.Row row(
      ReportContents.Row row, List<Column> columns, FilledForm form) {
    List<FormContents.Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      var place = new ManualFigure.Place(row.key(), columns.get(i).id());
      cells.add(cell(row.cells().get(i).value(), form.manual().get(place)));
    }
    return new FormContents.Row(row.key(), row.name(), row.path(), cells);
  }

  private static FormContents.Cell cell(ReportContents.Value value, @Nullable ManualFigure manual) {
    CellKind kind =
        switch (value) {
          case Words _ -> CellKind.WORDS;
          case Amount _ -> CellKind.AMOUNT;
          case YesNo _ -> CellKind.YES_NO;
          case Missing _ -> CellKind.MISSING;
        };
    String text = Printable.text(value);
    return manual == null
        ? new FormContents.Cell(text, kind, false, "", "")
        : new FormContents.Cell(text, kind, true, manual.author(), manual.reason());
  }

  private FormContents.Remark remark(FilledForm.Remark remark) {
    return new FormContents.Remark(
        remark.row(),
        remark.place(),
        remark.isMissing() ? RemarkKind.MISSING : RemarkKind.ODD,
        messages.say(remark.finding().sentence()),
        remark.finding().link());
  }
}
