package org.linli.operator;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.TenantStates;
import org.linli.tenant.Tenants;

/** Brings tenants from one state to the next. Both audit logs know of it, theirs and ours. */
@Singleton
class TenantLives {

  private final Tenants tenants;
  private final TenantStates states;
  private final Jobs jobs;
  private final Asking asking;
  private final Audit audit;

  TenantLives(Tenants tenants, TenantStates states, Jobs jobs, Asking asking, Audit audit) {
    this.tenants = tenants;
    this.states = states;
    this.jobs = jobs;
    this.asking = asking;
    this.audit = audit;
  }

  /**
   * Begins the onboarding of a tenant, or finds the one that was begun.
   *
   * @return the job
   */
  long onboard(Tenant tenant) {
    mustBe(tenant, TenantState.ONBOARDING);
    String id = tenant.id().value();
    long job =
        jobs.submit(
            NewJob.ofPlatform(OnboardingJob.KIND, asking.now(), Map.of(OnboardingJob.TENANT, id))
                .onlyOne(OnboardingJob.KIND + "/" + id));
    audit.record("tenant.onboarding", "tenant", id, Map.of("job", Long.toString(job)));
    return job;
  }

  /** Closes a tenant to its people; its data stays as it is. */
  void suspend(Tenant tenant) {
    mustBe(tenant, TenantState.ACTIVE);
    change(tenant, TenantState.SUSPENDED, "tenant.suspended");
  }

  /** Opens a suspended tenant again. */
  void resume(Tenant tenant) {
    mustBe(tenant, TenantState.SUSPENDED);
    change(tenant, TenantState.ACTIVE, "tenant.resumed");
  }

  private void change(Tenant tenant, TenantState state, String action) {
    states.set(tenant.id(), state);
    audit.record(action, "tenant", tenant.id());
    tenants.within(tenant, () -> audit.record(action, "tenant", tenant.id()));
  }

  private void mustBe(Tenant tenant, TenantState state) {
    if (tenants.stateOf(tenant) != state) {
      throw Problem.conflict("operator.otherState", tenant.name());
    }
  }
}
