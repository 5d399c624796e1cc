package org.linli.volunteer;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.FileRefused;
import org.linli.sheet.SheetReport;
import org.linli.sheet.StagedSheets;

/** Takes spreadsheets of volunteers in: the empty one, the upload, a look at the first rows. */
@Controller("/volunteers/imports")
@Produces(MediaType.TEXT_HTML)
final class ImportController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** So many lines say how the spreadsheet is filled in. */
  private static final int HOW = 6;

  private final BringingVolunteers bringing;
  private final SheetReport report;

  ImportController(BringingVolunteers bringing, SheetReport report) {
    this.bringing = bringing;
    this.report = report;
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page ask() {
    return page("volunteer/import-new").with(Form.empty());
  }

  @Get(uri = "/template.xlsx", produces = SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  HttpResponse<byte[]> template() throws IOException {
    var bytes = new ByteArrayOutputStream();
    report.template(bytes, "volunteer.title", ImportColumn.values(), "volunteer.import.how", HOW);
    return HttpResponse.ok(bytes.toByteArray())
        .contentType(SPREADSHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"volunteers.xlsx\"");
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(@Nullable CompletedFileUpload file) throws IOException {
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return page("volunteer/import-new").with(form.reject("file", "volunteer.consent.none"));
    }
    try {
      long id = bringing.receive(file.getFilename(), file.getBytes());
      return Redirect.to("/volunteers/imports/" + id);
    } catch (FileRefused refused) {
      return page("volunteer/import-new")
          .with(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Get("/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer look(long id) {
    StagedSheets.Import found = bringing.own(id);
    Long job = found.job();
    return job == null
        ? look(found).with(Form.empty().put("mode", "all"))
        : Redirect.to("/jobs/" + job);
  }

  @Post("/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start(long id, @Body Form form) {
    StagedSheets.Import found = bringing.own(id);
    if (found.job() == null && !form.checked("agreed")) {
      return look(found).with(form.reject("agreed", "volunteer.import.agreed.needed"));
    }
    return Redirect.to("/jobs/" + bringing.start(found, !form.text("mode").equals("good")));
  }

  private Page look(StagedSheets.Import found) {
    List<BringingVolunteers.Looked> rows = bringing.look(found);
    return page("volunteer/import-look")
        .with("found", found)
        .with("rows", rows)
        .with("modes", List.of("all", "good"))
        .with("good", rows.stream().filter(row -> row.wrong().isEmpty()).count());
  }

  private static Page page(String view) {
    return Page.of(view).crumb("/volunteers", Message.of("volunteer.title"));
  }
}
