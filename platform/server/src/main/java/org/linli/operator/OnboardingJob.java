package org.linli.operator;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Makes a tenant ready, step by step. */
@Singleton
class OnboardingJob implements JobKind {

  static final String KIND = "onboarding";
  static final String TENANT = "tenant";

  private final Tenants tenants;
  private final Onboarding onboarding;
  private final Audit audit;

  OnboardingJob(Tenants tenants, Onboarding onboarding, Audit audit) {
    this.tenants = tenants;
    this.onboarding = onboarding;
    this.audit = audit;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "operator.onboarding.title";
  }

  @Override
  public JobResult run(JobRun run) {
    String id = run.payload(TENANT).orElse("");
    Tenant tenant =
        tenants.find(id).orElseThrow(() -> new JobFailure("operator.onboarding.noFile", id));
    Steps steps = new Steps(run);
    onboarding.onboard(tenant, steps);
    audit.record("tenant.onboarded", "tenant", id);
    tenants.within(tenant, () -> audit.record("tenant.onboarded", "tenant", id, Map.of()));
    return JobResult.saying("operator.onboarding.done", tenant.name());
  }

  /** Tells the job which step is running and how far it is. */
  private static final class Steps implements Onboarding.Report {

    private final JobRun run;
    private int current;

    Steps(JobRun run) {
      this.run = run;
    }

    @Override
    public void at(int number, int steps, String messageKey, long done, long total) {
      if (number != current) {
        current = number;
        run.step(messageKey);
      }
      run.progress(done, total);
    }
  }
}
