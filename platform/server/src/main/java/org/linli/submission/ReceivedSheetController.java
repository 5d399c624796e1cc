package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;

/** The summary of what tenants below sent, as a file: a line for each of them, or all rows. */
@Controller("/received-summary")
final class ReceivedSheetController {

  private final ReceivedPages pages;
  private final ReceivedSummary summary;
  private final ReceivedSheet sheet;
  private final SummaryFiles files;
  private final Audit audit;

  ReceivedSheetController(
      ReceivedPages pages,
      ReceivedSummary summary,
      ReceivedSheet sheet,
      SummaryFiles files,
      Audit audit) {
    this.pages = pages;
    this.summary = summary;
    this.sheet = sheet;
    this.files = files;
    this.audit = audit;
  }

  @Get(uri = "/export.xlsx", produces = SummaryFiles.SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> spreadsheet(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "0") long sender,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String counts,
      @QueryValue(defaultValue = "") String of)
      throws IOException {
    return files.spreadsheet(lines(turn, sender, word, counts, of));
  }

  @Get(uri = "/export.csv", produces = SummaryFiles.PLAIN)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> plain(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "0") long sender,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String counts,
      @QueryValue(defaultValue = "") String of)
      throws IOException {
    return files.plain(lines(turn, sender, word, counts, of));
  }

  private SummaryFiles.Lines lines(
      String turn, long sender, String word, String counts, String of) {
    ReceivedTable.Turn chosen = pages.chosen(turn).orElseThrow(Problem::notFound);
    ReceivedSummary.Asked asked = ReceivedSummary.Asked.of(sender, word, counts);
    ReceivedSummary.Summary all = summary.of(chosen, asked.acceptedOnly());
    audit.record(
        "submission.list-exported",
        "report_form",
        chosen.form(),
        Map.of("turn", chosen.form() + "/" + chosen.turn(), "rows", of));
    return of.equals("rows") ? sheet.rows(chosen, all, asked) : sheet.senders(chosen, all);
  }
}
