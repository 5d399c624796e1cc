package org.linli.submission;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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
import org.linli.file.Uploads;
import org.linli.report.LookedAt;
import org.linli.report.UniversityImports;
import org.linli.submission.UniversityReports.Address;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** A university's filled form as a spreadsheet, for programs: differences first, then taken. */
@Platform
@Controller("/university/api/reports/{institution}/{form}/{turn}/import")
class UniversityImportApi {

  private final UniversityReportFiles files;

  UniversityImportApi(UniversityReportFiles files) {
    this.files = files;
  }

  /**
   * Brings a spreadsheet with the form's title and headers, sent as a form with a part {@code
   * file}; answers what it says otherwise than the form. Nothing is taken yet.
   */
  @Post
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Status(HttpStatus.CREATED)
  LookedAt look(long institution, String form, String turn, @Nullable CompletedFileUpload file) {
    Address address = new Address(institution, form, turn);
    Form said = Form.empty();
    AtomicLong kept = new AtomicLong();
    Optional<Boolean> taken =
        Trying.with(
            said,
            () ->
                Uploads.take(
                    said,
                    "file",
                    file,
                    "sheet.noFile",
                    (name, bytes) -> kept.set(files.receive(address, name, bytes))));
    if (!taken.orElse(false)) {
      throw Problem.wrong(said);
    }
    return files.look(address, kept.get());
  }

  /**
   * Takes all that differs and can be typed, as typed by hand; or nothing, where something is wrong
   * with the file. Taken once, the same file has nothing more to take.
   */
  @Post("/taking")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Taken take(long institution, String form, String turn, @Body Take said) {
    Address address = new Address(institution, form, turn);
    Form typed = Form.empty().put("reason", said.reason());
    UniversityImports.Taking file = UniversityImports.Taking.of(said.kept(), false, typed);
    return Trying.with(typed, () -> files.take(address, file))
        .map(Taken::new)
        .orElseThrow(() -> Problem.wrong(typed));
  }

  /**
   * What is to be taken.
   *
   * @param kept what the file is called until then
   * @param reason why it is otherwise than recorded; needed where the records say something else
   */
  @Serdeable
  record Take(long kept, @Nullable String reason) {}

  /**
   * What was taken.
   *
   * @param cells how many cells
   */
  @Serdeable
  record Taken(int cells) {}
}
