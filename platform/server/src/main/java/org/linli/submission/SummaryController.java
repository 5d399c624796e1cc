package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.division.AreaFilter;
import org.linli.submission.OwnSummary.Asked;

/** The tenant's own summary of what its counties, towns and communities send. */
@Controller("/due/summary")
final class SummaryController {

  private final SummaryPages pages;
  private final SummarySheet sheet;
  private final SummaryFiles files;
  private final Audit audit;

  SummaryController(SummaryPages pages, SummarySheet sheet, SummaryFiles files, Audit audit) {
    this.pages = pages;
    this.sheet = sheet;
    this.files = files;
    this.audit = audit;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page show(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String of,
      @QueryValue(defaultValue = "1") int page) {
    return pages.show(asked(turn, county, township, word, of), page);
  }

  @Get(uri = "/export.xlsx", produces = SummaryFiles.SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> spreadsheet(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String of)
      throws IOException {
    return files.spreadsheet(lines(asked(turn, county, township, word, of)));
  }

  @Get(uri = "/export.csv", produces = SummaryFiles.PLAIN)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> plain(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String of)
      throws IOException {
    return files.plain(lines(asked(turn, county, township, word, of)));
  }

  private SummaryFiles.Lines lines(Asked asked) {
    OwedTurn owed = pages.owed(asked.turn());
    audit.record(
        "submission.list-exported",
        "report_form",
        owed.form().id(),
        Map.of("turn", owed.turn().key(), "rows", Boolean.toString(asked.rows())));
    return sheet.lines(owed, asked);
  }

  private static Asked asked(String turn, String county, String township, String word, String of) {
    return new Asked(turn, AreaFilter.of(county, township), word.strip(), of.equals("rows"));
  }
}
