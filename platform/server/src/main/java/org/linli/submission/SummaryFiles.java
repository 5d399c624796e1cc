package org.linli.submission;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.report.FormContents;
import org.linli.report.PlainLines;
import org.linli.sheet.SentSheet;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Lets summaries out of the house, as a spreadsheet or as plain data. */
@Singleton
class SummaryFiles {

  static final String SPREADSHEET = SentSheet.MEDIA_TYPE;
  static final String PLAIN = "text/csv";

  /**
   * A list with what stands above it.
   *
   * @param about what it tells of
   */
  record Lines(AboutFile about, List<Heading> headings, Stream<List<String>> lines) {

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

  private final Messages messages;
  private final Clock clock;

  SummaryFiles(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  HttpResponse<byte[]> spreadsheet(Lines all) throws IOException {
    return SentSheet.of(
        all.about().named(),
        all.about().words(),
        caption(all.about()),
        all.titles(),
        sheet -> {
          for (Iterator<List<String>> each = all.lines().iterator(); each.hasNext(); ) {
            sheet.add(each.next(), all::isFigure);
          }
        });
  }

  /** Of which form and turn it is, and on which day. */
  String caption(AboutFile about) {
    return messages.say(
        "submission.file.caption",
        about.title(),
        about.turnName(),
        about.words(),
        Time.today(clock).toString());
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
          .header(HttpHeaders.CONTENT_DISPOSITION, all.about().named().attachment(".csv"))
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
