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
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Communities;
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
import org.linli.key.Masked;
import org.linli.sheet.ReadingSheets;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.SheetReport;
import org.linli.sheet.SheetRow;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Takes spreadsheets of volunteers in: the empty one, the upload, a look at the first rows. */
@Controller("/volunteers/imports")
@Produces(MediaType.TEXT_HTML)
final class ImportController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LOOKED_AT = 20;
  private static final int MOST_ROWS = 100_000;

  /** So many lines say how the spreadsheet is filled in. */
  private static final int HOW = 6;

  private final ReceivingSheets receiving;
  private final StagedSheets staging;
  private final ReadingSheets sheets;
  private final SheetReport report;
  private final Communities communities;
  private final Jobs jobs;
  private final Messages messages;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  ImportController(
      ReceivingSheets receiving,
      StagedSheets staging,
      ReadingSheets sheets,
      SheetReport report,
      Communities communities,
      Jobs jobs,
      Messages messages,
      Asking asking,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.receiving = receiving;
    this.staging = staging;
    this.sheets = sheets;
    this.report = report;
    this.communities = communities;
    this.jobs = jobs;
    this.messages = messages;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /** A row of the preview: what it would become, and what is wrong with it. */
  record Looked(int number, String name, String idNumber, String community, List<Wrong> wrong) {}

  /** Something wrong with a cell of the preview. */
  record Wrong(String columnKey, Message sentence) {}

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
      long id =
          receiving.receive(
              ImportingVolunteers.KIND,
              file.getFilename(),
              file.getBytes(),
              ImportColumn.values(),
              MOST_ROWS,
              CommunityKeepers.scope(viewer),
              viewer.account());
      return Redirect.to("/volunteers/imports/" + id);
    } catch (FileRefused refused) {
      return page("volunteer/import-new")
          .with(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Get("/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer look(long id) {
    StagedSheets.Import found = own(id);
    Long job = found.job();
    return job == null
        ? look(found).with(Form.empty().put("mode", "all"))
        : Redirect.to("/jobs/" + job);
  }

  @Post("/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start(long id, @Body Form form) {
    StagedSheets.Import found = own(id);
    Long open = found.job();
    if (open != null) {
      return Redirect.to("/jobs/" + open);
    }
    if (!form.checked("agreed")) {
      return look(found).with(form.reject("agreed", "volunteer.import.agreed.needed"));
    }
    Map<String, String> payload = new HashMap<>();
    payload.put(ImportingVolunteers.IMPORT, Long.toString(id));
    if (!form.text("mode").equals("good")) {
      payload.put(ImportingVolunteers.ALL_OR_NOTHING, "true");
    }
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ImportingVolunteers.KIND, asking.now(), payload)
                .onlyOne("volunteer-import-" + CurrentTenant.get().id() + "-" + id));
    staging.started(id, job);
    audit.record("volunteer.importStarted", "job", job);
    return Redirect.to("/jobs/" + job);
  }

  private StagedSheets.Import own(long id) {
    return staging
        .find(id, ImportingVolunteers.KIND, viewer.account())
        .orElseThrow(Problem::notFound);
  }

  private Page look(StagedSheets.Import found) {
    CheckingRows checking =
        new CheckingRows(communities.within(found.scope()), messages, Time.today(clock));
    List<Looked> rows = new ArrayList<>();
    byte[] file = staging.file(found.id()).orElseThrow(Problem::notFound);
    sheets.read(
        file,
        ImportColumn.values(),
        row -> {
          rows.add(looked(row, checking.check(row)));
          return rows.size() < LOOKED_AT;
        });
    return page("volunteer/import-look")
        .with("found", found)
        .with("rows", rows)
        .with("modes", List.of("all", "good"))
        .with("good", rows.stream().filter(row -> row.wrong().isEmpty()).count());
  }

  /** The preview shows people masked: it is to see whether the columns were understood. */
  private static Looked looked(SheetRow<ImportColumn> row, CheckingRows.Checked checked) {
    String number = row.text(ImportColumn.ID_NUMBER);
    return new Looked(
        row.number(),
        Masked.name(row.text(ImportColumn.NAME)),
        new IdDocument(IdKind.RESIDENT_ID, number).masked(),
        row.text(ImportColumn.COMMUNITY),
        checked.problems().entrySet().stream()
            .map(wrong -> new Wrong(wrong.getKey().titleKey(), wrong.getValue()))
            .toList());
  }

  private static Page page(String view) {
    return Page.of(view).crumb("/volunteers", Message.of("volunteer.title"));
  }
}
