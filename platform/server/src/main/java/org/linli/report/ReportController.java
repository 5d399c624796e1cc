package org.linli.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;

/**
 * The forms: what there are, what is missing in each, and the way out.
 *
 * <p>Staff see the rows of the part they answer for. Export and print are for those whose scope
 * holds the whole tenant ({@link FormScope}); to others these addresses don't exist.
 */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Forms forms;
  private final FillingForms filling;
  private final ExportingForms exporting;

  ReportController(Forms forms, FillingForms filling, ExportingForms exporting) {
    this.forms = forms;
    this.filling = filling;
    this.exporting = exporting;
  }

  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page list() {
    List<FilledForm> all = forms.all().stream().map(filling::fillFor).toList();
    return Page.of("report/list").with("forms", all).with("whole", filling.seesWhole());
  }

  @Get("/{form}")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page show(String form) {
    FilledForm filled = filling.fillFor(declared(form));
    return Page.of("report/form")
        .with("filled", filled)
        .with("table", FormTable.of(filled))
        .with("rows", RemarkedRow.of(filled))
        .with("seen", filled.whatIsMissing())
        .with("whole", filling.seesWhole())
        .crumb("/reports", "report.menu");
  }

  @Get("/{form}/export")
  @Produces({XLSX, MediaType.TEXT_HTML})
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR},
      scopeFrom = "form")
  HttpResponse<?> export(String form, @QueryValue(defaultValue = "") String seen) {
    return exporting
        .spreadsheet(declared(form), seen)
        .<HttpResponse<?>>map(ReportController::download)
        .orElseGet(() -> HttpResponse.ok(lookFirst(form)));
  }

  @Get("/{form}/print")
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR},
      scopeFrom = "form")
  Answer print(String form, @QueryValue(defaultValue = "") String seen) {
    return exporting
        .paper(declared(form), seen)
        .<Answer>map(
            filled ->
                Page.of("report/print").with("filled", filled).with("table", FormTable.of(filled)))
        .orElseGet(() -> lookFirst(form));
  }

  private DeclaredForm declared(String form) {
    return forms.find(form).orElseThrow(Problem::notFound);
  }

  private static Redirect lookFirst(String form) {
    return Redirect.to("/reports/" + form).warning("report.lookFirst");
  }

  private static HttpResponse<?> download(ExportingForms.File file) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(file.bytes());
    StreamedFile answer =
        new StreamedFile(bytes, new MediaType(XLSX), 0, file.bytes().length).attach(file.name());
    return HttpResponse.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
