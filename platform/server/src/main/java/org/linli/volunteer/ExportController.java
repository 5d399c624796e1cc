package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;

/** Asks for a list as a file: masked, or in full for a reason that is written down. */
@Controller("/volunteers/export")
@Produces(MediaType.TEXT_HTML)
final class ExportController {

  private static final List<String> FILTER =
      List.of("q", "county", "township", "community", "state");

  private final Jobs jobs;
  private final Revealing revealing;
  private final Asking asking;
  private final Viewer viewer;

  ExportController(Jobs jobs, Revealing revealing, Asking asking, Viewer viewer) {
    this.jobs = jobs;
    this.revealing = revealing;
    this.asking = asking;
    this.viewer = viewer;
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer export(@Body Form form) {
    Map<String, String> payload = new HashMap<>();
    FILTER.forEach(name -> payload.put(name, form.text(name)));
    payload.put(
        ExportingVolunteers.SCOPE, String.join(" ", CommunityKeepers.scope(viewer).prefixes()));
    Optional<RevealReason> reason = form.choice("why", RevealReason.class);
    reason.ifPresent(_ -> payload.put(ExportingVolunteers.IN_FULL, "true"));
    revealing.noteExport(reason);
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ExportingVolunteers.KIND, asking.now(), payload));
    return Redirect.to("/jobs/" + job);
  }
}
