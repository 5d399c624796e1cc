package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;

/** Orders lists of volunteers as files: masked, or in full for a reason that is written down. */
@Singleton
class TakingListsOut {

  private final Jobs jobs;
  private final Revealing revealing;
  private final Asking asking;
  private final Viewer viewer;

  TakingListsOut(Jobs jobs, Revealing revealing, Asking asking, Viewer viewer) {
    this.jobs = jobs;
    this.revealing = revealing;
    this.asking = asking;
    this.viewer = viewer;
  }

  /**
   * Starts the job, within the viewer's scope.
   *
   * @param filter the fields {@code q}, {@code county}, {@code township}, {@code community}, {@code
   *     state}
   * @param reason why it is to be in full; without one it is masked
   * @return the job's id
   */
  long order(Form filter, Optional<RevealReason> reason) {
    Map<String, String> payload = new HashMap<>();
    List.of("q", "county", "township", "community", "state")
        .forEach(name -> payload.put(name, filter.text(name)));
    reason.ifPresent(_ -> payload.put(ExportingVolunteers.IN_FULL, "true"));
    revealing.noteExport(reason);
    return jobs.submit(
        NewJob.in(CurrentTenant.get().id(), ExportingVolunteers.KIND, asking.now(), payload)
            .within(CommunityKeepers.scope(viewer)));
  }
}
