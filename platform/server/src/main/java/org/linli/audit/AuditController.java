package org.linli.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import jakarta.inject.Named;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;

/** The auditor's page: the log of the tenant, filtered, part after part, and exported. */
@Controller("/audit")
@Produces(MediaType.TEXT_HTML)
class AuditController {

  private final AuditTable table;
  private final AuditParts parts;
  private final Audit audit;
  private final Jobs jobs;
  private final Asking asking;

  AuditController(
      @Named("default") AuditTable table, AuditParts parts, Audit audit, Jobs jobs, Asking asking) {
    this.table = table;
    this.parts = parts;
    this.audit = audit;
    this.jobs = jobs;
    this.asking = asking;
  }

  @Get
  @Access(Role.AUDITOR)
  Page list(HttpRequest<?> request) {
    return parts.show(table, request).with("exports", true);
  }

  @Post("/exports")
  @Access(Role.AUDITOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer export(@Body Form form) {
    AuditFilter filter = AuditFilter.of(form::text);
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), AuditExport.KIND, asking.now(), filter.typed()));
    audit.record("audit.exported", "job", job, filter.typed());
    return Redirect.to("/jobs/" + job);
  }
}
