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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.HandingOut;
import org.linli.file.Uploads;
import org.linli.submission.UniversityReports.Address;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** The forms that a university owes, at its own desk: filled, completed, sent, sent again. */
@Platform
@Controller("/university/reports")
@Produces(MediaType.TEXT_HTML)
final class UniversityReportController {

  private final UniversityReportPages pages;
  private final UniversityReports reports;

  UniversityReportController(UniversityReportPages pages, UniversityReports reports) {
    this.pages = pages;
    this.reports = reports;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list() {
    return pages.list();
  }

  @Get("/{institution}/{form}/{turn}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Page show(long institution, String form, String turn) {
    return pages.show(new Address(institution, form, turn), Form.empty());
  }

  /** Asks all tenants anew what their records say. */
  @Post("/{institution}/{form}/{turn}/records")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer gather(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    return Trying.done(said, () -> reports.gather(address))
        ? back(address).saying("submission.university.gathered")
        : pages.show(address, said);
  }

  @Post("/{institution}/{form}/{turn}/lines")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer typeLines(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    return Trying.done(said, () -> reports.typeLines(address, said)) && said.isValid()
        ? back(address).saying("report.typed.saved")
        : pages.show(address, said);
  }

  @Post("/{institution}/{form}/{turn}/evidence")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer keep(long institution, String form, String turn, @Nullable CompletedFileUpload evidence) {
    Address address = new Address(institution, form, turn);
    Form said = Form.empty();
    return Uploads.take(
            said,
            "evidence",
            evidence,
            "submission.evidence.needed",
            (name, bytes) -> reports.keep(address, name, bytes))
        ? back(address).saying("submission.evidence.kept")
        : pages.show(address, said);
  }

  /** A file beside the form; the tenant's own way to files is shut to a university's people. */
  @Get("/{institution}/{form}/{turn}/evidence")
  @Produces(MediaType.ALL)
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  HttpResponse<?> file(long institution, String form, String turn, @QueryValue long file) {
    UniversityReports.Opened opened = reports.open(new Address(institution, form, turn), file);
    return HandingOut.of(opened.file(), opened.bytes());
  }

  @Post("/{institution}/{form}/{turn}/submission")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer submit(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    return Trying.with(
            said, () -> reports.submit(address, said.text("seen"), said.checked("missingSeen")))
        .<Answer>map(id -> back(address).saying("submission.sent"))
        .orElseGet(() -> pages.show(address, said));
  }

  /** Asks the province to give it back, as long as nobody has decided there. */
  @Post("/{institution}/{form}/{turn}/withdrawal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer askBack(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    return Trying.done(said, () -> reports.askBack(address))
        ? back(address).saying("submission.askedBack")
        : pages.show(address, said);
  }

  @Get("/{institution}/{form}/{turn}/differences")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Page differences(long institution, String form, String turn) {
    return pages.differences(new Address(institution, form, turn));
  }

  @Get("/{institution}/{form}/{turn}/cell")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Answer cell(
      long institution, String form, String turn, @QueryValue(defaultValue = "") String at) {
    Address address = new Address(institution, form, turn);
    return at.isEmpty() ? back(address) : pages.cell(address, at, Form.empty());
  }

  @Post("/{institution}/{form}/{turn}/cell")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer type(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    String at = said.text("at");
    return Trying.done(said, () -> reports.type(address, at, said)) && said.isValid()
        ? back(address).saying("report.typed.saved")
        : pages.cell(address, at, said);
  }

  @Post("/{institution}/{form}/{turn}/cell/withdrawal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long institution, String form, String turn, @Body Form said) {
    Address address = new Address(institution, form, turn);
    String at = said.text("at");
    return Trying.done(said, () -> reports.withdraw(address, at, said))
        ? back(address).saying("report.typed.withdrawn")
        : pages.cell(address, at, said);
  }

  private static Redirect back(Address address) {
    return Redirect.outside(address.path());
  }
}
