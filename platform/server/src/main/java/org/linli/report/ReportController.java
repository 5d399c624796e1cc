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
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/**
 * The forms: what there are, what is missing in each, and the way out.
 *
 * <p>Staff see the rows of the part they answer for. Export and print are for those whose scope
 * holds the whole unit that fills the form ({@link FormScope}); to others these addresses don't
 * exist.
 */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportController {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv;charset=utf-8";

  private final FormPages pages;
  private final ExportingForms exporting;
  private final KeepingTemplates templates;
  private final Viewer viewer;

  ReportController(
      FormPages pages, ExportingForms exporting, KeepingTemplates templates, Viewer viewer) {
    this.pages = pages;
    this.exporting = exporting;
    this.templates = templates;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list() {
    return pages.list();
  }

  @Get("/{form}")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn) {
    FormPages.Found found = pages.found(form, unit, turn);
    return pages
        .show(found)
        .with("draws", viewer.has(Role.TENANT_ADMINISTRATOR))
        .with("outdated", templates.isOutdated(found.declared().form()));
  }

  /** The units that the form can be filled for, to look for one. */
  @Get("/{form}/units")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page units(
      String form,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "1") int page) {
    return pages.units(form, turn, word.strip(), page);
  }

  @Get("/{form}/export")
  @Produces({XLSX, MediaType.TEXT_HTML})
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "form")
  HttpResponse<?> export(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String seen) {
    return file(pages.found(form, unit, turn), seen, exporting::spreadsheet, XLSX);
  }

  /** The plain data: a line of headers, then the rows. */
  @Get("/{form}/export.csv")
  @Produces({CSV, MediaType.TEXT_HTML})
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "form")
  HttpResponse<?> csv(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String seen) {
    return file(pages.found(form, unit, turn), seen, exporting::plain, CSV);
  }

  @Get("/{form}/print")
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "form")
  Answer print(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String seen) {
    FormPages.Found found = pages.found(form, unit, turn);
    return exporting
        .paper(found.declared(), found.asked(), seen)
        .<Answer>map(
            filled ->
                Page.of("report/print")
                    .with("filled", filled)
                    .with("unit", found.asked().unitName())
                    .with("turn", found.asked().turn().key())
                    .with("table", FormTable.of(filled)))
        .orElseGet(() -> lookFirst(found));
  }

  private static Redirect lookFirst(FormPages.Found found) {
    return Redirect.to("/reports/" + found.declared().form().id() + "?" + found.asked().query())
        .warning("report.lookFirst");
  }

  /** A way in which a form leaves as a file. */
  private interface WayOut {
    Optional<ExportingForms.File> of(DeclaredForm declared, Asked asked, String seen);
  }

  private static HttpResponse<?> file(FormPages.Found found, String seen, WayOut way, String type) {
    return way.of(found.declared(), found.asked(), seen)
        .<HttpResponse<?>>map(one -> download(one, type))
        .orElseGet(() -> HttpResponse.ok(lookFirst(found)));
  }

  /** The answer that carries a file to be saved. */
  static HttpResponse<?> download(ExportingForms.File file, String type) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(file.bytes());
    StreamedFile answer =
        new StreamedFile(bytes, MediaType.of(type), 0, file.bytes().length).attach(file.name());
    return HttpResponse.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
