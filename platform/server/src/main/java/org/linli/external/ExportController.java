package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Trying;

/** What is taken out to be entered in another system, until it is entered there or withdrawn. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ExportController {

  static final int LONGEST = 300;

  private final ExternalPages pages;
  private final ExportTable exports;
  private final Exporting exporting;

  ExportController(ExternalPages pages, ExportTable exports, Exporting exporting) {
    this.pages = pages;
    this.exports = exports;
    this.exporting = exporting;
  }

  @Get("/externals/{system}/exports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(long system, @QueryValue(defaultValue = "1") int page) {
    return pages.exports(system, page);
  }

  @Post("/externals/{system}/exports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer order(long system, @Body Form form) {
    Period period = Period.read(form);
    return Trying.with(form, () -> exporting.order(system, period))
        .<Answer>map(id -> Redirect.to("/external-exports/" + id))
        .orElseGet(() -> pages.show(system, form));
  }

  @Get("/external-exports/{externalExport}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  Page show(long externalExport) {
    return page(externalExport, Form.empty());
  }

  /** It was uploaded there. */
  @Post("/external-exports/{externalExport}/entry")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enter(long externalExport, @Body Form form) {
    return Trying.done(form, () -> exporting.enter(externalExport))
        ? Redirect.to("/external-exports/" + externalExport).saying("external.export.entered")
        : page(externalExport, form);
  }

  /** It was not entered there after all. */
  @Post("/external-exports/{externalExport}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long externalExport, @Body Form form) {
    String reason = form.required("reason", LONGEST);
    return Trying.done(form, () -> exporting.withdraw(externalExport, reason))
        ? Redirect.to("/external-exports/" + externalExport).saying("external.export.withdrawn")
        : page(externalExport, form);
  }

  private Page page(long id, Form form) {
    ExternalExport one = exports.find(id).orElseThrow(Problem::notFound);
    return pages.of("external/export", one.system()).with("one", one).with(form);
  }
}
