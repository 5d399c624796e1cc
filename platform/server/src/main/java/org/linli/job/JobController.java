package org.linli.job;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Redirect;

/** A job for whoever asked for it; for all others it doesn't exist. */
@Controller("/jobs")
@Produces(MediaType.TEXT_HTML)
class JobController {

  private final OwnJobs jobs;
  private final JobTitles titles;

  JobController(OwnJobs jobs, JobTitles titles) {
    this.jobs = jobs;
    this.titles = titles;
  }

  @Get("/{job}")
  @Access(signedIn = true)
  Page show(long job) {
    Job own = jobs.find(job);
    return Page.of("job/show").with("job", own).with("title", titles.of(own));
  }

  @Post("/{job}/cancellation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long job) {
    jobs.cancel(job);
    return Redirect.to("/jobs/" + job);
  }
}
