package org.linli.operator;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.job.JobTitles;
import org.linli.job.Jobs;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/** The jobs of the platform and of all tenants. Their files stay with whoever asked for them. */
@Platform
@Controller("/operator/jobs")
@Produces(MediaType.TEXT_HTML)
class JobsController {

  private static final int SHOWN = 100;

  private final Jobs jobs;
  private final JobTitles titles;
  private final Tenants tenants;
  private final Audit audit;

  JobsController(Jobs jobs, JobTitles titles, Tenants tenants, Audit audit) {
    this.jobs = jobs;
    this.titles = titles;
    this.tenants = tenants;
    this.audit = audit;
  }

  /** A job with its title and the tenant it is about. */
  private record Line(Job job, Message title, @Nullable Tenant about) {}

  @Get
  @Access(Role.OPERATOR)
  Page list() {
    List<Line> lines =
        jobs.newest(SHOWN).stream().map(job -> new Line(job, titles.of(job), about(job))).toList();
    return Page.of("operator/jobs").crumb("/operator", "operator.title").with("lines", lines);
  }

  @Get("/{job}")
  @Access(Role.OPERATOR)
  Page show(long job) {
    Job found = find(job);
    return Page.of("job/show")
        .crumb("/operator", "operator.title")
        .crumb("/operator/jobs", "operator.jobs")
        .with("job", found)
        .with("title", titles.of(found))
        .with("about", about(found));
  }

  @Post("/{job}/cancellation")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long job) {
    jobs.cancel(find(job).id());
    audit.record("job.cancelled", "job", job);
    return Redirect.outside("/operator/jobs/" + job);
  }

  private Job find(long id) {
    return jobs.find(id).orElseThrow(Problem::notFound);
  }

  private @Nullable Tenant about(Job job) {
    return job.tenant()
        .map(TenantId::value)
        .or(() -> java.util.Optional.ofNullable(job.payload().get(OnboardingJob.TENANT)))
        .flatMap(tenants::find)
        .orElse(null);
  }
}
