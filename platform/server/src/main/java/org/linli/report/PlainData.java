package org.linli.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Header;

/**
 * A form's rows as comma-separated values for other programs: UTF-8 with the mark that spreadsheets
 * want, one line of headers (a grouped one after its group), nothing that is taken for a formula.
 */
final class PlainData {

  private PlainData() {}

  static byte[] of(FilledForm form) {
    StringWriter out = new StringWriter();
    List<String> headers = new ArrayList<>();
    form.form().headers().forEach(header -> addHeaders(header, "", headers));
    try {
      PlainLines lines = new PlainLines(out, headers);
      for (ReportContents.Row row : form.rows()) {
        lines.add(row.cells().stream().map(cell -> Printable.text(cell.value())).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addHeaders(Header header, String above, List<String> headers) {
    String title = above + Printable.clean(header.title());
    switch (header) {
      case Column _ -> headers.add(title);
      case Group group -> group.headers().forEach(one -> addHeaders(one, title + " / ", headers));
    }
  }
}
