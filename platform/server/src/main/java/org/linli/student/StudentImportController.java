package org.linli.student;

import io.micronaut.http.HttpHeaders;
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
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.SheetReport;
import org.linli.sheet.StagedSheets;
import org.linli.web.Platform;

/** Takes a university's rosters in, after a look at the first rows. */
@Platform
@Controller("/university/students/imports")
@Produces(MediaType.TEXT_HTML)
final class StudentImportController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LOOKED_AT = 20;
  private static final int MOST_ROWS = 50_000;

  /** So many lines say how the spreadsheet is filled in. */
  private static final int HOW = 6;

  private final Desks desks;
  private final ReceivingSheets receiving;
  private final StagedSheets staged;
  private final ImportingStudents importing;
  private final SheetReport report;
  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  StudentImportController(
      Desks desks,
      ReceivingSheets receiving,
      StagedSheets staged,
      ImportingStudents importing,
      SheetReport report,
      Jobs jobs,
      Asking asking,
      Viewer viewer,
      Audit audit) {
    this.desks = desks;
    this.receiving = receiving;
    this.staged = staged;
    this.importing = importing;
    this.report = report;
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** A row of the preview: what it would become, and what is wrong with it. */
  record Looked(int number, CheckingStudents.@Nullable Said said, List<Wrong> wrong) {}

  /** Something wrong with a cell of the preview. */
  record Wrong(String columnKey, Message sentence) {}

  @Get("/new")
  @Access(Role.INSTITUTION_STAFF)
  Page ask(@QueryValue(defaultValue = "0") long university) {
    return desks.page(university, desk -> asking(desk, Form.empty()));
  }

  private static Page asking(Desk desk, Form form) {
    return page("student/import-new")
        .with("university", desk.university())
        .with("parts", desk.parts())
        .with(form);
  }

  @Get(uri = "/template.xlsx", produces = SPREADSHEET)
  @Access(Role.INSTITUTION_STAFF)
  HttpResponse<byte[]> template() throws IOException {
    var bytes = new ByteArrayOutputStream();
    report.template(bytes, "student.title", StudentColumn.values(), "student.import.how", HOW);
    return HttpResponse.ok(bytes.toByteArray())
        .contentType(SPREADSHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"students.xlsx\"");
  }

  @Post
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer upload(@QueryValue(defaultValue = "0") long university, @Nullable CompletedFileUpload file)
      throws IOException {
    Desk desk = desks.get(university);
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return asking(desk, form.reject("file", "sheet.noFile"));
    }
    byte[] bytes = file.getBytes();
    try {
      long id =
          desks.within(
              desk.home(),
              () ->
                  receiving.receive(
                      ImportingStudents.KIND,
                      file.getFilename(),
                      bytes,
                      StudentColumn.values(),
                      MOST_ROWS,
                      desk.scope(),
                      viewer.account()));
      return Redirect.outside("/university/students/imports/" + desk.key(id));
    } catch (FileRefused refused) {
      return asking(desk, form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Get("/{id}")
  @Access(Role.INSTITUTION_STAFF)
  Answer look(String id) {
    HomeKey key = HomeKey.require(id);
    Scope scope = desks.scope();
    return desks.within(key, () -> look(key, own(key, scope)));
  }

  private Answer look(HomeKey key, StagedSheets.Import found) {
    Long job = found.job();
    if (job != null) {
      return Redirect.outside("/university/jobs/" + job);
    }
    byte[] file = staged.file(found.id()).orElseThrow(Problem::notFound);
    List<Looked> rows =
        importing.check(university(found), found.scope(), file).stream()
            .limit(LOOKED_AT)
            .map(StudentImportController::looked)
            .toList();
    return page("student/import-look")
        .crumb("/university/students/imports/new", "student.import")
        .with("key", key)
        .with("found", found)
        .with("rows", rows)
        .with("modes", List.of("all", "good"))
        .with("good", rows.stream().filter(row -> row.wrong().isEmpty()).count())
        .with(Form.empty().put("mode", "all"));
  }

  @Post("/{id}")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start(String id, @Body Form form) {
    HomeKey key = HomeKey.require(id);
    Scope scope = desks.scope();
    StagedSheets.Import found = desks.within(key, () -> own(key, scope));
    Long open = found.job();
    if (open != null) {
      return Redirect.outside("/university/jobs/" + open);
    }
    Map<String, String> payload = new HashMap<>();
    payload.put(ImportingStudents.IMPORT, Long.toString(key.id()));
    payload.put(ImportingStudents.UNIVERSITY, Long.toString(university(found)));
    if (!form.text("mode").equals("good")) {
      payload.put(ImportingStudents.ALL_OR_NOTHING, "true");
    }
    if (form.checked("leaving")) {
      payload.put(ImportingStudents.LEAVING, "true");
    }
    long job =
        jobs.submit(
            NewJob.in(desks.home(key), ImportingStudents.KIND, asking.now(), payload)
                .onlyOne("student-import-" + key));
    desks.within(
        key,
        () -> {
          staged.started(key.id(), job);
          audit.record("student.importStarted", "job", job);
          return job;
        });
    return Redirect.outside("/university/jobs/" + job);
  }

  /** The university that an import is for: its scope lies in one. */
  private static long university(StagedSheets.Import found) {
    return Long.parseLong(found.scope().prefixes().getFirst().substring(0, 8));
  }

  /** An import that the viewer brought, for a part that they still work for. */
  private StagedSheets.Import own(HomeKey key, Scope scope) {
    return staged
        .find(key.id(), ImportingStudents.KIND, viewer.account())
        .filter(one -> one.scope().prefixes().stream().allMatch(scope::contains))
        .orElseThrow(Problem::notFound);
  }

  private static Looked looked(CheckingStudents.Checked row) {
    return new Looked(
        row.number(),
        row.said().orElse(null),
        row.problems().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(wrong -> new Wrong(wrong.getKey().titleKey(), wrong.getValue()))
            .toList());
  }

  private static Page page(String view) {
    return StudentPages.page(view).crumb("/university/students", "student.title");
  }
}
