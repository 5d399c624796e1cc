package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;

/** Asks for entries of the ledger as a file, within the viewer's scope. */
@Singleton
class OrderingExports {

  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  OrderingExports(Jobs jobs, Asking asking, Viewer viewer, Audit audit) {
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** The job that writes the entries of a filter. */
  long order(Map<String, String> filter) {
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ExportingHours.KIND, asking.now(), filter)
                .within(CommunityKeepers.scope(viewer)));
    audit.record("hours.exportAsked", "job", job);
    return job;
  }
}
