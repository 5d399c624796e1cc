package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;

/** Asks for a recount of all totals; one at a time in a tenant. */
@Singleton
class OrderingRecounts {

  private final Jobs jobs;
  private final Asking asking;
  private final Audit audit;

  OrderingRecounts(Jobs jobs, Asking asking, Audit audit) {
    this.jobs = jobs;
    this.asking = asking;
    this.audit = audit;
  }

  /**
   * The job that does it.
   *
   * @param own whether the viewer asked for it; one that somebody else has just asked for is theirs
   *     to watch, and its outcome stands in the list
   */
  record Ordered(long job, boolean own) {}

  /** Starts it, or finds the one that goes on. */
  Ordered order() {
    TenantId tenant = CurrentTenant.get().id();
    long job =
        jobs.submit(
            NewJob.in(tenant, RecountJob.KIND, asking.now(), Map.of())
                .onlyOne(RecountJob.KIND + "/" + tenant));
    audit.record("hours.recountAsked", "job", job);
    boolean own =
        jobs.find(job)
            .filter(one -> one.startedBy().account() == asking.now().account())
            .isPresent();
    return new Ordered(job, own);
  }
}
