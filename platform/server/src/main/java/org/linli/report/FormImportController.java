package org.linli.report;

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
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Uploads;
import org.linli.web.Trying;

/** A filled form comes in from a spreadsheet: the differences are looked at, then taken. */
@Controller("/reports/{form}/import")
@Produces(MediaType.TEXT_HTML)
final class FormImportController {

  private final FormPages pages;
  private final ImportingForms importing;
  private final SendingImported sending;
  private final Viewer viewer;

  FormImportController(
      FormPages pages, ImportingForms importing, SendingImported sending, Viewer viewer) {
    this.pages = pages;
    this.importing = importing;
    this.sending = sending;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page ask(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn) {
    return page("report/import", pages.found(form, unit, turn)).with(Form.empty());
  }

  @Post
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @Nullable CompletedFileUpload file) {
    FormPages.Found found = pages.found(form, unit, turn);
    Form said = Form.empty();
    AtomicLong kept = new AtomicLong();
    return Uploads.take(
            said,
            "file",
            file,
            "sheet.noFile",
            (name, bytes) -> kept.set(importing.receive(found, name, bytes, viewer.account())))
        ? Redirect.to(
            "/reports/%s/import/differences?%s&kept=%d"
                .formatted(form, found.asked().query(), kept.get()))
        : page("report/import", found).with(said);
  }

  @Get("/differences")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page look(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "0") long kept) {
    return differences(pages.found(form, unit, turn), kept).with(Form.empty());
  }

  @Post("/differences")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(String form, @Body Form said) {
    FormPages.Found found = pages.found(form, said.text("unit"), said.text("turn"));
    long kept = said.whole("kept", 1, Long.MAX_VALUE).orElse(0L);
    String why = said.text("reason", ImportingForms.LONGEST_REASON);
    boolean sends = said.checked("send") && importing.mayBeSent(found);
    Optional<Integer> taken =
        Trying.with(
            said,
            () ->
                sends
                    ? importing.takeWhatDiffers(found, kept, why, viewer.account())
                    : importing.take(found, kept, why, viewer.account()));
    if (taken.isEmpty()) {
      return differences(found, kept).with(said);
    }
    return sends
        ? sent(found, taken.get())
        : Redirect.to("/reports/" + form + "?" + found.asked().query())
            .saying("report.import.done", taken.get());
  }

  /** What was taken stays taken, even where it can't be sent yet. */
  private Redirect sent(FormPages.Found found, int taken) {
    String form = found.declared().form().id();
    ReportUnit unit = found.asked().unit();
    ReportTurn turn = found.asked().turn();
    return Trying.with(Form.empty(), () -> sending.send(form, unit, turn, viewer.account()))
        .map(place -> Redirect.to(place).saying("report.import.sent", taken))
        .orElseGet(
            () ->
                Redirect.to(sending.place(form, unit, turn))
                    .warning("report.import.notSent", taken));
  }

  private Page differences(FormPages.Found found, long kept) {
    return page("report/differences", found)
        .with("kept", kept)
        .with("sends", importing.mayBeSent(found))
        .with("differences", importing.look(found, kept, viewer.account()));
  }

  private static Page page(String view, FormPages.Found found) {
    String form = found.declared().form().id();
    return Page.of(view)
        .with("declared", found.declared().form())
        .with("asked", found.asked())
        .crumb("/reports", "report.menu")
        .crumb("/reports/" + form + "?" + found.asked().query(), "report.back");
  }
}
