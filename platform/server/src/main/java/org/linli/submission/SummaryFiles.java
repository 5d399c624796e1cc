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
import org.linli.sheet.TextSheet;

/** Lets summaries out of the house, as a spreadsheet or as plain data. */
@Singleton
class SummaryFiles {

  static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PLAIN = "text/csv";

  /** A list with what stands above it. */
  record Lines(String title, List<String> headings, Stream<List<String>> lines) {}

  HttpResponse<byte[]> spreadsheet(Lines all) throws IOException {
    Path file = Files.createTempFile("summary", ".xlsx");
    try {
      try (TextSheet sheet = new TextSheet(file, all.title(), all.headings())) {
        for (Iterator<List<String>> each = all.lines().iterator(); each.hasNext(); ) {
          sheet.add(each.next());
        }
      }
      return sent(file, SPREADSHEET, "summary.xlsx");
    } finally {
      Files.deleteIfExists(file);
    }
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
      return sent(file, PLAIN + ";charset=utf-8", "summary.csv");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static HttpResponse<byte[]> sent(Path file, String type, String name) throws IOException {
    return HttpResponse.ok(Files.readAllBytes(file))
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
