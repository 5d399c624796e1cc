package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.Time;
import org.linli.web.Platform;

/** The service of a university's students at its desk, by college, league branch and community. */
@Platform
@Controller("/university/service")
@Produces(MediaType.TEXT_HTML)
final class ServiceController {

  private final Desks desks;
  private final ServicePages pages;
  private final Jobs jobs;
  private final Asking asking;
  private final Clock clock;

  ServiceController(Desks desks, ServicePages pages, Jobs jobs, Asking asking, Clock clock) {
    this.desks = desks;
    this.pages = pages;
    this.jobs = jobs;
    this.asking = asking;
    this.clock = clock;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page show(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "COLLEGE") String by,
      @QueryValue(defaultValue = "0") long part,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "1") int page) {
    Period period = Period.of(from, to, Time.today(clock));
    return desks.page(university, desk -> pages.show(desk, by, part, period, page));
  }

  /** Asks for the credits of a period as a file. */
  @Post("/credits")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect export(@QueryValue(defaultValue = "0") long university, @Body Form form) {
    Desk desk = desks.get(university);
    Period period = Period.of(form.text("from"), form.text("to"), Time.today(clock));
    long part = form.whole("part", 1, Long.MAX_VALUE).orElse(0L);
    Map<String, String> payload = new HashMap<>();
    payload.put(ExportingCredits.FROM, period.from().toString());
    payload.put(ExportingCredits.TO, period.to().toString());
    payload.put(ExportingCredits.UNIVERSITY, Long.toString(desk.university().id()));
    long job =
        jobs.submit(
            NewJob.in(desk.home().id(), ExportingCredits.KIND, asking.now(), payload)
                .within(desk.narrowed(part)));
    return Redirect.outside("/university/jobs/" + job);
  }
}
