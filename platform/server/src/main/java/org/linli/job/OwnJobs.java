package org.linli.job;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** The jobs that the viewer asked for in the current tenant; all others don't exist. */
@Singleton
class OwnJobs {

  private static final int MOST = 50;

  private final Jobs jobs;
  private final Viewer viewer;
  private final Audit audit;

  OwnJobs(Jobs jobs, Viewer viewer, Audit audit) {
    this.jobs = jobs;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** One of them; 404 for any other. */
  Job find(long id) {
    return jobs.find(id)
        .filter(job -> job.startedBy().account() == viewer.account())
        .filter(job -> job.tenant().filter(CurrentTenant.get().id()::equals).isPresent())
        .orElseThrow(Problem::notFound);
  }

  /** The newest of them. */
  List<Job> newest() {
    return jobs.newestOf(CurrentTenant.get().id(), viewer.account(), MOST);
  }

  /** Stops one: one that waits at once, one that runs as soon as it can. */
  void cancel(long id) {
    jobs.cancel(find(id).id());
    audit.record("job.cancelled", "job", id);
  }
}
