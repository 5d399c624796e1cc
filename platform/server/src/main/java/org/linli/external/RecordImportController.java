package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.FileRefused;
import org.linli.sheet.StagedSheets;
import org.linli.web.Trying;

/** Takes files of theirs in, after a look at the first rows. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class RecordImportController {

  private final ExternalPages pages;
  private final BringingRecords bringing;
  private final RecordTable records;
  private final KeepingRecords keeping;

  RecordImportController(
      ExternalPages pages, BringingRecords bringing, RecordTable records, KeepingRecords keeping) {
    this.pages = pages;
    this.bringing = bringing;
    this.records = records;
    this.keeping = keeping;
  }

  @Get("/externals/{system}/imports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(long system, @QueryValue(defaultValue = "1") int page) {
    return pages.imports(system, page);
  }

  @Get("/externals/{system}/imports/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page ask(long system) {
    return asking(system, Form.empty());
  }

  private Page asking(long system, Form form) {
    return pages
        .of("external/import-new", system)
        .with("columns", pages.columns(system, Direction.IN))
        .with(form);
  }

  @Post("/externals/{system}/imports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(long system, @Nullable CompletedFileUpload file) throws IOException {
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return asking(system, form.reject("file", "sheet.noFile"));
    }
    try {
      long id = bringing.receive(system, file.getFilename(), file.getBytes());
      return Redirect.to("/externals/" + system + "/imports/" + id);
    } catch (FileRefused refused) {
      return asking(system, form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Get("/externals/{system}/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer look(long system, long id) {
    StagedSheets.Import found = bringing.own(system, id);
    Long job = found.job();
    if (job != null) {
      return Redirect.to("/jobs/" + job);
    }
    List<BringingRecords.Looked> rows = bringing.look(system, found);
    return pages
        .of("external/import-look", system)
        .with("found", found)
        .with("rows", rows)
        .with("modes", List.of("all", "good"))
        .with("good", rows.stream().filter(row -> row.wrong().isEmpty()).count())
        .with(Form.empty().put("mode", "all"));
  }

  @Post("/externals/{system}/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start(long system, long id, @Body Form form) {
    StagedSheets.Import found = bringing.own(system, id);
    return Redirect.to("/jobs/" + bringing.start(system, found, !form.text("mode").equals("good")));
  }

  @Get("/external-imports/{externalImport}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalImport")
  Page show(long externalImport) {
    return page(externalImport, Form.empty());
  }

  /** Takes away what it brought. */
  @Post("/external-imports/{externalImport}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalImport")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long externalImport, @Body Form form) {
    String reason = form.required("reason", ExportController.LONGEST);
    return Trying.done(form, () -> keeping.withdraw(externalImport, reason))
        ? Redirect.to("/external-imports/" + externalImport).saying("external.import.withdrawn")
        : page(externalImport, form);
  }

  private Page page(long id, Form form) {
    RecordTable.Import one = records.findImport(id).orElseThrow(Problem::notFound);
    return pages.of("external/import", one.system()).with("one", one).with(form);
  }
}
