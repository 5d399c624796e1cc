package org.linli.external;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** Exports to other systems and imports of theirs, for programs. */
@Controller("/api")
class ExternalRecordApi {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Exporting exporting;
  private final ExportTable exports;
  private final BringingRecords bringing;
  private final KeepingRecords keeping;
  private final Messages messages;
  private final Viewer viewer;

  ExternalRecordApi(
      Exporting exporting,
      ExportTable exports,
      BringingRecords bringing,
      KeepingRecords keeping,
      Messages messages,
      Viewer viewer) {
    this.exporting = exporting;
    this.exports = exports;
    this.bringing = bringing;
    this.keeping = keeping;
    this.messages = messages;
    this.viewer = viewer;
  }

  /** Orders an export of what is not yet known there; the job that its item names writes it. */
  @Post("/externals/{system}/exports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> order(long system, @Body Asked said) {
    Form form = Form.empty().put("from", said.from()).put("until", said.until());
    Period period = Period.read(form);
    return Trying.with(form, () -> exporting.order(system, period))
        .map(id -> Made.at("/external-exports", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** An export. */
  @Get("/external-exports/{externalExport}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  ExportItem export(long externalExport) {
    return ExportItem.of(exports.find(externalExport).orElseThrow(Problem::notFound));
  }

  /** Marks an export as entered there. */
  @Post("/external-exports/{externalExport}/entry")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  @Idempotent
  ExportItem enter(long externalExport) {
    Trying.orConflict(() -> exporting.enter(externalExport));
    return export(externalExport);
  }

  /** Withdraws an export: it was not entered there after all. */
  @Post("/external-exports/{externalExport}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalExport")
  @Idempotent
  ExportItem withdraw(long externalExport, @Body Why said) {
    String reason = said.reason();
    exporting(reason, why -> exporting.withdraw(externalExport, why));
    return export(externalExport);
  }

  /**
   * Brings a file of theirs, at most 50,000 rows; nothing happens to it before it is started.
   *
   * @param name what the file is called
   */
  @Post("/externals/{system}/imports")
  @Consumes(SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> upload(
      long system, @QueryValue(defaultValue = "records.xlsx") String name, @Body byte[] file) {
    try {
      return Made.at("/externals/" + system + "/imports", bringing.receive(system, name, file));
    } catch (FileRefused refused) {
      throw Problem.wrong(Form.empty().reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** What the first rows say, people masked, and what is wrong with each cell. */
  @Get("/externals/{system}/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<PreviewRow> look(long system, long id) {
    return bringing.look(system, bringing.own(system, id)).stream()
        .map(
            row ->
                new PreviewRow(
                    row.number(),
                    row.name(),
                    row.wrong().stream()
                        .map(
                            one -> messages.say(one.column()) + ": " + messages.say(one.sentence()))
                        .toList()))
        .toList();
  }

  /** Starts an import, once; asked again, it answers the same job. */
  @Post("/externals/{system}/imports/{id}/start")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Status(HttpStatus.ACCEPTED)
  Started start(long system, long id, @Body Start asked) {
    return new Started(
        bringing.start(
            system, bringing.own(system, id), !Boolean.TRUE.equals(asked.goodRowsOnly())));
  }

  /** Takes away what an import brought. */
  @Post("/external-imports/{externalImport}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "externalImport")
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void withdrawImport(long externalImport, @Body Why said) {
    exporting(said.reason(), why -> keeping.withdraw(externalImport, why));
  }

  private static void exporting(@Nullable String reason, java.util.function.Consumer<String> work) {
    Form form = Form.empty().put("reason", reason);
    String why = form.required("reason", ExportController.LONGEST);
    if (!Trying.done(form, () -> work.accept(why))) {
      throw Problem.wrong(form);
    }
  }

  /** The first and the last day of service. */
  @Serdeable
  record Asked(@Nullable String from, @Nullable String until) {}

  /** Why something is withdrawn. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /** Whether only the good rows are taken; else one bad row keeps all others out. */
  @Serdeable
  record Start(@Nullable Boolean goodRowsOnly) {}

  /** The job that does it. */
  @Serdeable
  record Started(long job) {}

  /** A row of the preview. */
  @Serdeable
  record PreviewRow(int row, String name, List<String> wrong) {}

  /** An export. */
  @Serdeable
  record ExportItem(
      long id,
      long system,
      LocalDate from,
      LocalDate until,
      ExternalExport.State state,
      int entries,
      long minutes,
      int leftOut,
      @Nullable Long job) {

    static ExportItem of(ExternalExport one) {
      return new ExportItem(
          one.id(),
          one.system(),
          one.from(),
          one.until(),
          one.state(),
          one.entries(),
          one.minutes(),
          one.leftOut(),
          one.job());
    }
  }
}
