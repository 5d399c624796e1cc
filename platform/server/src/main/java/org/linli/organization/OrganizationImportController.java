package org.linli.organization;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileRefused;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.SheetReport;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;

/** Takes spreadsheets of organizations in, after a look at the first rows, and gives them out. */
@Controller("/organizations")
@Produces(MediaType.TEXT_HTML)
final class OrganizationImportController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LOOKED_AT = 20;
  private static final int MOST_ROWS = 5_000;

  /** So many lines say how the spreadsheet is filled in. */
  private static final int HOW = 5;

  private static final List<String> FILTER = List.of("q", "county", "township", "kind", "state");

  private final ReceivingSheets receiving;
  private final StagedSheets staged;
  private final ImportingOrganizations importing;
  private final SheetReport report;
  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  OrganizationImportController(
      ReceivingSheets receiving,
      StagedSheets staged,
      ImportingOrganizations importing,
      SheetReport report,
      Jobs jobs,
      Asking asking,
      Viewer viewer,
      Audit audit) {
    this.audit = audit;
    this.receiving = receiving;
    this.staged = staged;
    this.importing = importing;
    this.report = report;
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
  }

  /** A row of the preview: what it would become, and what is wrong with it. */
  record Looked(int number, @Nullable OrganizationDetails said, List<Wrong> wrong) {}

  /** Something wrong with a cell of the preview. */
  record Wrong(String columnKey, Message sentence) {}

  @Get("/imports/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page ask() {
    return page("organization/import-new").with(Form.empty());
  }

  @Get(uri = "/imports/template.xlsx", produces = SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  HttpResponse<byte[]> template() throws IOException {
    var bytes = new ByteArrayOutputStream();
    report.template(
        bytes, "organization.title", OrganizationColumn.values(), "organization.import.how", HOW);
    return HttpResponse.ok(bytes.toByteArray())
        .contentType(SPREADSHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organizations.xlsx\"");
  }

  @Post("/imports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(@Nullable CompletedFileUpload file) throws IOException {
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return page("organization/import-new").with(form.reject("file", "sheet.noFile"));
    }
    try {
      long id =
          receiving.receive(
              ImportingOrganizations.KIND,
              file.getFilename(),
              file.getBytes(),
              OrganizationColumn.values(),
              MOST_ROWS,
              CommunityKeepers.scope(viewer),
              viewer.account());
      return Redirect.to("/organizations/imports/" + id);
    } catch (FileRefused refused) {
      return page("organization/import-new")
          .with(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Get("/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer look(long id) {
    StagedSheets.Import found = own(id);
    Long job = found.job();
    if (job != null) {
      return Redirect.to("/jobs/" + job);
    }
    byte[] file = staged.file(id).orElseThrow(Problem::notFound);
    List<Looked> rows =
        importing.check(found.scope(), file).stream()
            .limit(LOOKED_AT)
            .map(OrganizationImportController::looked)
            .toList();
    return page("organization/import-look")
        .with("found", found)
        .with("rows", rows)
        .with("modes", List.of("all", "good"))
        .with("good", rows.stream().filter(row -> row.wrong().isEmpty()).count())
        .with(Form.empty().put("mode", "all"));
  }

  @Post("/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start(long id, @Body Form form) {
    Long open = own(id).job();
    if (open != null) {
      return Redirect.to("/jobs/" + open);
    }
    Map<String, String> payload = new HashMap<>();
    payload.put(ImportingOrganizations.IMPORT, Long.toString(id));
    if (!form.text("mode").equals("good")) {
      payload.put(ImportingOrganizations.ALL_OR_NOTHING, "true");
    }
    TenantId tenant = CurrentTenant.get().id();
    long job =
        jobs.submit(
            NewJob.in(tenant, ImportingOrganizations.KIND, asking.now(), payload)
                .onlyOne("organization-import-" + tenant + "-" + id));
    staged.started(id, job);
    audit.record("organization.importStarted", "job", job);
    return Redirect.to("/jobs/" + job);
  }

  /** Asks for the list as a file, as it is filtered. */
  @Post("/export")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect export(@Body Form form) {
    Map<String, String> payload = new HashMap<>();
    FILTER.forEach(name -> payload.put(name, form.text(name)));
    if (form.checked(ExportingOrganizations.CONTACTS)) {
      payload.put(ExportingOrganizations.CONTACTS, "true");
    }
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ExportingOrganizations.KIND, asking.now(), payload)
                .within(CommunityKeepers.scope(viewer)));
    audit.record("organization.exported", "job", job);
    return Redirect.to("/jobs/" + job);
  }

  private StagedSheets.Import own(long id) {
    return staged
        .find(id, ImportingOrganizations.KIND, viewer.account())
        .orElseThrow(Problem::notFound);
  }

  private static Looked looked(CheckingOrganizations.Checked row) {
    return new Looked(
        row.number(),
        row.said().orElse(null),
        row.problems().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(wrong -> new Wrong(wrong.getKey().titleKey(), wrong.getValue()))
            .toList());
  }

  private static Page page(String view) {
    return Page.of(view).crumb("/organizations", "organization.title");
  }
}
