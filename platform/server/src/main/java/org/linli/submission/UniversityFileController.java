package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.Uploads;
import org.linli.report.UniversityImports;
import org.linli.submission.UniversityReports.Address;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** A university's form as a file: out of the house, on paper, and filled in again. */
@Platform
@Controller("/university/reports/{institution}/{form}/{turn}")
@Produces(MediaType.TEXT_HTML)
final class UniversityFileController {

  private final UniversityReportFiles files;
  private final UniversityReports reports;

  UniversityFileController(UniversityReportFiles files, UniversityReports reports) {
    this.files = files;
    this.reports = reports;
  }

  @Get("/export")
  @Produces(MediaType.ALL)
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  HttpResponse<?> spreadsheet(
      long institution, String form, String turn, @QueryValue(defaultValue = "") String seen) {
    Address address = new Address(institution, form, turn);
    return files.spreadsheet(address, seen).orElseGet(() -> HttpResponse.ok(lookFirst(address)));
  }

  /** The plain data: a line of headers, then the rows. */
  @Get("/export.csv")
  @Produces(MediaType.ALL)
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  HttpResponse<?> plain(
      long institution, String form, String turn, @QueryValue(defaultValue = "") String seen) {
    Address address = new Address(institution, form, turn);
    return files.plain(address, seen).orElseGet(() -> HttpResponse.ok(lookFirst(address)));
  }

  @Get("/print")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Answer paper(
      long institution, String form, String turn, @QueryValue(defaultValue = "") String seen) {
    Address address = new Address(institution, form, turn);
    return files.paper(address, seen).<Answer>map(one -> one).orElseGet(() -> lookFirst(address));
  }

  private static Redirect lookFirst(Address address) {
    return Redirect.outside(address.path()).warning("report.lookFirst");
  }

  /** Chooses a filled form. */
  @Get("/import")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Answer ask(long institution, String form, String turn) {
    return ask(new Address(institution, form, turn), Form.empty());
  }

  /** A form that is on its way takes nothing in. */
  private Answer ask(Address address, Form said) {
    return Trying.with(Form.empty(), () -> files.ask(address))
        .<Answer>map(page -> page.with(said))
        .orElseGet(() -> Redirect.outside(address.path()).warning("submission.refused.already"));
  }

  @Post("/import")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(long institution, String form, String turn, @Nullable CompletedFileUpload file) {
    Address address = new Address(institution, form, turn);
    Form said = Form.empty();
    AtomicLong kept = new AtomicLong();
    boolean taken =
        Trying.with(
                said,
                () ->
                    Uploads.take(
                        said,
                        "file",
                        file,
                        "sheet.noFile",
                        (name, bytes) -> kept.set(files.receive(address, name, bytes))))
            .orElse(false);
    return taken
        ? Redirect.outside(address.path() + "/import/differences?kept=" + kept.get())
        : ask(address, said);
  }

  @Get("/import/differences")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Answer look(
      long institution, String form, String turn, @QueryValue(defaultValue = "0") long kept) {
    Address address = new Address(institution, form, turn);
    return kept == 0
        ? Redirect.outside(address.path() + "/import")
        : files.differences(address, kept).with(Form.empty());
  }

  @Post("/import/differences")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    long kept = said.whole("kept", 1, Long.MAX_VALUE).orElse(0L);
    boolean sends = said.checked("send");
    UniversityImports.Taking file = UniversityImports.Taking.of(kept, sends, said);
    Optional<Integer> taken = Trying.with(said, () -> files.take(address, file));
    if (taken.isEmpty()) {
      return files.differences(address, kept).with(said);
    }
    Redirect back = Redirect.outside(address.path());
    return sends ? sent(address, taken.get()) : back.saying("report.import.done", taken.get());
  }

  /** What was taken stays taken, even where it can't be sent yet. */
  private Redirect sent(Address address, int taken) {
    Redirect back = Redirect.outside(address.path());
    return Trying.with(Form.empty(), () -> reports.submit(address, "", false))
        .map(id -> back.saying("report.import.sent", taken))
        .orElseGet(() -> back.warning("report.import.notSent", taken));
  }
}
