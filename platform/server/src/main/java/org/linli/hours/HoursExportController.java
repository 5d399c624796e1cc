package org.linli.hours;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Made;

/** The ledger as a file, as it is filtered, within the viewer's scope. */
@Controller
class HoursExportController {

  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  HoursExportController(Jobs jobs, Asking asking, Viewer viewer, Audit audit) {
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
  }

  @Post("/hours/export")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  Redirect export(@Body Form form) {
    Map<String, String> filter = new HashMap<>();
    ExportingHours.FILTER.forEach(name -> filter.put(name, form.text(name)));
    return Redirect.to("/jobs/" + submit(filter));
  }

  /**
   * Asks for the entries of a filter as a spreadsheet; the job of the answer's id writes it. Once
   * for each {@code Idempotency-Key}.
   */
  @Post("/api/hours/export")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  HttpResponse<Made> export(@Body Asked asked) {
    Map<String, String> filter = new HashMap<>();
    filter.put("from", text(asked.from()));
    filter.put("until", text(asked.until()));
    filter.put("volunteer", text(asked.volunteer()));
    filter.put("community", text(asked.community()));
    return Made.at("/jobs", submit(filter));
  }

  private long submit(Map<String, String> filter) {
    Map<String, String> payload = new HashMap<>(filter);
    payload.put(ExportingHours.SCOPE, String.join(" ", CommunityKeepers.scope(viewer).prefixes()));
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ExportingHours.KIND, asking.now(), payload));
    audit.record("hours.exportAsked", "job", job);
    return job;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Which entries; all of the viewer's scope without any. */
  @Serdeable
  record Asked(
      @Nullable String from,
      @Nullable String until,
      @Nullable Long volunteer,
      @Nullable Long community) {}
}
