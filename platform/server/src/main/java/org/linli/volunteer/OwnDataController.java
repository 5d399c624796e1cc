package org.linli.volunteer;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.web.Trying;

/** What people do with their own data: take it along, agree, take back, leave, have it deleted. */
@Controller("/volunteer/{id}")
@Produces(MediaType.TEXT_HTML)
final class OwnDataController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Argument<Map<String, Object>> DATA =
      Argument.mapOf(String.class, Object.class);

  private final OwnRecords own;
  private final OwnData data;
  private final VolunteerPages pages;
  private final Consenting consenting;
  private final ConsentFiles files;
  private final Leaving leaving;
  private final JsonMapper json;
  private final Viewer viewer;

  OwnDataController(
      OwnRecords own,
      OwnData data,
      VolunteerPages pages,
      Consenting consenting,
      ConsentFiles files,
      Leaving leaving,
      JsonMapper json,
      Viewer viewer) {
    this.own = own;
    this.data = data;
    this.pages = pages;
    this.consenting = consenting;
    this.files = files;
    this.leaving = leaving;
    this.json = json;
    this.viewer = viewer;
  }

  /** Everything that is known of the person, for programs to read. */
  @Get(uri = "/data.json", produces = MediaType.APPLICATION_JSON)
  @Access(signedIn = true)
  HttpResponse<String> json(long id) throws IOException {
    VolunteerRow row = own.row(id);
    return HttpResponse.ok(json.writeValueAsString(DATA, data.of(row)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"volunteer.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** The same as a table, for people to read. */
  @Get(uri = "/data.xlsx", produces = SPREADSHEET)
  @Access(signedIn = true)
  HttpResponse<byte[]> table(long id) {
    VolunteerRow row = own.row(id);
    return HttpResponse.ok(data.table(row))
        .contentType(SPREADSHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"volunteer.xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Post("/location")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer location(long id, @Body Form form) {
    boolean agreed = form.checked("agreed");
    consenting.location(own.row(id).id(), agreed);
    return Redirect.to("/volunteer/" + id)
        .saying(agreed ? "volunteer.location.agreed" : "volunteer.location.revoked");
  }

  @Post("/consent")
  @Access(signedIn = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer consent(long id, @Nullable CompletedFileUpload file) throws IOException {
    VolunteerRow row = own.row(id);
    if (file == null || file.getFilename().isEmpty()) {
      return Redirect.to("/volunteer/" + id).warning("volunteer.consent.none");
    }
    try (InputStream bytes = file.getInputStream()) {
      files.keep(row.id(), file.getFilename(), bytes);
      return Redirect.to("/volunteer/" + id).saying("volunteer.consent.kept");
    } catch (FileRefused refused) {
      return Redirect.to("/volunteer/" + id).warning(refused.messageKey(), refused.args());
    }
  }

  @Post("/consent/withdrawal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer takeBack(long id) {
    consenting.takeBack(own.row(id).id());
    return Redirect.to("/volunteer/" + id).saying("volunteer.consent.takenBack");
  }

  /** What deleting means, and the button. */
  @Get("/deletion")
  @Access(signedIn = true)
  Page askDeletion(long id) {
    return pages
        .page("volunteer/deletion", own.row(id), false)
        .crumb("/volunteer/" + id, Message.of("volunteer.mine"))
        .with(Form.empty());
  }

  @Post("/deletion")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer delete(long id, @Body Form form) {
    VolunteerRow row = own.row(id);
    if (!form.checked("sure")) {
      form.reject("sure", "volunteer.deletion.sureNeeded");
    }
    return Trying.done(form, () -> leaving.delete(id))
        ? Redirect.to("/").saying("volunteer.deleted")
        : pages
            .page("volunteer/deletion", row, false)
            .crumb("/volunteer/" + id, Message.of("volunteer.mine"))
            .with(form);
  }

  /** Serves no more, and keeps the record. */
  @Post("/leaving")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long id) {
    leaving.leave(own.row(id).id(), "", viewer.account());
    return Redirect.to("/volunteer/" + id).saying("volunteer.left");
  }
}
