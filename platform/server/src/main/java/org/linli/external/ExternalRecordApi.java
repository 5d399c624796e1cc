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
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileRefused;
import org.linli.idempotency.Idempotent;
import org.linli.key.Masked;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** Exports to other systems, imports of theirs and who their people are, for programs. */
@Controller("/api")
class ExternalRecordApi {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Exporting exporting;
  private final ExportTable exports;
  private final BringingRecords bringing;
  private final KeepingRecords keeping;
  private final PersonTable people;
  private final DecidingMatches deciding;
  private final Messages messages;
  private final Viewer viewer;

  ExternalRecordApi(
      Exporting exporting,
      ExportTable exports,
      BringingRecords bringing,
      KeepingRecords keeping,
      PersonTable people,
      DecidingMatches deciding,
      Messages messages,
      Viewer viewer) {
    this.exporting = exporting;
    this.exports = exports;
    this.bringing = bringing;
    this.keeping = keeping;
    this.people = people;
    this.deciding = deciding;
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

  /**
   * Their people, names masked, within the viewer's scope.
   *
   * @param state MATCHED, DOUBTFUL, CONFIRMED or NOBODY; else all
   * @param size people at once, at most 500
   */
  @Get("/externals/{system}/people")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<PersonItem> people(
      long system,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var these =
        PersonTable.of(
            system,
            MatchController.of(TheirPerson.State.values(), state),
            java.util.Optional.empty(),
            CommunityKeepers.scope(viewer));
    Paging paging = Part.asked(page, size, people.count(these));
    return Part.of(paging, people.page(these, paging), PersonItem::of);
  }

  /** Decides who of ours a person of theirs is; without a number it is none of ours. */
  @Post("/external-people/{theirPerson}/decision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "theirPerson")
  @Idempotent
  PersonItem decide(long theirPerson, @Body Decision said) {
    String who = said.who();
    Form form = Form.empty().put("who", who);
    boolean done =
        Trying.done(
            form,
            () -> {
              if (who == null || who.isBlank()) {
                deciding.nobody(theirPerson);
              } else {
                deciding.itIs(theirPerson, who, Boolean.TRUE.equals(said.remember()));
              }
            });
    if (!done) {
      throw Problem.wrong(form);
    }
    return PersonItem.of(people.find(theirPerson).orElseThrow(Problem::notFound));
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

  /**
   * A decision.
   *
   * @param who the volunteer's number; empty for nobody
   * @param remember whether their number is the volunteer's from now on
   */
  @Serdeable
  record Decision(@Nullable String who, @Nullable Boolean remember) {}

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

  /**
   * A person of theirs.
   *
   * @param why why it is matched or doubtful
   * @param volunteer who of ours it is
   * @param candidate who of ours it may be
   */
  @Serdeable
  record PersonItem(
      long id,
      @Nullable String number,
      String name,
      TheirPerson.State state,
      Doubt why,
      @Nullable Long volunteer,
      @Nullable Long candidate,
      long records,
      long minutes) {

    static PersonItem of(TheirPerson one) {
      return new PersonItem(
          one.id(),
          one.number(),
          Masked.name(one.name()),
          one.state(),
          one.why(),
          one.volunteer(),
          one.candidate(),
          one.records(),
          one.minutes());
    }
  }
}
