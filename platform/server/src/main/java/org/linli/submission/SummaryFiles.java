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
import java.util.Set;
import java.util.stream.Stream;
import org.linli.report.FormContents;
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
  record Lines(String name, String title, List<Heading> headings, Stream<List<String>> lines) {

    List<String> titles() {
      return headings.stream().map(Heading::title).toList();
    }

    boolean isFigure(int place) {
      return place < headings.size() && headings.get(place).figures();
    }
  }

  /**
   * What stands above a column.
   *
   * @param figures whether it holds figures, which a spreadsheet can add up
   */
  record Heading(String title, boolean figures) {

    static Heading words(String title) {
      return new Heading(title, false);
    }

    static Heading figures(String title) {
      return new Heading(title, true);
    }

    /**
     * Above the columns of a form.
     *
     * @param added the ids of those that add up: a phone number is no figure
     */
    static List<Heading> of(List<FormContents.ColumnName> columns, Set<String> added) {
      return columns.stream()
          .map(one -> new Heading(one.title(), added.contains(one.id())))
          .toList();
    }
  }

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
        all.titles(),
        sheet -> {
          for (Iterator<List<String>> each = all.lines().iterator(); each.hasNext(); ) {
            sheet.add(each.next(), all::isFigure);
          }
        });
  }

  HttpResponse<byte[]> plain(Lines all) throws IOException {
    Path file = Files.createTempFile("summary", ".csv");
    try {
      try (Writer out = Files.newBufferedWriter(file)) {
        PlainLines lines = new PlainLines(out, all.titles());
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
