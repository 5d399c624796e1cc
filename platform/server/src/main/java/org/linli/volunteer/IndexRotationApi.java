package org.linli.volunteer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Role;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;

/** Starts the change of the blind indexes' key, as a tenant's administrator decides. */
@Controller("/api/volunteers/index-rotation")
class IndexRotationApi {

  private final Jobs jobs;
  private final Asking asking;
  private final Audit audit;

  IndexRotationApi(Jobs jobs, Asking asking, Audit audit) {
    this.jobs = jobs;
    this.asking = asking;
    this.audit = audit;
  }

  /** Starts it; one that is going on is gone on with. */
  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  HttpResponse<Started> start() {
    TenantId tenant = CurrentTenant.get().id();
    long job =
        jobs.submit(
            NewJob.in(tenant, IndexRotation.KIND, asking.now(), Map.of())
                .onlyOne(IndexRotation.KIND + "-" + tenant));
    audit.record("volunteer.indexRotation", "job", job);
    return HttpResponse.accepted(URI.create("/" + tenant + "/jobs/" + job)).body(new Started(job));
  }

  /** The job that does it. */
  @Serdeable
  record Started(long job) {}
}
