package org.linli.volunteer;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.file.FileRefused;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Made;
import org.linli.web.template.Messages;

/** Bringing volunteers in from spreadsheets and taking the list out, as jobs, for programs. */
@Controller("/api/volunteers")
class VolunteerImportApi {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final BringingVolunteers bringing;
  private final TakingListsOut takingOut;
  private final Messages messages;

  VolunteerImportApi(BringingVolunteers bringing, TakingListsOut takingOut, Messages messages) {
    this.bringing = bringing;
    this.takingOut = takingOut;
    this.messages = messages;
  }

  /**
   * Brings a spreadsheet, at most 100,000 rows; nothing happens to it before it is started, and one
   * that nobody starts goes away after a week, as does one of two that a retry brought.
   *
   * @param name what the file is called
   */
  @Post("/imports")
  @Consumes(SPREADSHEET)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> upload(
      @QueryValue(defaultValue = "volunteers.xlsx") String name, @Body byte[] file) {
    try {
      return Made.at("/volunteers/imports", bringing.receive(name, file));
    } catch (FileRefused refused) {
      throw Problem.wrong(Form.empty().reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** What the first rows would become, people masked, and what is wrong with each cell. */
  @Get("/imports/{id}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Preview look(long id) {
    StagedSheets.Import found = bringing.own(id);
    Long job = found.job();
    return new Preview(
        found.id(),
        found.fileName(),
        found.rows(),
        job,
        job == null ? bringing.look(found).stream().map(this::row).toList() : List.of());
  }

  /**
   * Starts the import, once; asked again, it answers the same job. {@code agreed} says that the
   * people agreed.
   */
  @Post("/imports/{id}/start")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<Started> start(long id, @Body Start asked) {
    StagedSheets.Import found = bringing.own(id);
    if (!Boolean.TRUE.equals(asked.agreed())) {
      throw Problem.wrong(Form.empty().reject("agreed", "volunteer.import.agreed.needed"));
    }
    return started(bringing.start(found, !Boolean.TRUE.equals(asked.goodRowsOnly())));
  }

  /** Orders the list as a file, within the viewer's scope; the job of the answer makes it. */
  @Post("/exports")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<Started> export(@Body NewExport asked) {
    Form form = asked.form();
    Optional<RevealReason> reason = form.choice("why", RevealReason.class);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return started(takingOut.order(form, reason));
  }

  private static HttpResponse<Started> started(long job) {
    URI page = URI.create("/" + CurrentTenant.get().id() + "/jobs/" + job);
    return HttpResponse.<Started>accepted(page).body(new Started(job));
  }

  private PreviewRow row(BringingVolunteers.Looked row) {
    return new PreviewRow(
        row.number(),
        row.name(),
        row.idNumber(),
        row.community(),
        row.wrong().stream()
            .map(one -> new Wrong(messages.say(one.columnKey()), messages.say(one.sentence())))
            .toList());
  }

  /**
   * A spreadsheet on its way in.
   *
   * @param job the job that does it, once it was started
   * @param first its first rows, until then
   */
  @Serdeable
  record Preview(
      long id,
      String fileName,
      int rows,
      @Nullable Long job,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<PreviewRow> first) {}

  /** A row: what it would become, and what is wrong with it. */
  @Serdeable
  record PreviewRow(
      int row,
      String name,
      String idNumber,
      String community,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Wrong> wrong) {}

  /** What is wrong with a cell. */
  @Serdeable
  record Wrong(String column, String sentence) {}

  /**
   * How to bring it in.
   *
   * @param goodRowsOnly whether good rows come in although others are bad; all or nothing without
   */
  @Serdeable
  record Start(@Nullable Boolean agreed, @Nullable Boolean goodRowsOnly) {}

  /**
   * Which part of the list.
   *
   * @param why why it is to be in full; masked without a reason
   */
  @Serdeable
  record NewExport(
      @Nullable String q,
      @Nullable String county,
      @Nullable String township,
      @Nullable Long community,
      @Nullable String state,
      @Nullable String why) {

    Form form() {
      return Form.empty()
          .put("q", q)
          .put("county", county)
          .put("township", township)
          .put("community", community)
          .put("state", state)
          .put("why", why);
    }
  }

  /** The job that does it. */
  @Serdeable
  record Started(long job) {}
}
