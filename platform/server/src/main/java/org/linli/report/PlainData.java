package org.linli.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Header;

/**
 * A form's rows as comma-separated values for other programs: UTF-8 with the mark that spreadsheets
 * want, one line of headers (a grouped one after its group), nothing that is taken for a formula.
 */
final class PlainData {

  private static final char MARK = '\uFEFF';
  private static final String END = "\r\n";

  private PlainData() {}

  static byte[] of(FilledForm form) {
    StringBuilder out = new StringBuilder().append(MARK);
    List<String> headers = new ArrayList<>();
    form.form().headers().forEach(header -> addHeaders(header, "", headers));
    line(out, headers);
    for (ReportContents.Row row : form.rows()) {
      line(out, row.cells().stream().map(cell -> text(cell.value())).toList());
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addHeaders(Header header, String above, List<String> headers) {
    String title = above + Printable.clean(header.title());
    switch (header) {
      case Column _ -> headers.add(guarded(title));
      case Group group -> group.headers().forEach(one -> addHeaders(one, title + " / ", headers));
    }
  }

  /** A figure is never a formula; words that look like one are led in by a stroke. */
  private static String text(ReportContents.Value value) {
    String text = Printable.text(value);
    return value instanceof Amount ? text : guarded(text);
  }

  private static String guarded(String text) {
    return FormulaGuard.isRisky(text) ? "'" + text : text;
  }

  private static void line(StringBuilder out, List<String> cells) {
    String between = "";
    for (String cell : cells) {
      out.append(between).append('"').append(cell.replace("\"", "\"\"")).append('"');
      between = ",";
    }
    out.append(END);
  }
}
