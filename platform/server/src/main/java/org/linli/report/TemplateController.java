package org.linli.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.ReportForm;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Uploads;

/** A tenant's own spreadsheet for a form: begun from the platform's, taken, given up again. */
@Controller("/reports/{form}/template")
@Produces(MediaType.TEXT_HTML)
final class TemplateController {

  private final FormPages pages;
  private final KeepingTemplates templates;
  private final Viewer viewer;

  TemplateController(FormPages pages, KeepingTemplates templates, Viewer viewer) {
    this.pages = pages;
    this.templates = templates;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show(String form) {
    return page(pages.found(form, "", "")).with(Form.empty());
  }

  /** The platform's layout with nothing in it, to begin from. */
  @Get("/blank.xlsx")
  @Produces({ReportController.XLSX, MediaType.TEXT_HTML})
  @Access(Role.TENANT_ADMINISTRATOR)
  HttpResponse<?> blank(String form) {
    FormPages.Found found = pages.found(form, "", "");
    String name = found.declared().form().title() + ".xlsx";
    return ReportController.download(
        new ExportingForms.File(name, templates.blank(found)), ReportController.XLSX);
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer take(String form, @Nullable CompletedFileUpload file) {
    FormPages.Found found = pages.found(form, "", "");
    Form said = Form.empty();
    boolean taken =
        Uploads.take(
            said,
            "file",
            file,
            "sheet.noFile",
            (name, bytes) -> templates.take(found, name, bytes, viewer.account()));
    return taken ? back(form).saying("report.template.taken") : page(found).with(said);
  }

  @Post("/dismissal")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect dismiss(String form, @Body Form said) {
    templates.dismiss(pages.found(form, "", "").declared().form(), viewer.account());
    return back(form).saying("report.template.dismissed");
  }

  private static Redirect back(String form) {
    return Redirect.to("/reports/" + form + "/template");
  }

  private Page page(FormPages.Found found) {
    ReportForm form = found.declared().form();
    List<OwnTemplate> history = templates.history(form);
    boolean own = !history.isEmpty() && history.getFirst().stored().isPresent();
    return Page.of("report/template")
        .with("declared", form)
        .with("history", history)
        .with("own", own)
        .with("fits", own && templates.fits(form, history.getFirst()))
        .crumb("/reports", "report.menu")
        .crumb("/reports/" + form.id(), "report.back");
  }
}
