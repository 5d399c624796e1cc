package org.linli.job;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** A job for whoever asked for it; for all others it doesn't exist. */
@Controller("/jobs")
@Produces(MediaType.TEXT_HTML)
class JobController {

  private final Jobs jobs;
  private final JobTitles titles;
  private final Viewer viewer;
  private final Audit audit;

  JobController(Jobs jobs, JobTitles titles, Viewer viewer, Audit audit) {
    this.jobs = jobs;
    this.titles = titles;
    this.viewer = viewer;
    this.audit = audit;
  }

  @Get("/{job}")
  @Access(signedIn = true)
  Page show(long job) {
    Job own = own(job);
    return Page.of("job/show").with("job", own).with("title", titles.of(own));
  }

  @Post("/{job}/cancellation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long job) {
    jobs.cancel(own(job).id());
    audit.record("job.cancelled", "job", job);
    return Redirect.to("/jobs/" + job);
  }

  private Job own(long id) {
    return jobs.find(id)
        .filter(job -> job.startedBy().account() == viewer.account())
        .filter(job -> job.tenant().filter(CurrentTenant.get().id()::equals).isPresent())
        .orElseThrow(Problem::notFound);
  }
}
