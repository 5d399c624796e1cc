package org.linli.submission;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.report.PlainLines;
import org.linli.sheet.SentSheet;
import org.linli.tenant.CurrentTenant;

/** Lets summaries out of the house, as a spreadsheet or as plain data. */
@Singleton
class SummaryFiles {

  static final String SPREADSHEET = SentSheet.MEDIA_TYPE;
  static final String PLAIN = "text/csv";

  /**
   * A list with what stands above it.
   *
   * @param name what the file is called, without its ending
   */
  record Lines(String name, String title, List<String> headings, Stream<List<String>> lines) {}

  /**
   * What the file of a turn is called: whose it is, which form and turn, and if it has all rows; in
   * signs that every program takes.
   */
  static String name(String form, String turn, boolean rows) {
    String name = CurrentTenant.get().id().value() + "-" + form + "-" + turn;
    return (rows ? name + "-rows" : name).replaceAll("[^A-Za-z0-9.-]+", "-");
  }

  HttpResponse<byte[]> spreadsheet(Lines all) throws IOException {
    return SentSheet.of(
        all.name(),
        all.title(),
        all.headings(),
        sheet -> {
          for (Iterator<List<String>> each = all.lines().iterator(); each.hasNext(); ) {
            sheet.add(each.next());
          }
        });
  }

  HttpResponse<byte[]> plain(Lines all) throws IOException {
    Path file = Files.createTempFile("summary", ".csv");
    try {
      try (Writer out = Files.newBufferedWriter(file)) {
        PlainLines lines = new PlainLines(out, all.headings());
        for (Iterator<List<String>> each = all.lines().iterator(); each.hasNext(); ) {
          lines.add(each.next());
        }
      }
      return HttpResponse.ok(Files.readAllBytes(file))
          .contentType(PLAIN + ";charset=utf-8")
          .header(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + all.name() + ".csv\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
