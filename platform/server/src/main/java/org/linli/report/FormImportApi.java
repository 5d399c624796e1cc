package org.linli.report;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Uploads;
import org.linli.idempotency.Idempotent;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** A filled form comes in as a spreadsheet, for programs: differences first, then taken. */
@Controller("/api/reports/{form}/import")
class FormImportApi {

  private final FormPages pages;
  private final ImportingForms importing;
  private final Messages messages;
  private final Viewer viewer;

  FormImportApi(FormPages pages, ImportingForms importing, Messages messages, Viewer viewer) {
    this.pages = pages;
    this.importing = importing;
    this.messages = messages;
    this.viewer = viewer;
  }

  /**
   * Brings a spreadsheet with the form's title and headers, sent as a form with a part {@code
   * file}; answers what it says otherwise than the records. Nothing is taken yet.
   *
   * @param unit the unit's name; nothing for the first that the viewer answers for
   * @param turn the turn's key; nothing for the one people work on now
   */
  @Post
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Status(HttpStatus.CREATED)
  LookedAt look(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @Nullable CompletedFileUpload file) {
    FormPages.Found found = pages.found(form, unit, turn);
    Form said = Form.empty();
    AtomicLong kept = new AtomicLong();
    if (!Uploads.take(
        said,
        "file",
        file,
        "sheet.noFile",
        (name, bytes) -> kept.set(importing.receive(found, name, bytes, viewer.account())))) {
      throw Problem.wrong(said);
    }
    return LookedAt.of(kept.get(), importing.look(found, kept.get(), viewer.account()), messages);
  }

  /**
   * Takes all that differs and can be typed, as typed by hand; or nothing, where something is wrong
   * with the file. An import counts as a submission where {@code send} says so; where it can't be
   * sent yet, nothing is taken.
   */
  @Post("/taking")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  Taken take(String form, @Body Take said) {
    FormPages.Found found = pages.found(form, text(said.unit()), text(said.turn()));
    Form typed = Form.empty().put("reason", said.reason());
    String why = typed.text("reason", ImportingForms.LONGEST_REASON);
    boolean sends = said.send() != null && said.send() && importing.mayBeSent(found);
    Optional<Integer> cells =
        Trying.with(
            typed,
            () ->
                sends
                    ? importing.takeAndSend(found, said.kept(), why, viewer.account())
                    : importing.take(found, said.kept(), why, viewer.account()));
    return new Taken(cells.orElseThrow(() -> Problem.wrong(typed)), sends);
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  /**
   * What is to be taken.
   *
   * @param kept what the file is called until then
   * @param send whether it is to count as the unit's submission
   * @param reason why it is otherwise than recorded; needed where the records say something else
   */
  @Serdeable
  record Take(
      long kept,
      @Nullable String unit,
      @Nullable String turn,
      @Nullable Boolean send,
      @Nullable String reason) {}

  /**
   * What was taken.
   *
   * @param cells how many cells
   * @param sent whether the form left with it
   */
  @Serdeable
  record Taken(int cells, boolean sent) {}
}
