package org.linli.student;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.job.Job;
import org.linli.job.JobTitles;
import org.linli.job.Jobs;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/**
 * The jobs that the desk asked for, which run where the university is at home: how far they are,
 * and the file that they made. A job is there for whoever asked for it and for nobody else.
 */
@Platform
@Controller("/university/jobs/{job}")
@Produces(MediaType.TEXT_HTML)
final class DeskJobController {

  private static final List<String> KINDS = List.of(ImportingStudents.KIND, ExportingCredits.KIND);

  private final Jobs jobs;
  private final JobTitles titles;
  private final Filing filing;
  private final Tenants tenants;
  private final Viewer viewer;
  private final Audit audit;

  DeskJobController(
      Jobs jobs, JobTitles titles, Filing filing, Tenants tenants, Viewer viewer, Audit audit) {
    this.jobs = jobs;
    this.titles = titles;
    this.filing = filing;
    this.tenants = tenants;
    this.viewer = viewer;
    this.audit = audit;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page show(long job) {
    Job own = own(job);
    return StudentPages.page("job/show")
        .crumb("/university/students", "student.title")
        .with("job", own)
        .with("title", titles.of(own))
        .with(
            "download",
            own.file().map(_ -> "/university/jobs/%d/file".formatted(job)).orElse(null));
  }

  @Post("/cancellation")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long job) {
    Job own = own(job);
    jobs.cancel(own.id());
    Tenant home = own.tenant().map(tenants::get).orElseThrow(Problem::notFound);
    tenants.within(home, () -> audit.record("job.cancelled", "job", job));
    return Redirect.outside("/university/jobs/" + job);
  }

  /** The file that it made; only what belongs to this job is handed out. */
  @Get("/file")
  @Access(Role.INSTITUTION_STAFF)
  HttpResponse<?> file(long job) {
    Job own = own(job);
    Tenant home = own.tenant().map(tenants::get).orElseThrow(Problem::notFound);
    return tenants.within(
        home,
        () -> {
          StoredFile file =
              own.file()
                  .flatMap(filing::find)
                  .filter(one -> one.owner() == own.id())
                  .orElseThrow(Problem::notFound);
          return HttpResponse.ok(
                  new StreamedFile(
                          filing.open(file),
                          MediaType.of(file.content().mediaType()),
                          file.storedAt().toEpochMilli(),
                          file.size())
                      .attach(file.name()))
              .header("Content-Security-Policy", "default-src 'none'; sandbox")
              .header("X-Content-Type-Options", "nosniff")
              .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        });
  }

  private Job own(long id) {
    return jobs.find(id)
        .filter(job -> KINDS.contains(job.kind()))
        .filter(job -> job.startedBy().account() == viewer.account())
        .orElseThrow(Problem::notFound);
  }
}
